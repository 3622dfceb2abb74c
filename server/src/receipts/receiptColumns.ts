import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { rowsOfOrder } from '../payments/rowsOfOrder.ts'

export const RECEIPT_KINDS = ['RECEIPT', 'CREDIT_NOTE'] as const
export type ReceiptKind = (typeof RECEIPT_KINDS)[number]

/** A document of an order that has its number. */
export interface ReceiptOfOrder {
  readonly kind: ReceiptKind
  readonly number: string
  readonly issued_at: string
}

/**
 * The number of a document `r` as people read it: R-17 is the seventeenth receipt of its seller,
 * and C-17 the seventeenth credit note. Null: it is still to be given.
 */
export function receiptNumber(sql: Sql) {
  return sql`case r.kind when 'RECEIPT' then 'R-' else 'C-' end || r.sequence_number`
}

/** The documents of an order that have their numbers, as JSON, the oldest first. */
export function receiptsOf(
  sql: Sql,
  order: { readonly eventId: SqlPart; readonly orderId: SqlPart },
) {
  return sql`coalesce((
    select json_agg(json_build_object('kind', r.kind, 'number', ${receiptNumber(sql)},
                                      'issued_at', r.issued_at) order by r.due_at, r.uuid)
      from ${rowsOfOrder(sql, 'receipts', order)} r
     where r.sequence_number is not null), '[]')`
}
