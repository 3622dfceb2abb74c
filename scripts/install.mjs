import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.tessera-installed')

/** Node 24, which comes as a package. */
const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const quiet = ['--no-fund', '--no-audit', '--loglevel=error']

/** Without a network npm retries for minutes by default; these limits report the error sooner. */
const impatient = [
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
]

/** Errors of npm, and the sentence for the person who started us. */
const causes = [
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/,
    'The package registry cannot be reached. Connect to the network; only the first start needs it.',
  ],
  [/EUSAGE|in sync/, 'package.json and package-lock.json do not match. Run npm install once.'],
  [/ENOSPC/, 'The disk is full. Free some space, and try again.'],
  [
    /EACCES|EPERM|EROFS/,
    `This user may not write to ${root}. Change the owner of the folder, or use another user.`,
  ],
  [
    /EINTEGRITY/,
    'A package does not match the lock file. Run npm cache clean --force, and try again.',
  ],
]

/**
 * Installs node_modules as package-lock.json says. Does nothing if that is done already, so only
 * the first start needs the network. The stamp is written last, so an interrupted install is
 * repeated. If two processes start at once, one installs and the other waits.
 *
 * Plain JavaScript for Node 20, because this runs before anything is installed.
 *
 * @returns The path of the Node 24 to run everything else with.
 */
export async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    fail(`Tessera needs Node 20 or newer to start. This is Node ${process.version}: update it.`)
  if (!isInstalled()) {
    const unlock = await lockInstall()
    try {
      if (!isInstalled()) await install()
    } finally {
      unlock()
    }
  }
  return node
}

/** The environment in which every tool of node_modules runs under Node 24. */
export function toolEnvironment(more = {}) {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path, ...more }
}

/** Ends the process with a message and exit code 1. */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function isInstalled() {
  if (!existsSync(node)) return false
  const wanted = hashOfLock()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  if (!agreesWithLock()) return false
  try {
    writeFileSync(stamp, wanted)
  } catch {
    // A read-only checkout is checked again at every start, which takes milliseconds.
  }
  return true
}

function hashOfLock() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/**
 * Whether npm's own record of what it installed has every package of the lock file. npm writes it
 * last, so a person has then run `npm install` or `npm ci` by hand.
 */
function agreesWithLock() {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true
    if (link) return installed[path]?.link === true
    return installed[path] ? installed[path].version === version : optional === true
  })
}

async function install() {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    fail(
      `The packages cannot be installed: this user may not write to ${root}. Change the owner of the folder, or use another user.`,
    )
  }
  console.error('Installing the packages. This happens once, and takes about a minute.')
  const startedAt = Date.now()
  const ticker = setInterval(() => {
    console.error(`  still installing, ${Math.round((Date.now() - startedAt) / 1000)} s`)
  }, 10_000)
  const { code, said } = await runNpm(['ci', ...quiet, ...impatient])
  clearInterval(ticker)
  if (code !== 0) {
    const cause = causes.find(([pattern]) => pattern.test(said))?.[1]
    fail(`The packages could not be installed. ${cause ?? 'The error of npm is above.'}`)
  }
  if (!existsSync(node))
    fail('Node 24 was not installed with the packages. Allow npm to run install scripts.')
  writeFileSync(stamp, hashOfLock())
}

/** Runs the npm that started us, or the npm in the path. */
function runNpm(args) {
  const cli = process.env.npm_execpath
  const command = cli?.endsWith('npm-cli.js') ? [process.execPath, cli, ...args] : ['npm', ...args]
  return new Promise((resolve) => {
    let said = ''
    const child = spawn(command[0], command.slice(1), {
      cwd: root,
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: process.platform === 'win32',
    })
    child.stderr.on('data', (chunk) => {
      process.stderr.write(chunk)
      said += chunk
    })
    child.on('error', (error) => resolve({ code: 1, said: error.message }))
    child.on('close', (code) => resolve({ code, said }))
  })
}

/** The lock is outside node_modules, which `npm ci` removes. A lock of a dead process is taken. */
async function lockInstall() {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const lock = join(tmpdir(), `tessera-install-${name}`)
  for (let told = false; ; await sleep(200)) {
    try {
      mkdirSync(lock)
      writeFileSync(join(lock, 'pid'), String(process.pid))
      const unlock = () => rmSync(lock, { recursive: true, force: true })
      process.once('exit', unlock)
      return unlock
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`${lock} cannot be made: ${error.message}`)
    }
    if (!isHeld(lock)) rmSync(lock, { recursive: true, force: true })
    else if (!told) console.error('Another process is installing the packages; waiting for it.')
    told = true
  }
}

function isHeld(lock) {
  try {
    return process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')) || process.pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
