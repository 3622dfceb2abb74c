import type { Sql } from '../db/sql.ts'
import type { Method } from '../payments/paymentColumns.ts'
import { Refusal } from '../refusal.ts'
import { type ReceiptKind, receiptNumber } from './receiptColumns.ts'
import type { ReceiptContent } from './receiptContent.ts'

/** A document that has its number. */
export interface Receipt {
  readonly kind: ReceiptKind
  readonly number: string
  /** Of a credit note: the receipt of what was given back. */
  readonly receipt_number: string | null
  readonly currency: string
  readonly total_minor: number
  readonly method: Method
  readonly content: ReceiptContent
  /** When the money was recorded. */
  readonly due_at: Date
  readonly issued_at: Date
}

type Stored = Omit<Receipt, 'number' | 'issued_at' | 'receipt_number'> & {
  readonly number: string | null
  readonly issued_at: Date | null
}

/**
 * Reads a document of an order: its receipt, or the one of a number. The caller must check whether
 * the order may be seen.
 *
 * @throws {Refusal} `not_found` when nothing was paid, or the order has no document of that number;
 * `state_conflict` when the receipt has no number yet.
 */
export async function readReceipt(
  sql: Sql,
  { orderId, number: wanted }: { readonly orderId: string; readonly number: string | undefined },
): Promise<Receipt> {
  const documents = await sql<Stored[]>`
    select r.kind, ${receiptNumber(sql)} as number, r.currency, r.total_minor::float8 as total_minor,
           r.method, r.content, r.due_at, r.issued_at
      from receipts r where r.order_id = ${orderId} order by r.due_at, r.uuid`
  const receipt = documents.find(({ kind }) => kind === 'RECEIPT')
  const found =
    wanted === undefined ? receipt : documents.find(({ number }) => number === wanted.toUpperCase())
  if (!found)
    throw new Refusal(
      'not_found',
      wanted === undefined
        ? 'This order has no receipt, because nothing was paid for it.'
        : 'This order has no receipt or credit note of that number. Read the order again.',
    )
  const { number, issued_at } = found
  if (number === null || issued_at === null)
    throw new Refusal(
      'state_conflict',
      'The receipt of this order has no number yet. It gets one within a minute: try again then.',
    )
  const receipt_number = found.kind === 'CREDIT_NOTE' ? (receipt?.number ?? null) : null
  return { ...found, number, issued_at, receipt_number }
}
