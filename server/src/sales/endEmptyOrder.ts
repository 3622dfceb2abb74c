import type { SqlTransaction } from '../db/sql.ts'
import { rowsOfOrder } from '../payments/rowsOfOrder.ts'

/**
 * Cancels an order that has no live ticket any more. One that has ended keeps the time of its end.
 * The caller has locked the quotas of the event, and ended the tickets in the same transaction.
 */
export async function endEmptyOrder(
  tx: SqlTransaction,
  { eventId, orderId }: { readonly eventId: string; readonly orderId: string },
): Promise<void> {
  const tickets = rowsOfOrder(tx, 'tickets', { eventId, orderId })
  await tx`
    update orders o set status = 'CANCELLED', ended_at = now()
     where o.event_id = ${eventId} and o.uuid = ${orderId} and o.ended_at is null
       and not exists (select 1 from ${tickets} t where t.holds_place)`
}
