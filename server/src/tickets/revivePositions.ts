import type { TakenChange } from '../catalogue/moveTaken.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { lockedTickets } from './lockedTickets.ts'

/**
 * Makes the expired tickets of an order PENDING again. The caller has locked the quotas of the
 * event and the order, and takes the places in the same transaction (law 1).
 *
 * @returns How many, for each product: what `moveTaken` takes.
 */
export async function revivePositions(
  tx: SqlTransaction,
  { eventId, orderId }: { readonly eventId: string; readonly orderId: string },
): Promise<TakenChange[]> {
  return await tx<TakenChange[]>`
    with revived as (
      update tickets t set status = 'PENDING'
        from ${lockedTickets(tx, { eventId, orderIds: [orderId] })} f
       where t.event_id = f.event_id and t.uuid = f.uuid and t.status = 'EXPIRED'
      returning t.product_id
    )
    select product_id as "productId", count(*)::int as by from revived group by product_id`
}
