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

/** The embedded PostgreSQL, running for as long as it is open. */
export interface Engine {
  readonly connection: DatabaseConnection
  /** Whether this call made the database: it is empty, nobody has used it before. */
  readonly fresh: boolean
  /** Lets go of the engine, and stops it when nobody else uses it. Our own pools end first. */
  close(): Promise<void>
}

export interface EngineOptions {
  /** Holds the data (`postgres`), the log (`postgres.log`) and the lock (`engine.lock`). */
  readonly dataFolder: string
  /** Told, in a sentence, what takes long and what went wrong and is being set right. */
  readonly onProgress?: OnProgress
}

const longestFastStopMs = 60_000
const longestImmediateStopMs = 10_000
const longestRevivalDelayMs = 5_000

/**
 * Opens the PostgreSQL that comes with the program: makes its data folder on the first start,
 * starts it, or adopts the one that runs. Any number of processes may have it open at once (the
 * server, and commands beside it). The last to close stops it, which the database itself tells:
 * each keeps one connection open, and who sees no other is the last. A process that is killed
 * closes nothing; its postmaster is adopted by the next.
 *
 * While it is open, a postmaster that dies (killed, out of memory) is started again, whoever
 * started it before; pools on `connection` reconnect by themselves.
 *
 * Safe to kill at any moment, also during the first start: the data folder is made aside, made
 * durable, and renamed.
 *
 * @throws {OperatorError} on Windows, on a platform without binaries, when the disk is full or not
 *   ours to write, or when PostgreSQL does not start; with a sentence on what to do.
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

/** Called under the lock; whatever it does later, it takes the lock for. */
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
        onProgress('The database went away; starting it again.')
        const lost = keeper
        keeper = await lockEngine(place.dataFolder, () => attach(cluster, onProgress, onLost))
        await lost.client.end()
        return onProgress('The database is back.')
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

/** A database that does not answer any more has nothing left to stop, or nothing that we could. */
async function detach(cluster: Cluster, keeper: Keeper): Promise<void> {
  const shared = await isShared(keeper).catch(() => true)
  await endKeeper(keeper)
  if (!shared) await stopPostmaster(cluster)
}

/**
 * Fast shutdown, which ends open sessions and writes a checkpoint. Only when that does not end is
 * it an immediate one, after which the next start replays the log: nothing committed is lost.
 */
async function stopPostmaster({ folder }: Cluster): Promise<void> {
  const postmaster = await findPostmaster(folder)
  if (!postmaster) return
  process.kill(postmaster.pid, 'SIGINT')
  if (await waitUntilEnded(postmaster, folder, longestFastStopMs)) return
  process.kill(postmaster.pid, 'SIGQUIT')
  if (await waitUntilEnded(postmaster, folder, longestImmediateStopMs)) return
  throw new OperatorError(`The database (process ${postmaster.pid}) does not stop.`)
}

function longer(delayMs: number): number {
  return Math.min(delayMs * 2, longestRevivalDelayMs)
}
