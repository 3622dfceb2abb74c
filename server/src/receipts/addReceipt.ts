import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { json } from '../db/wireValue.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { ReceiptKind } from './receiptColumns.ts'
import { sumLines, type TicketMoney } from './sumLines.ts'

/**
 * Writes a document as due, without a number, and asks for the job that numbers it. What it says of
 * the seller, the buyer, the order and the event is copied in the same statement. Of a door sale it
 * names the buyer as the one who sold it did: by the user name, or not at all (law 9).
 *
 * @param document.sourceId The payment or the refund: it has one document.
 */
export async function addReceipt(
  tx: SqlTransaction,
  document: {
    readonly kind: ReceiptKind
    readonly eventId: string
    readonly orderId: string
    readonly paymentId: string
    readonly sourceId: string
    readonly tickets: readonly TicketMoney[]
  },
): Promise<void> {
  const { kind, eventId, orderId, paymentId, sourceId, tickets } = document
  const { total_minor, lines, vat } = sumLines(tickets)
  const { count } = await tx`
    insert into receipts (event_id, uuid, order_id, source_id, seller_id, kind, currency, total_minor, method, content)
    select o.event_id, ${newId()}, o.uuid, ${sourceId}, e.seller_id, ${kind}, o.currency, ${total_minor},
           p.method,
           jsonb_build_object(
             'seller', jsonb_build_object('name', s.name, 'company_number', s.company_number,
                                          'vat_number', s.vat_number, 'address', s.address,
                                          'country', s.country),
             'buyer', case when o.sold_by is null
                           then coalesce(nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.username)
                           else u.username end,
             'order_number', o.number, 'event_title', e.title, 'event_starts_at', e.starts_at,
             'timezone', e.timezone, 'lines', ${json(lines)}::jsonb, 'vat', ${json(vat)}::jsonb)
      from orders o
      join payments p on p.event_id = o.event_id and p.uuid = ${paymentId}
      join events e on e.uuid = o.event_id
      join sellers s on s.uuid = e.seller_id
      left join users u on u.uuid = o.user_id
     where o.event_id = ${eventId} and o.uuid = ${orderId}`
  if (count !== 1) throw new Error('A receipt was not written: its order or its payment is gone.')
  await enqueue(tx, 'number_receipts', {})
}
