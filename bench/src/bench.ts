import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { benchBuffers } from './buffers.ts'
import { benchClaims } from './claims.ts'
import { benchDenylist } from './denylist.ts'
import { benchHeartbeat } from './heartbeat.ts'
import { benchLicences } from './licence.ts'
import { benchLogin } from './login.ts'
import { type Finding, isMet, type Plan } from './measure.ts'
import { benchMemory } from './memory.ts'
import { asMarkdown, asText, describeMachine, figureRows, targetRows } from './report.ts'
import { benchSale } from './sale.ts'
import { benchScan } from './scan.ts'
import { benchScreens, buildPages } from './screens.ts'
import { benchScrolling } from './scrolling.ts'
import { openStage, type Stage } from './stage.ts'
import { benchUserInfo } from './userInfo.ts'

const USAGE = `Measures how fast Tessera is. Each figure has a baseline from the same run. Takes about 14 minutes.

npm run bench -- [--json] [--markdown FILE] [--quick] [--only NAME]…

  --json           prints the figures as JSON instead of tables
  --markdown FILE  also writes them as a page that describes the machine
  --quick          short rounds and few pairs for trying a change; the figures are rough
  --only NAME      runs only this one: user-info, scan, login, claims, sale, licence,
                   denylist, memory, screens, scrolling or buffers; can be repeated
`

const NAMES = [
  'user-info',
  'scan',
  'login',
  'claims',
  'sale',
  'licence',
  'denylist',
  'memory',
  'screens',
  'scrolling',
  'buffers',
] as const

/** These do not run on the first server: two have one with pages, and one an empty database. */
const NOT_ON_FIRST_STAGE: ReadonlySet<string> = new Set(['screens', 'scrolling', 'buffers'])

const startedAt = Date.now()

/** Progress goes to standard error, so that standard output has only the result. */
function say(line: string): void {
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  console.error(`${String(seconds).padStart(4)} s  ${line}`)
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      markdown: { type: 'string' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return true
  }
  const chosen = NAMES.filter((name) => values.only?.includes(name) ?? true)
  const unknown = values.only?.find((name) => !NAMES.some((known) => known === name))
  if (unknown !== undefined) throw new Error(`There is no benchmark named ${unknown}.\n\n${USAGE}`)

  const plan: Plan = values.quick ? { pairs: 2, scale: 0.3, say } : { pairs: 5, scale: 1, say }
  const findings: Finding[] = []
  let postgres = ''
  if (chosen.some((name) => !NOT_ON_FIRST_STAGE.has(name)))
    await onStage('the server', async (stage) => {
      postgres = await versionOf(stage)
      const wants = (name: (typeof NAMES)[number]): boolean => chosen.includes(name)
      if (wants('memory')) findings.push(await benchMemory(stage, 'after the start'))
      if (wants('user-info')) findings.push(await benchUserInfo(plan, stage))
      if (wants('scan')) findings.push(await benchScan(plan, stage))
      if (wants('login')) findings.push(...(await benchLogin(plan, stage)))
      if (wants('memory')) findings.push(await benchMemory(stage, 'after the load'))
      if (wants('claims')) findings.push(await benchClaims(plan, stage))
      if (wants('sale')) findings.push(...(await benchSale(plan, stage)))
      if (wants('licence'))
        findings.push(await benchHeartbeat(plan, stage), ...(await benchLicences(plan, stage)))
      if (wants('denylist'))
        await onStage('a second server', async (full) => {
          findings.push(...(await benchDenylist(plan, { full, empty: stage })))
        })
    })
  if (chosen.includes('screens') || chosen.includes('scrolling')) {
    say('building the pages')
    await buildPages()
    await onStage('a server with the pages', async (stage) => {
      postgres = await versionOf(stage)
      if (chosen.includes('screens')) findings.push(await benchScreens(plan, stage))
      if (chosen.includes('scrolling')) findings.push(...(await benchScrolling(plan, stage)))
    })
  }
  if (chosen.includes('buffers'))
    await onStage('a server with an empty database', async (stage) => {
      postgres = await versionOf(stage)
      findings.push(...(await benchBuffers(plan, stage)))
    })

  const machine = describeMachine({ command: 'npm run bench', postgres })
  if (values.json)
    console.log(JSON.stringify({ machine, findings: withVerdicts(findings) }, null, 2))
  else console.log(`\n${asText(figureRows(findings))}\n\n${asText(targetRows(findings))}`)
  if (values.markdown !== undefined) await writeFile(values.markdown, asMarkdown(machine, findings))
  return findings.every(({ targets }) => targets.every(isMet))
}

async function onStage(what: string, work: (stage: Stage) => Promise<void>): Promise<void> {
  say(`starting ${what}`)
  const stage = await openStage()
  // A server that outlives its benchmark would keep its port and its folder.
  const stopEarly = (): void => {
    say('stopping')
    void stage.close().then(() => process.exit(1))
  }
  process.once('SIGINT', stopEarly)
  process.once('SIGTERM', stopEarly)
  try {
    await work(stage)
  } finally {
    process.off('SIGINT', stopEarly)
    process.off('SIGTERM', stopEarly)
    await stage.close()
  }
}

async function versionOf({ sql }: Stage): Promise<string> {
  const [row] = await sql<{ server_version: string }[]>`show server_version`
  return row?.server_version ?? 'unknown'
}

function withVerdicts(findings: readonly Finding[]) {
  return findings.map((finding) => ({
    ...finding,
    targets: finding.targets.map((target) => ({ ...target, met: isMet(target) })),
  }))
}

if (!(await main())) {
  say('Not every target was met.')
  process.exitCode = 1
}
