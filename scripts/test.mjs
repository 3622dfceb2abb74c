/**
 * `npm test [-- vitest arguments]` runs every suite. The last line is `N passed, N failed`; the
 * exit code is 0 only if tests ran and all passed. When all suites ran and passed, it also fails
 * for answers that the OpenAPI document declares and no test got.
 *
 * `--postgres15` runs the server's suites that ask the database on Debian's PostgreSQL 15 instead
 * of the embedded one.
 * `--redis` runs only the suites that need a Redis, `--crash` only those that kill whole servers,
 * `--cli` only those that run the command line beside whole servers, and `--browser` those that
 * look at every page; no other run includes them.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from './buildWeb.mjs'
import { findUnanswered } from './findUnanswered.mjs'
import { ensureInstalled, fail, root, toolEnvironment } from './install.mjs'
import { startPostgres15 } from './postgres15.mjs'

const onPostgres15 = process.argv.includes('--postgres15')
const apart = ['redis', 'crash', 'cli', 'browser'].find((suites) =>
  process.argv.includes(`--${suites}`),
)
/** Named as in `vitest.config.ts`. */
const chosen = apart ?? (onPostgres15 ? 'postgres15' : undefined)
const given = process.argv
  .slice(2)
  .filter((argument) => !/^--(postgres15|redis|crash|cli|browser)$/.test(argument))
const node = await ensureInstalled({ tests: true })
await buildWeb(node)
if (apart === 'redis' && spawnSync('redis-server', ['--version']).error)
  fail('Redis is not installed. On Debian 12, run: apt-get install redis-server')
const folder = mkdtempSync(join(tmpdir(), 'tessera-counts-'))
const answers = join(folder, 'answers')
mkdirSync(answers)
const database = onPostgres15 ? await startPostgres15() : undefined

const code = await runVitest()
await database?.stop()
const counts = readCounts()
const isWhole = given.length === 0 && !onPostgres15 && !apart
if (isWhole && counts.failed === 0) countUnanswered()
rmSync(folder, { recursive: true, force: true })

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
const ran = counts.passed + counts.failed
process.exit(ran === 0 || counts.failed > 0 ? 1 : code)

function runVitest() {
  const reporters = [
    '--reporter=default',
    `--reporter=${join(root, 'scripts', 'countReporter.mjs')}`,
  ]
  const suites = onPostgres15 && given.length === 0 ? ['server'] : given
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(node, [vitest, 'run', ...reporters, ...suites], {
    cwd: root,
    stdio: 'inherit',
    env: toolEnvironment({
      TESSERA_TEST_COUNTS: join(folder, 'counts.json'),
      TESSERA_TEST_ANSWERS: answers,
      ...(chosen && { TESSERA_TEST_SUITES: chosen }),
      ...database?.environment,
    }),
  })
  // Ctrl-C reaches both processes: vitest stops its databases, and we wait for it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

/** Counts as one failed test, for any number of them. */
function countUnanswered() {
  const unanswered = findUnanswered(answers)
  if (unanswered.length === 0) return
  counts.failed++
  console.log('No test gets these answers. Write a test for each, or do not declare it:')
  for (const answer of unanswered) console.log(`  ${answer}`)
}

/** An interrupted run leaves no counts: that is one failure. */
function readCounts() {
  try {
    return JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8'))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
