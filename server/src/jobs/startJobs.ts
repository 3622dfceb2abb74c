import type { FastifyBaseLogger } from 'fastify'
import type { PgBoss } from 'pg-boss'
import type { SqlPool } from '../db/sql.ts'
import { openQueue } from '../queue/openQueue.ts'
import { isJobName, type JobData, type JobName, QUEUES } from '../queue/queues.ts'
import { type Jobs, type JobTools, jobsOf } from './jobs.ts'

/** A database that is down is tried for as long as the server runs, every 30 s at the least. */
const ATTEMPTS = Number.MAX_SAFE_INTEGER

export interface JobOptions extends Pick<JobTools, 'mail'>, Partial<Pick<JobTools, 'alsoForget'>> {
  /** How often this process looks for jobs, if not as often as their queues say; for tests. */
  readonly pollingIntervalSeconds?: number
}

/** How long a stop waits for what is under way, unless it is told otherwise. */
const LONGEST_STOP_MS = 30_000

/**
 * Does the jobs of the queue in this process. Any number of processes may do them: each job is
 * taken by one of them, and a recurring one has one turn for all of them. A failure is logged; what
 * recurs is retried by its next turn.
 *
 * @returns A function that stops it and waits for what is under way. What is not finished in that
 * time is given to another process.
 */
export function startJobs(
  sql: SqlPool,
  log: FastifyBaseLogger,
  { alsoForget = {}, mail, pollingIntervalSeconds }: JobOptions,
): (longestMs?: number) => Promise<void> {
  const queue = openQueue(sql)
  const isOver = new AbortController()
  queue.on('error', ({ message }) => log.warn({ reason: message }, 'the queue of jobs failed'))
  queue.on('warning', ({ message }) => log.warn({ reason: message }, 'the queue of jobs warns'))
  const work = {
    jobs: jobsOf(sql, { alsoForget, mail, isOver: isOver.signal }),
    log,
    pollingIntervalSeconds,
  }
  begin(queue, work, isOver.signal).catch((error: Error) => {
    if (isOver.signal.aborted) return
    log.error({ reason: error.message }, 'the queue of jobs did not start')
  })
  return (longestMs = LONGEST_STOP_MS) => {
    isOver.abort()
    return queue.stop({ close: false, timeout: longestMs })
  }
}

interface Work {
  readonly jobs: Jobs
  readonly log: FastifyBaseLogger
  readonly pollingIntervalSeconds: number | undefined
}

async function begin(queue: PgBoss, work: Work, isOver: AbortSignal): Promise<void> {
  await queue.start({ attempts: ATTEMPTS })
  for (const name of Object.keys(QUEUES).filter(isJobName)) {
    isOver.throwIfAborted()
    await offer(queue, name, work)
  }
}

async function offer<Name extends JobName>(
  queue: PgBoss,
  name: Name,
  { jobs, log, pollingIntervalSeconds = QUEUES[name].pollingIntervalSeconds }: Work,
): Promise<void> {
  const job = jobs[name]
  const { batchSize = 1 } = QUEUES[name]
  const options = { pollingIntervalSeconds, batchSize }
  await queue.work<JobData[Name]>(name, options, async ([queued]) => {
    if (!queued) return
    try {
      const done = await job.work(queued.data)
      if (done) log[done.isTrouble ? 'warn' : 'debug'](done, job.did)
    } catch (error) {
      log.warn({ reason: error instanceof Error ? error.message : String(error) }, job.failed)
      throw error
    }
  })
}
