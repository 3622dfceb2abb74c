import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { toolEnvironment } from './install.mjs'

const endWithParent = new URL('./endWithParent.mjs', import.meta.url).href

/**
 * What lets a process start sooner and stay smaller, unless whoever runs us has set it otherwise. What Node compiled, and read of
 * TypeScript, it finds again at the next start (9 MB less, for the reader is not loaded then); and threads share two heaps
 * of the C library, where each had one of its own (10 MB less). What lives for one request has 8 MB a half: with the
 * 16 of Node a server kept 19 MB more after its busiest moment, and answered no more.
 */
function leanEnvironment() {
  return {
    NODE_COMPILE_CACHE: inRepository('node_modules/.cache/node'),
    MALLOC_ARENA_MAX: '2',
    ...toolEnvironment(),
    NODE_OPTIONS: `--max-semi-space-size=8 ${process.env.NODE_OPTIONS ?? ''}`.trim(),
  }
}

/** A person who presses Ctrl-C again after this long means it again. */
const sameSignalMs = 2_000

/**
 * Runs a file under Node 24 as if we were it: same terminal, same exit code, and every signal once.
 *
 * The child has a process group of its own, because Ctrl-C reaches a whole group, and npm passes
 * it on as well: the child would hear it two or three times, and take the second for impatience.
 * So that it does not outlive us when we are killed, it watches its pipe to us.
 *
 * @returns The exit code; never settles before the child has ended.
 */
export function runNode(node, file, args) {
  const child = spawn(node, ['--import', endWithParent, file, ...args], {
    env: leanEnvironment(),
    detached: process.platform !== 'win32',
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const passedAt = new Map()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (Date.now() - (passedAt.get(signal) ?? 0) < sameSignalMs) return
      passedAt.set(signal, Date.now())
      child.kill(signal)
    })
  if (process.env.npm_lifecycle_event) endWithNpm(child)
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? signalCodes[signal] ?? 1))
  })
}

/** npm passes on what a terminal sends, but not a plain `kill`: it just goes, and then so do we. */
function endWithNpm(child) {
  const npm = process.ppid
  const look = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(look)
    child.kill('SIGTERM')
  }, 500)
  look.unref()
}

/** As a shell reports a child that a signal ended: 128 and the signal's number. */
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }

/** A path of the repository, such as `server/src/main.ts`. */
export function inRepository(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
