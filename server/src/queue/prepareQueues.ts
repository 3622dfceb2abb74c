import type { SqlPool } from '../db/sql.ts'
import { openQueue } from './openQueue.ts'
import { ALL_QUEUES, isJobName, QUEUES } from './queues.ts'

/** The queue of pg-boss itself, through which it sends the turns of recurring jobs. */
const TURNS = '__pgboss__send-it'

/**
 * Makes the queues, and gives them the rules and the times of this program. Runs at each start,
 * before anybody can ask for a job. Any number of processes may do it at once.
 */
export async function prepareQueues(sql: SqlPool): Promise<void> {
  const queue = openQueue(sql)
  for (const name of Object.keys(QUEUES).filter(isJobName)) {
    const { policy, retryLimit, cron } = QUEUES[name]
    await queue.createQueue(name, { policy })
    await queue.updateQueue(name, { ...ALL_QUEUES, retryLimit })
    if (cron === undefined) await queue.unschedule(name)
    else await queue.schedule(name, cron)
  }
  await queue.createQueue(TURNS)
  const { deleteAfterSeconds, retentionSeconds } = ALL_QUEUES
  await queue.updateQueue(TURNS, { deleteAfterSeconds, retentionSeconds })
}
