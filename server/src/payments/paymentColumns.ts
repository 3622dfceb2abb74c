import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { rowsOfOrder } from './rowsOfOrder.ts'

/** How somebody at the box office was paid. */
export const METHODS = ['cash', 'card', 'transfer', 'other'] as const
export type Method = (typeof METHODS)[number]

export const PAYMENT_STATUSES = ['CAPTURED', 'REFUNDED'] as const
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** An attempt to take money for an order, with what was given back of it. */
export interface Payment {
  readonly uuid: string
  readonly provider: string
  readonly method: Method | null
  readonly reference: string | null
  readonly status: PaymentStatus
  readonly amount_minor: number
  readonly captured_minor: number
  readonly refunded_minor: number
  readonly created_at: string
  readonly refunds: RefundOfPayment[]
}

/** Money of a payment that was given back. */
export interface RefundOfPayment {
  readonly uuid: string
  readonly amount_minor: number
  readonly reason: string
  readonly created_at: string
}

/** The payments of an order as JSON, the oldest first. */
export function paymentsOf(
  sql: Sql,
  order: { readonly eventId: SqlPart; readonly orderId: SqlPart },
) {
  return sql`coalesce((
    select json_agg(json_build_object(
             'uuid', p.uuid, 'provider', p.provider, 'method', p.method, 'reference', p.reference,
             'status', p.status, 'amount_minor', p.amount_minor, 'captured_minor', p.captured_minor,
             'refunded_minor', p.refunded_minor, 'created_at', p.created_at,
             'refunds', coalesce((
               select json_agg(json_build_object('uuid', r.uuid, 'amount_minor', r.amount_minor,
                                                 'reason', r.reason, 'created_at', r.created_at)
                               order by r.uuid)
                 from ${rowsOfOrder(sql, 'refunds', order)} r where r.payment_id = p.uuid), '[]'))
             order by p.uuid)
      from ${rowsOfOrder(sql, 'payments', order)} p), '[]')`
}
