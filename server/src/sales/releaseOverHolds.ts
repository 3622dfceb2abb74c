import { lockQuotas } from '../catalogue/lockQuotas.ts'
import type { SqlPool } from '../db/sql.ts'
import { holdIsOver } from './orderColumns.ts'
import { releaseHolds } from './releaseHolds.ts'

/** Events per turn; the next turn comes in a minute. */
const MOST_EVENTS = 200

/**
 * Releases the holds that are over, so that everybody sees their places as free. A claim does not
 * wait for it: before it is refused, it releases them itself. Any number of processes may do it at
 * once. Each chunk of holds of an event is a transaction of its own, which holds its quotas only
 * for one chunk of holds.
 *
 * @returns How many were released.
 */
export async function releaseOverHolds(sql: SqlPool): Promise<number> {
  const events = await sql<{ event_id: string }[]>`
    select distinct o.event_id from orders o where ${holdIsOver(sql)} limit ${MOST_EVENTS}`
  let released = 0
  for (const { event_id: eventId } of events) released += await releaseAll(sql, eventId)
  return released
}

async function releaseAll(sql: SqlPool, eventId: string): Promise<number> {
  let released = 0
  for (;;) {
    const chunk = await sql.begin(async (tx) => {
      await lockQuotas(tx, eventId)
      return releaseHolds(tx, eventId)
    })
    if (chunk === 0) return released
    released += chunk
  }
}
