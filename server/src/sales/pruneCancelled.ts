import type { SqlTransaction } from '../db/sql.ts'
import { limitOf } from '../db/storageLimit.ts'
import { deleteTickets } from '../tickets/deleteTickets.ts'
import { deleteEmptyOrders } from './deleteEmptyOrders.ts'

/**
 * Deletes the oldest cancelled tickets of one person and event beyond a bounded number, with orders
 * that have no other ticket. Nobody then fills the tables by ordering and cancelling. Tickets of
 * nobody are bounded where they are sold (`requireRoomForNobody`).
 */
export async function pruneCancelled(
  tx: SqlTransaction,
  { eventId, userId }: { readonly eventId: string; readonly userId: string | null },
): Promise<void> {
  if (userId === null) return
  const deleted = await deleteTickets(
    tx,
    tx`
      select event_id, uuid from tickets
       where user_id = ${userId} and event_id = ${eventId} and status = 'CANCELLED'
         and payment_timestamp is null
       order by cancelled_at desc, uuid desc offset ${limitOf(tx, 'cancelled_tickets')}`,
  )
  await deleteEmptyOrders(tx, deleted)
}
