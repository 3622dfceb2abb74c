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
import { patchPostgres } from './patchPostgres.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.tessera-installed')

/** Node 24, which comes as a package. */
const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const quiet = ['--no-fund', '--no-audit', '--loglevel=error']

/** By itself npm goes on for minutes when there is no network; a person is waiting to hear so. */
const impatient = [
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
]

/** What npm says, and what it means for the person who started us. */
const causes = [
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/,
    'The package registry cannot be reached: the first start needs the network. Later ones do not.',
  ],
  [/EUSAGE|in sync/, 'package.json and package-lock.json do not agree: run npm install once.'],
  [/ENOSPC/, 'The disk is full.'],
  [/EACCES|EPERM|EROFS/, `This user may not write to ${root}.`],
  [
    /EINTEGRITY/,
    'A package is not the one the lock file names: clear the cache (npm cache clean --force) and try again.',
  ],
]

/**
 * Makes node_modules what package-lock.json says, and does nothing at all when it is so already:
 * after the first start none needs the network. The stamp is written last, so an install that was
 * cut short is repeated. Of two that start at once, one installs and the other waits.
 *
 * Plain JavaScript for Node 20, for this runs before anything is installed.
 *
 * @returns The path of the Node 24 to run everything else with.
 */
export async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    fail(`Tessera is started with Node 20 or newer; this is ${process.version}.`)
  if (!isInstalled()) {
    const unlock = await lockInstall()
    try {
      if (!isInstalled()) await install()
    } finally {
      unlock()
    }
  }
  patchPostgres()
  return node
}

/** The environment in which every tool of node_modules runs under Node 24. */
export function toolEnvironment(more = {}) {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path, ...more }
}

/** Ends the process with a sentence. */
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
    // A read-only checkout is looked through again at every start, which takes milliseconds.
  }
  return true
}

function hashOfLock() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/**
 * Whether npm's own record of what it installed, which it writes last, has every package of the
 * lock file: then `npm install` or `npm ci` by hand has done our work.
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
    fail(`The packages cannot be installed. This user may not write to ${root}.`)
  }
  console.error('Installing the packages. This is done once, and takes a minute or so.')
  const startedAt = Date.now()
  const ticker = setInterval(() => {
    console.error(`  still installing, ${Math.round((Date.now() - startedAt) / 1000)} s`)
  }, 10_000)
  const { code, said } = await runNpm(['ci', ...quiet, ...impatient])
  clearInterval(ticker)
  if (code !== 0) {
    const cause = causes.find(([pattern]) => pattern.test(said))?.[1]
    fail(`The packages could not be installed. ${cause ?? 'What npm says is above.'}`)
  }
  if (!existsSync(node))
    fail('Node 24 was not installed with the packages: npm must be allowed to run install scripts.')
  writeFileSync(stamp, hashOfLock())
}

/** The npm that started us, or the one in the path. */
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

/** Outside node_modules, which `npm ci` removes; a lock whose process is gone is taken over. */
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
