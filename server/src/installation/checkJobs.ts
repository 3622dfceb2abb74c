import type { Sql } from '../db/sql.ts'
import { readWaiting } from '../queue/readWaiting.ts'
import type { Finding } from './finding.ts'
import { finding } from './findings.ts'

/** Each queue is looked at every few seconds, and a recurring job is done every minute. */
const LONG_SECONDS = 10 * 60

/** Checks that jobs are done. */
export async function checkJobs(sql: Sql): Promise<Finding> {
  const waiting = await readWaiting(sql)
  if (!waiting || waiting.seconds < LONG_SECONDS) return finding('jobs_are_done', {})
  return finding('jobs_wait', { job: waiting.job, minutes: Math.floor(waiting.seconds / 60) })
}
