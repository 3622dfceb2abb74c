import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../operatorError.ts'
import { type Cluster, connectionTo, type OnProgress, socketPath } from './cluster.ts'
import { explainFailure } from './explainFailure.ts'
import {
  disownPidFile,
  findPostmaster,
  type Postmaster,
  type Settings,
  startPostmaster,
} from './postmaster.ts'
import { probe } from './probe.ts'

const lookAgainMs = 25
/**
 * Each probe of a recovering postmaster writes a FATAL line into its log. A postmaster that does
 * not recover is ready within a second.
 */
const recoveringMs = 250
const usualStartMs = 1_000
const progressEveryMs = 5_000

/**
 * How long a start may fail because of what a killed postmaster left. Its backends hold its shared
 * memory until they notice, and the longest statement in one of them is cut off after 30 s.
 */
const longestHauntingMs = 60_000

/** A live postmaster that does not open its socket in this time is not starting. */
const longestSilenceMs = 60_000

const hauntedBy = /shared memory block .* still in use|lock file "[^"]*" already exists/

/**
 * Returns once a postmaster of this cluster accepts connections: the running one, or one started
 * now. It waits without limit for a postmaster that recovers. It waits for one that stops, and then
 * starts it again. Call it only under the engine's lock, or two processes start two postmasters.
 *
 * @throws {OperatorError} when PostgreSQL does not start, with its output.
 */
export async function ensurePostmaster(
  cluster: Cluster,
  onProgress: OnProgress,
  overrides: Settings = {},
): Promise<void> {
  const giveUpAt = Date.now() + longestHauntingMs
  for (;;) {
    const running = await findPostmaster(cluster.folder)
    if (running && (await becomesReady(cluster, running, onProgress))) return
    if (running) continue
    await disownPidFile(cluster.folder)
    await removeEmptyLocks(cluster)
    const failure = await startAndWatch(cluster, overrides)
    if (failure === undefined) continue
    if (!hauntedBy.test(failure) || Date.now() > giveUpAt)
      throw new OperatorError(`The database does not start. ${explainFailure(failure)}`)
    await sleep(lookAgainMs)
  }
}

/**
 * After a power cut the lock files may be empty, because their content was not yet on the disk. An
 * empty one names no process, so PostgreSQL leaves the decision to a person. We can decide: nobody
 * else starts a postmaster while we hold the engine's lock, and one that runs answers at its
 * socket.
 *
 * Done before a start, and not after one has failed: a postmaster that finds the lock of its socket
 * empty has already written its own `postmaster.pid`, and for a moment looks like one that runs.
 */
async function removeEmptyLocks({ folder, socketFolder }: Cluster): Promise<void> {
  const empty: string[] = []
  for (const file of [join(folder, 'postmaster.pid'), `${socketPath(socketFolder)}.lock`]) {
    const found = await stat(file).catch(() => undefined)
    if (found?.size === 0) empty.push(file)
  }
  if (empty.length === 0 || (await probe(connectionTo(socketFolder))) !== 'absent') return
  for (const file of empty) await rm(file)
}

/**
 * Returns nothing once the new postmaster holds the folder; otherwise its output, if it ended
 * before that.
 */
async function startAndWatch(cluster: Cluster, overrides: Settings): Promise<string | undefined> {
  const { ended } = await startPostmaster(cluster, overrides)
  let failure: string | undefined
  void ended.then((said) => {
    failure = said
  })
  while (failure === undefined) {
    if (await findPostmaster(cluster.folder)) return undefined
    await sleep(lookAgainMs)
  }
  return failure
}

/**
 * Returns false when the postmaster ended. The place of its socket is known only once it is open,
 * so it is read again.
 */
async function becomesReady(
  { folder }: Cluster,
  { pid }: Postmaster,
  onProgress: OnProgress,
): Promise<boolean> {
  const beganAt = Date.now()
  let silentSince = beganAt
  let progressAt = Date.now() + progressEveryMs
  for (;;) {
    const still = await findPostmaster(folder)
    if (still?.pid !== pid) return false
    const state = await probe(connectionTo(still.socketFolder))
    if (state === 'ready') return true
    if (state === 'waiting') silentSince = Date.now()
    if (Date.now() - silentSince > longestSilenceMs)
      throw new OperatorError(
        `The database (process ${pid}) does not answer. Stop that process and start again.`,
      )
    if (Date.now() > progressAt) {
      onProgress('The database is starting. After a crash it first replays its log.')
      progressAt += progressEveryMs
    }
    await sleep(Date.now() - beganAt > usualStartMs ? recoveringMs : lookAgainMs)
  }
}
