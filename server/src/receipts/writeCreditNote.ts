import type { SqlTransaction } from '../db/sql.ts'
import { vatIn } from '../payments/vatIn.ts'
import type { RefundedPart } from '../tickets/refundTickets.ts'
import { addReceipt } from './addReceipt.ts'

interface RefundedTicket {
  readonly uuid: string
  readonly product_name: string
  readonly refunded_minor: number
  readonly vat_rate_bp: number
  readonly vat_exemption: string | null
}

/**
 * Writes the credit note of a refund as due, in the transaction that records the refund. The
 * tickets already say what was given back.
 *
 * The VAT of a part is what the VAT of all that was given back has grown by. So the parts of a
 * ticket sum up to its VAT: the last one takes what rounding left.
 *
 * @param refundIds At least one: several where several payments gave something back.
 */
export async function writeCreditNote(
  tx: SqlTransaction,
  {
    eventId,
    orderId,
    refundIds: [sourceId],
    parts,
  }: {
    readonly eventId: string
    readonly orderId: string
    readonly refundIds: readonly string[]
    readonly parts: readonly RefundedPart[]
  },
): Promise<void> {
  if (sourceId === undefined) throw new Error('A refund of nothing has no credit note.')
  const given = new Map(parts.map(({ ticketId, amountMinor }) => [ticketId, amountMinor]))
  const [refund] = await tx<{ payment_id: string }[]>`
    select payment_id from refunds where event_id = ${eventId} and uuid = ${sourceId}`
  if (!refund) throw new Error('A refund that was just recorded is gone.')
  const tickets = await tx<RefundedTicket[]>`
    select uuid, product_name, refunded_minor, vat_rate_bp, vat_exemption from tickets
     where event_id = ${eventId} and uuid = any (${[...given.keys()]}::uuid[]) order by uuid`
  await addReceipt(tx, {
    kind: 'CREDIT_NOTE',
    eventId,
    orderId,
    paymentId: refund.payment_id,
    sourceId,
    tickets: tickets.flatMap(({ uuid, refunded_minor, ...ticket }) => {
      const amount_minor = given.get(uuid) ?? 0
      if (amount_minor === 0) return []
      const vat = (minor: number): number => vatIn(minor, ticket.vat_rate_bp)
      const vat_minor = vat(refunded_minor) - vat(refunded_minor - amount_minor)
      return [{ ...ticket, amount_minor, vat_minor }]
    }),
  })
}
