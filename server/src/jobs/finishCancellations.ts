import type { SqlPool } from '../db/sql.ts'
import { finishCancelling } from '../tickets/finishCancelling.ts'

/**
 * Cancels the remaining tickets of cancelled events. Any number of processes may do it at once.
 * Returns how many tickets were cancelled.
 */
export async function finishCancellations(sql: SqlPool): Promise<number> {
  let cancelled = 0
  const events = await sql<
    { uuid: string }[]
  >`select uuid from events where cancelling order by uuid`
  for (const { uuid } of events) cancelled += await finishCancelling(sql, uuid)
  return cancelled
}
