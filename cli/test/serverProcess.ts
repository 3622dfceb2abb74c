import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findPostmaster, waitUntilEnded } from '@tessera/server/db/engine/postmaster.ts'
import { freePort } from './freePort.ts'

/** A real server: the program in its own process, on its own database. */
export interface ServerProcess {
  readonly url: string
  readonly port: number
  readonly child: ChildProcess
  /** All it has printed so far, on both outputs. */
  said(): string
  /** Resolves when the process has ended, with its exit code; `null` if a signal ended it. */
  readonly ended: Promise<number | null>
  /** Asks the server to stop, as an operator does. @returns Its exit code. */
  stop(): Promise<number | null>
}

export interface ServerOptions {
  readonly dataFolder: string
  readonly port?: number
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** When a start is given up. Several processes on a busy machine need longer than one. */
  readonly readyMs?: number
}

const main = fileURLToPath(import.meta.resolve('@tessera/server/main.ts'))
/** Ends the server when this process is gone, for any reason. */
const endWithParent = new URL('../../scripts/endWithParent.mjs', import.meta.url).href
const READY_MS = 60_000
const LOOK_AGAIN_MS = 25
const POSTMASTER_ENDS_MS = 10_000

/** An environment without the settings of the person who runs the tests. */
export function plainEnvironment(dataFolder: string): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return {
    PATH,
    HOME,
    ...(TMPDIR !== undefined && { TMPDIR }),
    TESSERA_DATA: dataFolder,
    LOG_LEVEL: 'warn',
  }
}

/** Starts the program and does not wait until it is ready. */
export async function spawnServer({
  dataFolder,
  port: given,
  args = [],
  env = {},
}: ServerOptions): Promise<ServerProcess> {
  const port = given ?? (await freePort())
  const child = spawn(process.execPath, ['--import', endWithParent, main, ...args], {
    cwd: dataFolder,
    env: { ...plainEnvironment(dataFolder), PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const output of [child.stdout, child.stderr])
    output?.on('data', (chunk) => {
      said += chunk
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    child,
    said: () => said,
    ended,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/**
 * Starts the program and waits until it is ready.
 *
 * @throws {Error} with its output, if it ends or takes longer than 60 seconds.
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const server = await spawnServer(options)
  const giveUpAt = Date.now() + (options.readyMs ?? READY_MS)
  while (!(await isReady(server.url))) {
    const { exitCode, signalCode } = server.child
    if (exitCode !== null || signalCode !== null || Date.now() > giveUpAt) {
      server.child.kill('SIGKILL')
      throw new Error(`The server did not start.\n${server.said()}`)
    }
    await sleep(LOOK_AGAIN_MS)
  }
  return server
}

export async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}

/** A temporary folder of mode 711: under root, the engine's own user must pass through it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tessera-e2e-')))
  await chmod(folder, 0o711)
  return folder
}

/** Makes an empty data folder in a temporary folder. */
export async function temporaryData(): Promise<{ folder: string; dataFolder: string }> {
  const folder = await temporaryFolder()
  const dataFolder = join(folder, 'data')
  await mkdir(dataFolder, { mode: 0o711 })
  return { folder, dataFolder }
}

/** Stops engines that a killed server left, and removes the folder with its data folders. */
export async function removeFolder(folder: string): Promise<void> {
  for (const name of ['.', ...(await readdir(folder))]) await stopEngine(join(folder, name))
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function stopEngine(dataFolder: string): Promise<void> {
  const data = await realpath(join(dataFolder, 'postgres')).catch(() => undefined)
  if (data === undefined) return
  const postmaster = await findPostmaster(data)
  if (!postmaster) return
  process.kill(postmaster.pid, 'SIGQUIT')
  await waitUntilEnded(postmaster, data, POSTMASTER_ENDS_MS)
}
