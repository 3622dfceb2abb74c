import { createHash } from 'node:crypto'
import { chown, lstat, mkdir, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperatorError } from '../operatorError.ts'
import type { DatabaseConnection } from '../sql.ts'
import { type EngineBinaries, systemFolder } from './binaries.ts'
import type { RunAs } from './systemUser.ts'

/** One PostgreSQL data folder and everything needed to run it. */
export interface Cluster {
  /** The real path, without links: PostgreSQL and the system use it. */
  readonly folder: string
  readonly socketFolder: string
  readonly logFile: string
  readonly binaries: EngineBinaries
  readonly runAs: RunAs
}

export type OnProgress = (line: string) => void

/** The superuser that initdb creates, and the only role that may connect through the socket. */
export const engineUser = 'tessera'
export const engineDatabase = 'tessera'

/** `sun_path` has 104 bytes on macOS and 108 on Linux, including the closing zero. */
const longestSocketPathBytes = 103

export function connectionTo(socketFolder: string): DatabaseConnection {
  return { socketFolder, user: engineUser, database: engineDatabase }
}

/** Returns an initialised data folder that is ready to be started or adopted. */
export async function describeCluster(
  link: string,
  logFile: string,
  binaries: EngineBinaries,
  runAs: RunAs,
): Promise<Cluster> {
  const folder = await realpath(link)
  return { folder, socketFolder: await chooseSocketFolder(folder, runAs), logFile, binaries, runAs }
}

/**
 * The socket lies in the data folder itself, which PostgreSQL keeps at mode 700. A user who can
 * connect can therefore read the data anyway. Where that path is too long for a socket, a separate
 * folder holds it. Its name is derived from the data folder, so that every process finds the same
 * one.
 */
async function chooseSocketFolder(folder: string, runAs: RunAs): Promise<string> {
  if (Buffer.byteLength(socketPath(folder)) <= longestSocketPathBytes) return folder
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const socketFolder = join(runAs ? systemFolder : tmpdir(), `tessera-${name}`)
  await mkdir(socketFolder, { recursive: true, mode: 0o700 })
  if (runAs) await chown(socketFolder, runAs.uid, runAs.gid)
  await refuseForeignFolder(socketFolder, runAs)
  return socketFolder
}

/**
 * Anyone may create names in the folder for temporary files. A folder that we did not make is not
 * trusted.
 */
async function refuseForeignFolder(folder: string, runAs: RunAs): Promise<void> {
  const { uid, mode } = await lstat(folder)
  const ours = runAs?.uid ?? process.getuid?.()
  if (uid !== ours || (mode & 0o40777) !== 0o40700)
    throw new OperatorError(
      `${folder} is not a folder of this user with mode 700. Remove it and start again.`,
    )
}

/**
 * How a client reaches the engine in the folder of its socket. The driver would read what is not
 * set here from variables such as `PGPORT`, which are meant for another server. The port is only a
 * part of the socket's name: nothing listens on TCP.
 */
export const engineSocket = {
  port: 5432,
  ssl: false,
  sslnegotiation: 'postgres',
  // An empty text would not replace `PGOPTIONS`.
  options: ' ',
} as const

/** The socket that PostgreSQL makes in its folder. */
export function socketPath(socketFolder: string): string {
  return join(socketFolder, `.s.PGSQL.${engineSocket.port}`)
}
