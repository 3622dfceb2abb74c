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
/** Each look at a postmaster that recovers is a FATAL line in its log; one that does not is ready within a second. */
const recoveringMs = 250
const usualStartMs = 1_000
const progressEveryMs = 5_000

/**
 * How long starting may fail because of what a killed postmaster left: its backends hold its shared
 * memory until they notice, and the longest statement in one of them is cut off after 30 s.
 */
const longestHauntingMs = 60_000

/** A postmaster that lives but does not even open its socket in this time is not starting. */
const longestSilenceMs = 60_000

/** A power cut may leave the lock files without the content that was not yet on the disk. */
const emptyLock = /lock file "[^"]*" is empty/

const hauntedBy = /shared memory block .* still in use|lock file "[^"]*" already exists/

/**
 * Returns once a postmaster of this cluster accepts connections: the one that runs, or one that
 * is started now. One that is still recovering is waited for, as long as that takes; one
 * that is stopping is waited for and then started again. Only to be called under the engine's
 * lock, or two processes start two.
 *
 * @throws {OperatorError} when PostgreSQL does not start, with what it said.
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
    const failure = await startAndWatch(cluster, overrides)
    if (failure === undefined) continue
    if (emptyLock.test(failure) && (await removeEmptyLocks(cluster))) continue
    if (!hauntedBy.test(failure) || Date.now() > giveUpAt)
      throw new OperatorError(`The database does not start. ${explainFailure(failure)}`)
    await sleep(lookAgainMs)
  }
}

/**
 * An empty lock names no process, so PostgreSQL leaves it to a person to judge. We can: nobody else starts one while we hold the
 * engine's lock, and one that runs answers at its socket.
 */
async function removeEmptyLocks({ folder, socketFolder }: Cluster): Promise<boolean> {
  if ((await probe(connectionTo(socketFolder))) !== 'absent') return false
  let removed = false
  for (const file of [join(folder, 'postmaster.pid'), `${socketPath(socketFolder)}.lock`]) {
    const found = await stat(file).catch(() => undefined)
    if (found?.size !== 0) continue
    await rm(file)
    removed = true
  }
  return removed
}

/** Nothing once the new postmaster holds the folder; what it said when it ended before that. */
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

/** False when it ended instead. Its socket's place is only known once it is open, so it is read anew. */
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
      throw new OperatorError(`The database (process ${pid}) does not answer: stop that process.`)
    if (Date.now() > progressAt) {
      onProgress('The database is starting; after a crash it first replays its log.')
      progressAt += progressEveryMs
    }
    await sleep(Date.now() - beganAt > usualStartMs ? recoveringMs : lookAgainMs)
  }
}
