import { spawn } from 'node:child_process'
import { open, readFile, readlink, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { engineEnvironment } from './explainFailure.ts'
import { canRun } from './systemUser.ts'

/** A live postmaster of this cluster, started by any process. */
export interface Postmaster {
  readonly pid: number
  /** Where it really listens, as it reports itself. */
  readonly socketFolder: string
}

/** A postmaster that we have just started. */
export interface StartedPostmaster {
  /** Its output until it ended; never settles while it lives. */
  readonly ended: Promise<string>
}

/** The settings that would stand in `postgresql.conf`. */
export type Settings = Readonly<Record<string, string>>

const largestLogBytes = 10 * 1024 * 1024
const endLookMs = 25

/** Set on the command line, where neither `postgresql.conf` nor `alter system` overrides them. */
const settings: Settings = {
  /** No TCP at all: `trust` is only for the socket. The port only names the socket's file. */
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  /** Everything that was answered with success survives a kill and a power cut (law 4). */
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  /**
   * Page images are most of the log that a small disk must store. Compression reduces them to about
   * a third.
   */
  wal_compression: 'on',
  /**
   * Recovery after a kill replays at most this much. With the default of 1 GB it took over 24 s
   * after heavy writes.
   */
  max_wal_size: '256MB',
  /** Small, because Node shares a small machine with it. The system's own cache does the rest. */
  shared_buffers: '128MB',
  /** Seven servers with pools of twenty and four, one keeper each, and commands beside them. */
  max_connections: '200',
  /** Our statements are short: compiling one costs more than running it. */
  jit: 'off',
  /** The database's clock decides, and it is read in one zone. */
  timezone: 'UTC',
  log_timezone: 'UTC',
  /**
   * Logs starts, stops and crashes. Errors of statements rank below `log`: they are answered to the
   * caller, and their text may quote personal data, which must not be logged (law 9).
   */
  log_destination: 'stderr',
  logging_collector: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

/**
 * Starts a postmaster without waiting until it is ready. It is detached, in its own process group.
 * Ctrl-C in the terminal must not stop the database before the server has drained, and the
 * postmaster must survive us. Its output goes to a file, which survives us too.
 */
export async function startPostmaster(
  { folder, socketFolder, logFile, binaries, runAs }: Cluster,
  overrides: Settings = {},
): Promise<StartedPostmaster> {
  const sockets = { unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"` }
  const flags = Object.entries({ ...settings, ...sockets, ...overrides }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  )
  await turnLogOver(logFile)
  const log = await open(logFile, 'a', 0o600)
  const { size: logStart } = await log.stat()
  try {
    const child = spawn(binaries.postgres, ['-D', folder, ...flags], {
      ...runAs,
      cwd: '/',
      env: engineEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    child.unref()
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', () => resolve(readFrom(logFile, logStart)))
    })
    return { ended }
  } finally {
    await log.close()
  }
}

/** The postmaster that holds this data folder, if one lives. */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  const { pid, lines } = await readPidFile(folder)
  if (pid === undefined || !isAlive(pid) || !(await holdsFolder(pid, folder))) return undefined
  return { pid, socketFolder: lines[4] || folder }
}

/**
 * Replaces another program's process id in `postmaster.pid`, where no postmaster holds the folder.
 *
 * In a container, ids start at 1 after every restart. Such an id is therefore common, and
 * PostgreSQL would refuse to start. The file cannot just be removed: it also names the shared
 * memory by which PostgreSQL sees whether old backends still live. So our own id replaces the one
 * in the file. PostgreSQL knows that its parent is not a postmaster, and continues with the check
 * of the memory.
 *
 * Call it only under the engine's lock and before a start: a starting postmaster writes the file
 * too.
 */
export async function disownPidFile(folder: string): Promise<void> {
  const { pid, lines } = await readPidFile(folder)
  if (pid === undefined || !isAlive(pid)) return
  await writeFile(join(folder, 'postmaster.pid'), [process.pid, ...lines.slice(1)].join('\n'))
}

async function readPidFile(folder: string): Promise<{ pid: number | undefined; lines: string[] }> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  return { pid: Number.isInteger(pid) && pid > 0 ? pid : undefined, lines }
}

/** Waits until the process is gone. Returns false when it still lives after that time. */
export async function waitUntilEnded(
  { pid }: Postmaster,
  folder: string,
  longestMs: number,
): Promise<boolean> {
  for (const giveUpAt = Date.now() + longestMs; Date.now() < giveUpAt; await sleep(endLookMs))
    if (!isAlive(pid) || !(await holdsFolder(pid, folder))) return true
  return false
}

/** Also true for a process that has ended and that its parent has not yet reaped. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Whether the process works in this data folder, as a postmaster does. An ended process works
 * nowhere. Without /proc (macOS), its command line must name the folder.
 */
async function holdsFolder(pid: number, folder: string): Promise<boolean> {
  if (process.platform === 'linux')
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === folder
  const look = 'ps -o command= -p "$1" | grep -F postgres | grep -qF -- "$2"'
  return canRun(undefined, '/bin/sh', ['-c', look, 'sh', String(pid), folder])
}

/** One old log is kept, so that a crash loop cannot fill the disk. */
async function turnLogOver(logFile: string): Promise<void> {
  const log = await stat(logFile).catch(() => undefined)
  if (log && log.size > largestLogBytes) await rename(logFile, `${logFile}.1`)
}

async function readFrom(file: string, start: number): Promise<string> {
  const content = await readFile(file).catch(() => Buffer.alloc(0))
  return content.subarray(start).toString('utf8')
}
