import { readEvent } from '../catalogue/readEvent.ts'
import type { Sql } from '../db/sql.ts'
import type { ReadOrder } from '../mail/fillLetter.ts'
import { rowsOfOrder } from '../payments/rowsOfOrder.ts'
import { drawReceipt } from '../receipts/drawReceipt.ts'
import { readReceipt } from '../receipts/readReceipt.ts'
import { letterEventOf } from '../tickets/letterEventOf.ts'
import { issuedTicket } from '../tickets/ticketColumns.ts'
import { shownOrderStatus } from './orderColumns.ts'

/** A receipt gets its number within a minute. Where that fails, the letter goes without it. */
const LONGEST_WAIT_MINUTES = 15

interface Row {
  readonly number: string
  readonly status: string
  readonly currency: string
  readonly total_minor: number
  readonly vat_minor: number
  readonly lines: { readonly name: string; readonly count: number }[]
  /** `due`: it has no number yet, and is waited for. */
  readonly receipt: 'none' | 'due' | 'numbered'
  readonly email: string | null
}

/**
 * Reads an order for its letter, with its receipt as a PDF. An order that is not booked any more is
 * `gone`. Tickets that ended since are left out.
 */
export function readOrderLetter(sql: Sql): ReadOrder {
  return async ({ event_id: eventId, order_id: orderId }, { language, writtenAt }) => {
    const order = await readRow(sql, { eventId, orderId, writtenAt })
    if (order?.status !== 'BOOKED' || order.lines.length === 0) return 'gone'
    const { number, lines, currency, total_minor, vat_minor, email } = order
    if (order.receipt === 'due') return 'later'
    const receipt =
      order.receipt === 'numbered' ? await readReceipt(sql, { orderId, number: undefined }) : null
    return {
      event_id: eventId,
      order_id: orderId,
      number,
      lines,
      currency,
      total_minor,
      vat_minor,
      email,
      event: await letterEventOf(sql, await readEvent(sql, eventId)),
      receipt: receipt && {
        filename: `${receipt.number}.pdf`,
        content: await drawReceipt(receipt, language),
      },
    }
  }
}

async function readRow(
  sql: Sql,
  {
    eventId,
    orderId,
    writtenAt,
  }: { readonly eventId: string; readonly orderId: string; readonly writtenAt: Date },
): Promise<Row | undefined> {
  const [order] = await sql<Row[]>`
    select o.number, ${shownOrderStatus(sql)} as status, o.currency,
           l.total_minor, l.vat_minor, l.lines,
           coalesce((
             select case when r.sequence_number is not null then 'numbered'
                         when ${writtenAt}::timestamptz > now() - make_interval(mins => ${LONGEST_WAIT_MINUTES})
                         then 'due' end
               from receipts r
              where r.event_id = o.event_id and r.order_id = o.uuid and r.kind = 'RECEIPT'
              limit 1), 'none') as receipt,
           (select s.email from events e join sellers s on s.uuid = e.seller_id
             where e.uuid = o.event_id) as email
      from orders o cross join lateral (
             select coalesce(sum(p.price_minor), 0)::float8 as total_minor,
                    coalesce(sum(p.vat_minor), 0)::float8 as vat_minor,
                    coalesce(json_agg(json_build_object('name', p.name, 'count', p.count)
                                      order by p.first), '[]') as lines
               from (select t.product_name as name, count(*) as count, min(t.uuid::text) as first,
                            sum(t.price_minor) as price_minor, sum(t.vat_minor) as vat_minor
                       from ${rowsOfOrder(sql, 'tickets', { eventId, orderId })} t
                      where ${issuedTicket(sql)}
                      group by t.product_name) p) l
     where o.event_id = ${eventId} and o.uuid = ${orderId}`
  return order
}
