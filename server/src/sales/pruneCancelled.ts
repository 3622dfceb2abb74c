import type { SqlTransaction } from '../db/sql.ts'
import { limitOf } from '../db/storageLimit.ts'
import { deleteTickets } from '../tickets/deleteTickets.ts'
import { deleteEmptyOrders } from './deleteEmptyOrders.ts'
import { isUnpaidHold } from './unpaidHolds.ts'

/**
 * Deletes the oldest cancelled tickets of one person and event beyond a bounded number, with orders
 * that have no other ticket. Nobody then fills the tables by ordering and cancelling. Of a hold
 * that still counts for the limit of unpaid holds, which bounds their number, one ticket stays.
 * Tickets of nobody are bounded where they are sold (`requireRoomForNobody`).
 */
export async function pruneCancelled(
  tx: SqlTransaction,
  { eventId, userId }: { readonly eventId: string; readonly userId: string | null },
): Promise<void> {
  if (userId === null) return
  const deleted = await deleteTickets(
    tx,
    tx`
      select event_id, uuid
        from (select t.event_id, t.uuid, t.order_id,
                     row_number() over (order by t.cancelled_at desc, t.uuid desc) as n,
                     row_number() over (partition by t.order_id order by t.uuid) as n_of_order
                from tickets t
               where t.user_id = ${userId} and t.event_id = ${eventId} and t.status = 'CANCELLED'
                 and t.payment_timestamp is null) t
       where n > ${limitOf(tx, 'cancelled_tickets')}
         and not (n_of_order = 1
                  and exists (select 1 from orders o
                               where o.event_id = t.event_id and o.uuid = t.order_id
                                 and ${isUnpaidHold(tx)}))`,
  )
  await deleteEmptyOrders(tx, deleted)
}
