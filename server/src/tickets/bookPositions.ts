import type { SqlTransaction } from '../db/sql.ts'

/**
 * Books the tickets of an order that was paid. The caller has locked the order and writes it in the
 * same transaction. The tickets are locked in the order of their keys, as everywhere.
 */
export async function bookPositions(
  tx: SqlTransaction,
  { eventId, orderId }: { readonly eventId: string; readonly orderId: string },
): Promise<void> {
  await tx`
    update tickets t set status = 'BOOKED', payment_timestamp = statement_timestamp()
      from (select event_id, uuid from tickets where order_id = ${orderId}
             order by event_id, uuid for no key update) f
     where f.event_id = ${eventId} and t.event_id = f.event_id and t.uuid = f.uuid
       and t.status = 'PENDING'`
}
