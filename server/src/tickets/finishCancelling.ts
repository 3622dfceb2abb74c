import { endCancelling } from '../catalogue/endCancelling.ts'
import { lockEvent } from '../catalogue/lockEvent.ts'
import type { SqlPool } from '../db/sql.ts'
import { cancelChunk, FIRST_ID } from './cancelChunk.ts'
import { unusedTicket } from './ticketColumns.ts'

/**
 * Cancels the remaining tickets of a cancelled event, one chunk per transaction. A locked ticket is
 * skipped, and the event stays marked for the next turn. Any number of processes may do it at once.
 *
 * @returns How many tickets were cancelled.
 */
export async function finishCancelling(sql: SqlPool, eventId: string): Promise<number> {
  let cancelled = 0
  for (let after: string | undefined = FIRST_ID; after !== undefined; ) {
    const from: string = after
    const chunk = await sql.begin(async (tx) => {
      await lockEvent(tx, eventId)
      return cancelChunk(tx, eventId, from)
    })
    cancelled += chunk.count
    after = chunk.last
  }
  await sql.begin(async (tx) => {
    await lockEvent(tx, eventId)
    const left = await tx`
      select 1 from tickets t where t.event_id = ${eventId} and ${unusedTicket(tx)} limit 1`
    if (left.length === 0) await endCancelling(tx, eventId)
  })
  return cancelled
}
