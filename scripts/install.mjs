import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')

/** What was installed, as a hash of the lock file: what a server needs, and what tests need too. */
const stamps = {
  server: join(modules, '.tessera-installed'),
  tests: join(modules, '.tessera-test-tools'),
}

const oldestNode = 24
const platform = process.platform === 'win32' ? 'win' : process.platform

/**
 * Node 24 comes as a package of its own for each platform, with its hash in package-lock.json. The
 * package `node` would fetch it by an install script, which no lock file covers.
 */
const nodePackage = `node-${platform}-${process.arch}`
const ownNode = join(modules, nodePackage, 'bin', platform === 'win' ? 'node.exe' : 'node')

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
 * Installs node_modules as package-lock.json says: what a server needs, and with `tests` what tests
 * and checks need as well. Does nothing if that is done already, so only the first start needs the
 * network. The stamp is written last, so an interrupted install is repeated. If two processes start
 * at once, one installs and the other waits.
 *
 * Plain JavaScript for Node 20, because this runs before anything is installed.
 *
 * @returns The path of the Node 24 to run everything else with.
 */
export async function ensureInstalled({ tests = false } = {}) {
  if (majorVersion() < 20)
    fail(`Tessera needs Node 20 or newer to start. This is Node ${process.version}: update it.`)
  if (!bringsNode() && majorVersion() < oldestNode)
    fail(
      `Tessera brings no Node for ${process.platform} on ${process.arch}. Install Node ${oldestNode} or newer, and try again.`,
    )
  const what = tests ? 'tests' : 'server'
  if (!isInstalled(what)) {
    const unlock = await lockInstall()
    try {
      if (!isInstalled(what)) await install(what)
    } finally {
      unlock()
    }
  }
  return findNode()
}

function majorVersion() {
  return Number(process.versions.node.split('.')[0])
}

/** Whether the lock file has a Node that runs here. The packages need glibc. */
function bringsNode() {
  return !existsSync('/etc/alpine-release') && `node_modules/${nodePackage}` in packagesOfLock()
}

/** Our own Node; where there is none, the one that runs this, if it is new enough. */
function findNode() {
  if (bringsNode()) return existsSync(ownNode) ? ownNode : undefined
  return majorVersion() >= oldestNode ? process.execPath : undefined
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

function isInstalled(what) {
  if (findNode() === undefined) return false
  const wanted = hashOfLock()
  const stamp = stamps[what]
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  if (!agreesWithLock(what)) return false
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

function packagesOfLock() {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
}

/**
 * Whether npm's own record of what it installed has every package of the lock file that is needed.
 * npm writes it last, so a person has then run `npm install` or `npm ci` by hand.
 */
function agreesWithLock(what) {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(packagesOfLock()).every(([path, { version, link, optional, dev }]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true
    if (link) return installed[path]?.link === true
    if (installed[path]) return installed[path].version === version
    return optional === true || (dev === true && what === 'server')
  })
}

/**
 * Test tools are added to what is there: a server that runs from these packages goes on. `npm ci`
 * would first remove them all.
 */
async function install(what) {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    fail(
      `The packages cannot be installed: this user may not write to ${root}. Change the owner of the folder, or use another user.`,
    )
  }
  const adds = what === 'tests' && existsSync(join(modules, '.package-lock.json'))
  const args = adds
    ? ['install', '--no-save', '--include=dev']
    : ['ci', what === 'tests' ? '--include=dev' : '--omit=dev']
  console.error(
    `Installing ${adds ? 'the tools of the tests' : 'the packages'}. This happens once, and takes about a minute.`,
  )
  const startedAt = Date.now()
  const ticker = setInterval(() => {
    console.error(`  still installing, ${Math.round((Date.now() - startedAt) / 1000)} s`)
  }, 10_000)
  const { code, said } = await runNpm([...args, ...quiet, ...impatient])
  clearInterval(ticker)
  if (code !== 0) {
    const cause = causes.find(([pattern]) => pattern.test(said))?.[1]
    fail(`The packages could not be installed. ${cause ?? 'The error of npm is above.'}`)
  }
  if (findNode() === undefined)
    fail(
      `${nodePackage} was not installed with the packages. Allow npm to install optional packages, and run npm ci.`,
    )
  writeFileSync(stamps.server, hashOfLock())
  if (what === 'tests') writeFileSync(stamps.tests, hashOfLock())
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

/** Nobody installs for longer. The lock may then be of another program with the same process id. */
const longestInstallMs = 15 * 60_000
/** A process writes its id at once. A lock without one for so long belongs to nobody. */
const longestUnnamedMs = 10_000

/**
 * The lock is outside node_modules, which `npm ci` removes, and in our own folder: in the shared
 * one for temporary files, any user could hold it. A lock of a dead process is taken.
 */
async function lockInstall() {
  const lock = join(root, '.tessera-installing')
  const giveUpAt = Date.now() + longestInstallMs
  for (let told = false; ; await sleep(200)) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 })
      const unlock = () => rmSync(lock, { force: true })
      process.once('exit', unlock)
      return unlock
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`${lock} cannot be made: ${error.message}`)
    }
    if (!isHeld(lock)) rmSync(lock, { recursive: true, force: true })
    else if (!told) console.error('Another process is installing the packages; waiting for it.')
    told = true
    if (Date.now() > giveUpAt)
      fail(`Another process has been installing for a long time. If none is, remove ${lock}.`)
  }
}

function isHeld(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    if (!pid) return Date.now() - statSync(lock).mtimeMs < longestUnnamedMs
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
