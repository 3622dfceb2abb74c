import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { hasRoom, limitReached } from '../db/storageLimit.ts'
import type { Method } from './paymentColumns.ts'

/**
 * Records money that somebody at the box office has taken. The caller has locked the order, and
 * books it in the same transaction (law 7).
 *
 * @returns The id of the payment.
 * @throws {Refusal} `storage_limit`.
 */
export async function recordPayment(
  tx: SqlTransaction,
  payment: {
    readonly eventId: string
    readonly orderId: string
    readonly amountMinor: number
    readonly currency: string
    readonly method: Method
    readonly reference: string | null
    readonly actorId: string
  },
): Promise<string> {
  const uuid = newId()
  const { eventId, orderId, amountMinor, currency, method, reference, actorId } = payment
  const own = tx`select 1 from payments where order_id = ${orderId}`
  const [made] = await tx`
    insert into payments (event_id, uuid, order_id, provider, method, reference, status, currency, amount_minor,
                          captured_minor, created_by, created_at, captured_at)
    select ${eventId}, ${uuid}, ${orderId}, 'manual', ${method}, ${reference}, 'CAPTURED', ${currency}, ${amountMinor},
           ${amountMinor}, ${actorId}, statement_timestamp(), statement_timestamp()
     where ${hasRoom(tx, 'payments', own)}
    returning 1`
  if (!made) throw await limitReached(tx, 'payments')
  return uuid
}
