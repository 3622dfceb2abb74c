import type { TakenChange } from '../catalogue/moveTaken.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { lockedTickets } from './lockedTickets.ts'
import { unusedTicket } from './ticketColumns.ts'

/**
 * Ends the unused tickets of orders of one event. The caller has locked the quotas of the event and
 * the orders, and frees the places in the same transaction (law 1).
 *
 * @returns How many tickets ended, for each product: what `moveTaken` takes.
 */
export async function endTickets(
  tx: SqlTransaction,
  {
    eventId,
    orderIds,
    status,
  }: {
    readonly eventId: string
    readonly orderIds: readonly string[]
    readonly status: 'EXPIRED' | 'CANCELLED'
  },
): Promise<TakenChange[]> {
  return await tx<TakenChange[]>`
    with ended as (
      update tickets t set status = ${status},
             cancelled_at = case when ${status} = 'CANCELLED' then now() end
        from ${lockedTickets(tx, { eventId, orderIds })} f
       where t.event_id = f.event_id and t.uuid = f.uuid and ${unusedTicket(tx)}
      returning t.product_id
    )
    select product_id as "productId", -count(*)::int as by from ended group by product_id`
}
