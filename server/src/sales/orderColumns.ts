import type { Money } from '../catalogue/money.ts'
import type { Sql } from '../db/sql.ts'
import { type Payment, paymentsOf } from '../payments/paymentColumns.ts'
import { rowsOfOrder } from '../payments/rowsOfOrder.ts'
import { type ReceiptOfOrder, receiptsOf } from '../receipts/receiptColumns.ts'

export const ORDER_STATUSES = ['PENDING', 'PAID', 'BOOKED', 'EXPIRED', 'CANCELLED'] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

/** A position of an order: a ticket, with what it costs. */
export interface OrderPosition {
  readonly ticket_id: string
  readonly product_id: string
  readonly product_name: string
  readonly status: string
  readonly price: Money
  readonly vat: VatOfPosition
  /** How much of the price was given back. */
  readonly refunded_minor: number
  /** When its ticket was first let in, and at which gate. */
  readonly validation_datetime: string | null
  readonly validated_gate: string | null
}

/** The VAT in a price. With an exemption there is none, which is not the same as a rate of 0 %. */
export interface VatOfPosition {
  readonly rate_bp: number
  readonly amount_minor: number
  readonly exemption: string | null
}

/** An order as its buyer and the admins of its event see it. */
export interface Order {
  readonly uuid: string
  readonly number: string
  readonly event_id: string
  /** Null: it was sold at the door to somebody who is not named. */
  readonly user_id: string | null
  /** An admin of the event sold it at the door. */
  readonly is_door_sale: boolean
  readonly status: OrderStatus
  readonly total: Money
  readonly vat_minor: number
  readonly created_at: Date
  readonly expires_at: Date | null
  readonly extended_at: Date | null
  readonly payment_timestamp: Date | null
  readonly booked_at: Date | null
  readonly ended_at: Date | null
  readonly positions: OrderPosition[]
  readonly payments: Payment[]
  /** Those that have a number, the oldest first. */
  readonly receipts: ReceiptOfOrder[]
}

/**
 * Whether the hold of an order `o` is over: from then on anybody may take its places. While a
 * payment is open it is not.
 */
export function holdIsOver(sql: Sql) {
  return sql`(o.status = 'PENDING' and o.open_payments = 0 and o.expires_at <= statement_timestamp())`
}

/**
 * The status of an order `o` as reported. A hold is over by the clock, and a cancelled event ends
 * what is not paid back yet, also where the rows are still to be written.
 */
export function shownOrderStatus(sql: Sql) {
  return sql`
    case when ${holdIsOver(sql)} then 'EXPIRED'
         when o.ended_at is null
              and exists (select 1 from events c where c.uuid = o.event_id and c.status = 'CANCELLED')
         then 'CANCELLED' else o.status end`
}

/** The columns of an order `o` on the wire. */
export function orderColumns(sql: Sql) {
  const own = { eventId: sql`o.event_id`, orderId: sql`o.uuid` }
  return sql`
    o.uuid, o.number, o.event_id, o.user_id, o.sold_by is not null as is_door_sale,
    ${shownOrderStatus(sql)} as status,
    json_build_object('amount_minor', o.total_minor, 'currency', o.currency) as total,
    o.vat_minor::float8 as vat_minor, o.created_at, o.expires_at, o.extended_at, o.payment_timestamp,
    o.booked_at, o.ended_at,
    coalesce((
      select json_agg(json_build_object(
               'ticket_id', t.uuid, 'product_id', t.product_id, 'product_name', t.product_name,
               'status', t.status,
               'price', json_build_object('amount_minor', t.price_minor, 'currency', o.currency),
               'refunded_minor', t.refunded_minor,
               'validation_datetime', t.validation_datetime, 'validated_gate', t.validated_gate,
               'vat', json_build_object('rate_bp', t.vat_rate_bp, 'amount_minor', t.vat_minor,
                                        'exemption', t.vat_exemption))
               order by t.uuid)
        from ${rowsOfOrder(sql, 'tickets', own)} t), '[]') as positions,
    ${paymentsOf(sql, own)} as payments, ${receiptsOf(sql, own)} as receipts`
}
