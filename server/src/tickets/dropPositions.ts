import type { TakenChange } from '../catalogue/moveTaken.ts'
import type { SqlTransaction } from '../db/sql.ts'

/**
 * Deletes the positions of an order that is not paid yet: nobody was ever shown these tickets. The
 * caller has locked the quotas of the event and the order, and frees the places in the same
 * transaction (law 1). The tickets are locked in the order of their keys, as everywhere.
 *
 * @returns How many were deleted, for each product: what `moveTaken` takes.
 */
export async function dropPositions(
  tx: SqlTransaction,
  { eventId, orderId }: { readonly eventId: string; readonly orderId: string },
): Promise<TakenChange[]> {
  return await tx<TakenChange[]>`
    with found as (
      select uuid from (select * from tickets where order_id = ${orderId}
                         order by event_id, uuid for update) t
       where t.event_id = ${eventId} and t.status = 'PENDING'
    ), located as (
      delete from ticket_locators where ticket_id in (select uuid from found)
    ), gone as (
      delete from tickets where event_id = ${eventId} and uuid in (select uuid from found)
      returning product_id
    )
    select product_id as "productId", -count(*)::int as by from gone group by product_id`
}
