import { moveTaken } from '../catalogue/moveTaken.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { endTickets } from '../tickets/endTickets.ts'
import { holdIsOver } from './orderColumns.ts'

/** Holds released at once: a claim of a rush may wait for it. */
const MOST_HOLDS = 500

/**
 * Ends the holds of an event that are over, each as a whole: order, tickets and places. The caller
 * has locked the quotas of the event. An order that another transaction has locked is skipped: it
 * is being paid, extended or let go at this moment.
 *
 * @returns How many were released.
 */
export async function releaseHolds(tx: SqlTransaction, eventId: string): Promise<number> {
  const over = await tx<{ uuid: string }[]>`
    with over as (
      select o.event_id, o.uuid
        from (select o.event_id, o.uuid from orders o where ${holdIsOver(tx)} offset 0) f
        join orders o on o.event_id = f.event_id and o.uuid = f.uuid
       where f.event_id = ${eventId} and ${holdIsOver(tx)}
       order by o.expires_at limit ${MOST_HOLDS} for no key update of o skip locked
    )
    update orders o set status = 'EXPIRED', ended_at = statement_timestamp()
      from over where o.event_id = over.event_id and o.uuid = over.uuid
    returning o.uuid`
  if (over.length === 0) return 0
  const orderIds = over.map(({ uuid }) => uuid)
  const changes = await endTickets(tx, { eventId, orderIds, status: 'EXPIRED' })
  await moveTaken(tx, { eventId, changes })
  return orderIds.length
}
