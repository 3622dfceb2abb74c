import type { SqlTransaction } from '../db/sql.ts'
import { lockedTickets } from './lockedTickets.ts'

/**
 * Books the tickets of an order that was paid. The caller has locked the order and writes it in the
 * same transaction.
 */
export async function bookPositions(
  tx: SqlTransaction,
  { eventId, orderId }: { readonly eventId: string; readonly orderId: string },
): Promise<void> {
  await tx`
    update tickets t set status = 'BOOKED', payment_timestamp = statement_timestamp()
      from ${lockedTickets(tx, { eventId, orderIds: [orderId] })} f
     where t.event_id = f.event_id and t.uuid = f.uuid and t.status = 'PENDING'`
}
