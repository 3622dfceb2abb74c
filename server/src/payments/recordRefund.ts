import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { hasRoom, limitReached } from '../db/storageLimit.ts'
import { rowsOfOrder } from './rowsOfOrder.ts'

/**
 * Records money that somebody has given back by hand, from the payments of an order, the oldest
 * first. The caller has locked the order, and lowers what its tickets cost in the same transaction
 * (law 7).
 *
 * @returns The ids of the refunds: one for each payment that gave something back.
 * @throws {Refusal} `storage_limit`.
 */
export async function recordRefund(
  tx: SqlTransaction,
  refund: {
    readonly eventId: string
    readonly orderId: string
    readonly amountMinor: number
    readonly reason: string
    readonly actorId: string
  },
): Promise<string[]> {
  const { eventId, orderId, amountMinor, reason, actorId } = refund
  const own = tx`select 1 from refunds where order_id = ${orderId}`
  const [room] = await tx<{ has_room: boolean }[]>`
    select ${hasRoom(tx, 'refunds', own)} as has_room`
  if (!room?.has_room) throw await limitReached(tx, 'refunds')
  const payments = await tx<{ uuid: string; left_minor: number }[]>`
    select uuid, (captured_minor - refunded_minor)::float8 as left_minor
      from ${rowsOfOrder(tx, 'payments', { eventId, orderId })} p
     where refunded_minor < captured_minor
     order by uuid`
  const ids: string[] = []
  let wanted = amountMinor
  for (const { uuid: paymentId, left_minor } of payments) {
    const amount = Math.min(wanted, left_minor)
    if (amount === 0) break
    const uuid = newId()
    await tx`
      insert into refunds (event_id, uuid, payment_id, order_id, amount_minor, reason, created_by)
      values (${eventId}, ${uuid}, ${paymentId}, ${orderId}, ${amount}, ${reason}, ${actorId})`
    await tx`
      update payments
         set refunded_minor = refunded_minor + ${amount}::bigint,
             status = case when refunded_minor + ${amount}::bigint = captured_minor then 'REFUNDED' else 'CAPTURED' end
       where event_id = ${eventId} and uuid = ${paymentId}`
    ids.push(uuid)
    wanted -= amount
  }
  if (wanted > 0) throw new Error('The payments of an order have less left than its tickets.')
  return ids
}
