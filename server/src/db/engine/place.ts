import { randomBytes } from 'node:crypto'
import { chown, lstat, mkdir, open, readdir, realpath, rename, rm, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { OperatorError } from '../operatorError.ts'
import { type EngineBinaries, findBinaries, makeSystemFolder, systemFolder } from './binaries.ts'
import type { OnProgress } from './cluster.ts'
import { initialiseCluster } from './initialiseCluster.ts'
import { canEnter, chooseSystemUser, isRoot, type RunAs } from './systemUser.ts'

/** Where this program's engine is, and which binaries and system user run it. */
export interface Place {
  readonly dataFolder: string
  /** The data, or a link to it. The name exists only when the data is complete. */
  readonly link: string
  readonly logFile: string
  readonly binaries: EngineBinaries
  readonly runAs: RunAs
}

/** A folder beside the link, until the data behind it is complete. */
const unfinished = /^postgres\.new-[0-9a-f]+$/

/** @throws {OperatorError} on Windows, and where no binaries run. */
export async function choosePlace(dataFolder: string): Promise<Place> {
  if (process.platform === 'win32')
    throw new OperatorError(
      'Tessera brings its own PostgreSQL on Linux and macOS only. On Windows run it in WSL, or ' +
        'set DATABASE_URL to a PostgreSQL of your own.',
    )
  const folder = resolve(dataFolder)
  await mkdir(folder, { recursive: true, mode: dataFolderMode() })
  const link = join(folder, 'postgres')
  const runAs = await chooseSystemUser(link)
  const binaries = await findBinaries(runAs)
  return { dataFolder: folder, link, logFile: join(folder, 'postgres.log'), binaries, runAs }
}

/**
 * Creates the data where there is none, and removes the remains of a first start that was killed.
 * Call it under the engine's lock.
 *
 * @returns Whether the data was created now.
 */
export async function makeCluster(place: Place, onProgress: OnProgress): Promise<boolean> {
  const { dataFolder, link, binaries, runAs } = place
  await removeUnfinished(dataFolder)
  if (await lstat(link).catch(() => undefined)) return false
  onProgress('Creating the database, because this is the first start.')
  const aside = join(dataFolder, `postgres.new-${randomBytes(8).toString('hex')}`)
  await initialiseCluster(binaries, runAs, await makeFolder(aside, place, onProgress))
  await rename(aside, link)
  await syncFolder(dataFolder)
  return true
}

/**
 * The folder in which the data is created. Where the engine's user cannot pass through the data
 * folder, the data lies elsewhere and `aside` is a link to it. We never change the mode of other
 * people's folders.
 */
async function makeFolder(
  aside: string,
  { dataFolder, runAs }: Place,
  onProgress: OnProgress,
): Promise<string> {
  if (!runAs || (await canEnter(runAs, dataFolder))) {
    await makeOwned(aside, runAs)
    return realpath(aside)
  }
  await makeSystemFolder()
  const elsewhere = join(systemFolder, randomBytes(8).toString('hex'))
  onProgress(
    `The database is in ${elsewhere}, because PostgreSQL does not run as root and its user may not enter ${dataFolder}. ${join(dataFolder, 'postgres')} leads to it. Back up and move both.`,
  )
  await symlink(elsewhere, aside)
  await makeOwned(elsewhere, runAs)
  return elsewhere
}

async function makeOwned(folder: string, runAs: RunAs): Promise<void> {
  await mkdir(folder, { mode: 0o700 })
  if (runAs) await chown(folder, runAs.uid, runAs.gid)
}

/** An orphaned initdb may still write. Removal is retried, and what remains is removed later. */
async function removeUnfinished(dataFolder: string): Promise<void> {
  for (const name of (await readdir(dataFolder)).filter((name) => unfinished.test(name))) {
    const path = join(dataFolder, name)
    const target = await realpath(path).catch(() => path)
    const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }
    await rm(target, options).catch(() => {})
    await rm(path, options).catch(() => {})
  }
}

/** A rename is durable once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/**
 * Nobody else may look in. When we run as root, the engine's user must pass through to its data,
 * which mode 711 permits. Everything else there has its own modes, and names cannot be listed.
 */
function dataFolderMode(): number {
  return isRoot() ? 0o711 : 0o700
}
