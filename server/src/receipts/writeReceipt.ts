import type { SqlTransaction } from '../db/sql.ts'
import { rowsOfOrder } from '../payments/rowsOfOrder.ts'
import { addReceipt } from './addReceipt.ts'
import type { TicketMoney } from './sumLines.ts'

/**
 * Writes the receipt of a payment as due, in the transaction that records the payment. The caller
 * has locked the order and booked its tickets.
 */
export async function writeReceipt(
  tx: SqlTransaction,
  {
    eventId,
    orderId,
    paymentId,
  }: { readonly eventId: string; readonly orderId: string; readonly paymentId: string },
): Promise<void> {
  const tickets = await tx<TicketMoney[]>`
    select t.product_name, t.price_minor as amount_minor, t.vat_rate_bp, t.vat_exemption, t.vat_minor
      from ${rowsOfOrder(tx, 'tickets', { eventId, orderId })} t
     where t.status = 'BOOKED' order by t.uuid`
  await addReceipt(tx, {
    kind: 'RECEIPT',
    eventId,
    orderId,
    paymentId,
    sourceId: paymentId,
    tickets,
  })
}
