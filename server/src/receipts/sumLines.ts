import type { ReceiptLine, VatTotal } from './receiptContent.ts'

/** Money of one ticket: what was paid for it, or given back of it. */
export interface TicketMoney {
  readonly product_name: string
  readonly amount_minor: number
  readonly vat_rate_bp: number
  readonly vat_exemption: string | null
  readonly vat_minor: number
}

export interface Sums {
  readonly total_minor: number
  readonly lines: readonly ReceiptLine[]
  readonly vat: readonly VatTotal[]
}

/**
 * Makes the lines of a document, one for each product and price, and the totals for each rate of
 * VAT. Amounts are added and never computed again, so the sums are those of the tickets.
 */
export function sumLines(tickets: readonly TicketMoney[]): Sums {
  const lines = new Map<string, ReceiptLine>()
  const vat = new Map<string, VatTotal>()
  let total = 0
  for (const { product_name, amount_minor, vat_rate_bp, vat_exemption, vat_minor } of tickets) {
    const rate = JSON.stringify([vat_rate_bp, vat_exemption])
    const key = JSON.stringify([product_name, amount_minor, rate])
    const line = lines.get(key)
    lines.set(key, {
      product_name,
      count: (line?.count ?? 0) + 1,
      price_minor: amount_minor,
      amount_minor: (line?.amount_minor ?? 0) + amount_minor,
      vat_rate_bp,
      vat_exemption,
      vat_minor: (line?.vat_minor ?? 0) + vat_minor,
    })
    const sum = vat.get(rate)
    vat.set(rate, {
      rate_bp: vat_rate_bp,
      exemption: vat_exemption,
      amount_minor: (sum?.amount_minor ?? 0) + amount_minor,
      vat_minor: (sum?.vat_minor ?? 0) + vat_minor,
    })
    total += amount_minor
  }
  return { total_minor: total, lines: [...lines.values()], vat: [...vat.values()] }
}
