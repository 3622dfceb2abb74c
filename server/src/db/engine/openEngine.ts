import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../operatorError.ts'
import type { DatabaseConnection } from '../sql.ts'
import { type Cluster, connectionTo, describeCluster, type OnProgress } from './cluster.ts'
import { ensurePostmaster } from './ensurePostmaster.ts'
import { explainFailure } from './explainFailure.ts'
import { endKeeper, isShared, type Keeper, openKeeper } from './keeper.ts'
import { lockEngine } from './lockEngine.ts'
import { choosePlace, makeCluster, type Place } from './place.ts'
import { findPostmaster, waitUntilEnded } from './postmaster.ts'

/** The embedded PostgreSQL, running while it is open. */
export interface Engine {
  readonly connection: DatabaseConnection
  /** Whether this call created the database: it is empty, and nobody has used it before. */
  readonly fresh: boolean
  /** Releases the engine, and stops it when nobody else uses it. Our own pools must end first. */
  close(): Promise<void>
}

export interface EngineOptions {
  /** Holds the data (`postgres`), the log (`postgres.log`) and the lock (`engine.lock`). */
  readonly dataFolder: string
  /** Called with a sentence about every long step and every problem that is being corrected. */
  readonly onProgress?: OnProgress
}

const longestFastStopMs = 60_000
const longestImmediateStopMs = 10_000
const longestRevivalDelayMs = 5_000

/**
 * Opens the PostgreSQL that comes with the program. It creates the data folder on the first start,
 * and starts the engine or adopts the running one. Any number of processes may have it open at once
 * (the server, and commands beside it). The last process to close stops it. The database tells
 * which one is last: each process keeps one connection open, and the last one sees no other. A
 * killed process closes nothing; the next one adopts its postmaster.
 *
 * While it is open, a postmaster that dies (killed, out of memory) is started again, no matter
 * which process started it before. Pools on `connection` reconnect by themselves.
 *
 * A kill is safe at any moment, also during the first start: the data folder is created beside its
 * place, made durable, and renamed.
 *
 * @throws {OperatorError} on Windows, on a platform without binaries, when the disk is full or this
 * user may not write to it, or when PostgreSQL does not start; with a sentence on what to do.
 */
export async function openEngine({
  dataFolder,
  onProgress = () => {},
}: EngineOptions): Promise<Engine> {
  try {
    const place = await choosePlace(dataFolder)
    return await lockEngine(place.dataFolder, async () => {
      const fresh = await makeCluster(place, onProgress)
      const cluster = await describe(place)
      const supervised = await supervise(place, cluster, onProgress)
      return { connection: connectionTo(cluster.socketFolder), fresh, ...supervised }
    })
  } catch (error) {
    if (error instanceof OperatorError || !(error instanceof Error) || !('syscall' in error))
      throw error
    throw new OperatorError(
      `The database in ${dataFolder} cannot be opened. ${explainFailure(error.message)}`,
      { cause: error },
    )
  }
}

function describe({ link, logFile, binaries, runAs }: Place): Promise<Cluster> {
  return describeCluster(link, logFile, binaries, runAs)
}

/** Called under the lock. For everything that it does later, it takes the lock again. */
async function supervise(
  place: Place,
  cluster: Cluster,
  onProgress: OnProgress,
): Promise<{ close(): Promise<void> }> {
  const closing = new AbortController()
  let revival = Promise.resolve()
  const onLost = () => {
    if (!closing.signal.aborted) revival = revival.then(revive)
  }
  let keeper = await attach(cluster, onProgress, onLost)

  async function revive(): Promise<void> {
    for (let delayMs = 50; !closing.signal.aborted; delayMs = longer(delayMs)) {
      await sleep(delayMs, undefined, { signal: closing.signal }).catch(() => {})
      if (closing.signal.aborted) return
      try {
        onProgress('The database stopped. It is being started again.')
        const lost = keeper
        keeper = await lockEngine(place.dataFolder, () => attach(cluster, onProgress, onLost))
        await lost.client.end()
        return onProgress('The database is running again.')
      } catch (error) {
        onProgress(error instanceof Error ? error.message : String(error))
      }
    }
  }

  async function closeOnce(): Promise<void> {
    closing.abort()
    await revival
    await lockEngine(place.dataFolder, () => detach(cluster, keeper))
  }

  let closed: Promise<void> | undefined
  return {
    close() {
      closed ??= closeOnce()
      return closed
    },
  }
}

async function attach(
  cluster: Cluster,
  onProgress: OnProgress,
  onLost: () => void,
): Promise<Keeper> {
  await ensurePostmaster(cluster, onProgress)
  return openKeeper(cluster.socketFolder, onLost)
}

/** A database that no longer answers has nothing left to stop, or nothing that we could stop. */
async function detach(cluster: Cluster, keeper: Keeper): Promise<void> {
  const shared = await isShared(keeper).catch(() => true)
  await endKeeper(keeper)
  if (!shared) await stopPostmaster(cluster)
}

/**
 * A fast shutdown, which ends open sessions and writes a checkpoint. If it does not end, an
 * immediate shutdown follows, and the next start replays the log. Nothing committed is lost.
 */
async function stopPostmaster({ folder }: Cluster): Promise<void> {
  const postmaster = await findPostmaster(folder)
  if (!postmaster) return
  process.kill(postmaster.pid, 'SIGINT')
  if (await waitUntilEnded(postmaster, folder, longestFastStopMs)) return
  process.kill(postmaster.pid, 'SIGQUIT')
  if (await waitUntilEnded(postmaster, folder, longestImmediateStopMs)) return
  throw new OperatorError(
    `The database (process ${postmaster.pid}) does not stop. Stop that process.`,
  )
}

function longer(delayMs: number): number {
  return Math.min(delayMs * 2, longestRevivalDelayMs)
}
