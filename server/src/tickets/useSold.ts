import type { SqlTransaction } from '../db/sql.ts'
import { rowsOfOrder } from '../payments/rowsOfOrder.ts'

/**
 * Uses the tickets of an order that was sold at the door in this transaction: their holders are
 * inside. Nobody else has ever seen these tickets, so nothing is to be judged, and each is used for
 * the first time (law 2).
 *
 * @param sold.at The moment of the sale, which is that of the scans.
 * @returns The ids of the tickets.
 */
export async function useSold(
  tx: SqlTransaction,
  {
    eventId,
    orderId,
    gate,
    at,
  }: {
    readonly eventId: string
    readonly orderId: string
    readonly gate: string | null
    readonly at: Date
  },
): Promise<string[]> {
  const used = await tx<{ uuid: string }[]>`
    update tickets t set status = 'CONSUMED', validation_datetime = ${at}, validated_gate = ${gate}, inside = true
      from ${rowsOfOrder(tx, 'tickets', { eventId, orderId })} f
     where t.event_id = f.event_id and t.uuid = f.uuid and t.status = 'BOOKED'
    returning t.uuid`
  return used.map(({ uuid }) => uuid)
}
