import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url))
const platform = process.platform === 'win32' ? 'win' : process.platform
const nodePackage = `node-${platform}-${process.arch}`

/** An npm that installs from no network: it makes the folders, and records what it was told. */
const NPM = `
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
const args = process.argv.slice(2)
appendFileSync('npm.log', args.join(' ') + '\\n')
if (args[0] === 'ci') rmSync('node_modules', { recursive: true, force: true })
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const wanted = Object.entries(packages).filter(([path, { dev }]) =>
  path !== '' && (!dev || args.includes('--include=dev')))
for (const [path] of wanted) {
  mkdirSync(path + '/bin', { recursive: true })
  if (path.includes('/node-')) writeFileSync(path + '/bin/node', '', { flag: 'a' })
}
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: Object.fromEntries(wanted) }))
`

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tessera-install-test-'))
  await cp(scripts, join(root, 'scripts'), { recursive: true })
  await mkdir(join(root, 'npm'))
  await writeFile(join(root, 'npm', 'npm-cli.js'), NPM)
  await writeFile(join(root, 'npm', 'package.json'), '{"type":"module"}')
  await writeLock({ [`node_modules/${nodePackage}`]: { version: '24.0.0', optional: true } })
})
afterEach(() => rm(root, { recursive: true }))

const writeLock = (more: object) =>
  writeFile(
    join(root, 'package-lock.json'),
    JSON.stringify({
      packages: {
        '': {},
        'node_modules/fastify': { version: '5.0.0' },
        'node_modules/vitest': { version: '5.0.0', dev: true },
        ...more,
      },
    }),
  )

/** Runs `ensureInstalled`, and says which Node it found. */
async function ensure(options = '', nodeArgs: readonly string[] = []) {
  const code = `import(${JSON.stringify(join(root, 'scripts', 'install.mjs'))}).then(async (m) => console.log(await m.ensureInstalled(${options})))`
  const child = spawn(process.execPath, [...nodeArgs, '-e', code], {
    cwd: root,
    env: { ...process.env, npm_execpath: join(root, 'npm', 'npm-cli.js') },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const exit = await new Promise((resolve) => child.once('close', resolve))
  return { exit, node: stdout.trim(), stderr }
}
const calls = async () =>
  (await readFile(join(root, 'npm.log'), 'utf8').catch(() => '')).trim().split('\n')

test('a start installs no test tools, and runs the Node of the lock file', async () => {
  const { exit, node } = await ensure()
  expect(exit).toBe(0)
  expect(node).toBe(join(root, 'node_modules', nodePackage, 'bin', 'node'))
  expect(await calls()).toEqual([expect.stringMatching(/^ci --omit=dev /)])
  await ensure()
  expect(await calls()).toHaveLength(1)
})

test('test tools are added beside a running server, whose packages stay as they are', async () => {
  await ensure()
  const mine = join(root, 'node_modules', 'fastify', 'in-use')
  await writeFile(mine, 'by a running server')
  await ensure('{ tests: true }')
  expect((await calls())[1]).toMatch(/^install --no-save --include=dev /)
  await expect(readFile(mine, 'utf8')).resolves.toBe('by a running server')
  await ensure('{ tests: true }')
  await ensure()
  expect(await calls()).toHaveLength(2)
})

test('a platform without a Node of its own uses that of the system from 24 on', async () => {
  await writeLock({})
  await expect(ensure()).resolves.toMatchObject({ exit: 0, node: process.execPath })
})

test('an older Node on such a platform is refused in one sentence, before anything is installed', async () => {
  await writeLock({})
  const older = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.1.0' } })`
  const { exit, stderr } = await ensure('', ['--import', older])
  expect(exit).toBe(1)
  expect(stderr).toMatch(
    /^Tessera brings no Node for \w+ on \w+\. Install Node 24 or newer, and try again\.\n$/,
  )
  expect(await calls()).toEqual([''])
})

test('a folder that somebody else made in the shared temporary folder holds nobody up', async () => {
  const name = createHash('sha256').update(`${root}/`).digest('hex').slice(0, 16)
  const planted = join(tmpdir(), `tessera-install-${name}`)
  await mkdir(planted)
  try {
    await expect(ensure()).resolves.toMatchObject({ exit: 0 })
  } finally {
    await rm(planted, { recursive: true })
  }
})

test.each([
  ['a dead process', '999999999', 0],
  ['a process that ended before it wrote its id', '', 11],
])('the lock of %s is taken', async (_, content, secondsAgo) => {
  const lock = join(root, '.tessera-installing')
  await writeFile(lock, content)
  const at = Date.now() / 1000 - secondsAgo
  await utimes(lock, at, at)
  await expect(ensure()).resolves.toMatchObject({ exit: 0 })
})

test('of two starts at once, one installs and the other waits for it', async () => {
  const both = await Promise.all([ensure(), ensure()])
  expect(both.map(({ exit }) => exit)).toEqual([0, 0])
  expect(await calls()).toHaveLength(1)
})
