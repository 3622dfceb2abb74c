import type { SqlTransaction } from '../db/sql.ts'
import type { Method } from '../payments/paymentColumns.ts'
import { recordPayment } from '../payments/recordPayment.ts'
import { writeReceipt } from '../receipts/writeReceipt.ts'
import { bookPositions } from '../tickets/bookPositions.ts'

/** How somebody at the box office was paid, and by whom it is recorded. */
export interface HandPayment {
  readonly method: Method
  /** Such as the number of an invoice. */
  readonly reference: string | null
  readonly actorId: string
}

/**
 * Records that the whole of an order was paid by hand: the payment, the order and its tickets as
 * BOOKED with their `payment_timestamp`, and the receipt as due, in one transaction (law 7). The
 * caller has locked the quotas of the event and the order.
 *
 * @returns The id of the payment.
 */
export async function settleByHand(
  tx: SqlTransaction,
  {
    eventId,
    order,
    payment: { method, reference, actorId },
  }: {
    readonly eventId: string
    readonly order: {
      readonly uuid: string
      readonly total_minor: number
      readonly currency: string
    }
    readonly payment: HandPayment
  },
): Promise<string> {
  const { uuid: orderId, total_minor: amountMinor, currency } = order
  const paid = { eventId, orderId, amountMinor, currency, method, reference, actorId }
  const paymentId = await recordPayment(tx, paid)
  await tx`
    update orders
       set status = 'BOOKED', payment_timestamp = statement_timestamp(), booked_at = statement_timestamp(),
           ended_at = null
     where event_id = ${eventId} and uuid = ${orderId}`
  await bookPositions(tx, { eventId, orderId })
  await writeReceipt(tx, { eventId, orderId, paymentId })
  return paymentId
}
