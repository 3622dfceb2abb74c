/** What a receipt or a credit note says, copied when the money was recorded. */
export interface ReceiptContent {
  readonly seller: ReceiptSeller
  /** Null: somebody at the door who is not named. */
  readonly buyer: string | null
  readonly order_number: string
  readonly event_title: string
  /** RFC 3339. */
  readonly event_starts_at: string
  readonly timezone: string
  readonly lines: readonly ReceiptLine[]
  readonly vat: readonly VatTotal[]
}

interface ReceiptSeller {
  readonly name: string
  readonly company_number: string
  readonly vat_number: string
  readonly address: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

/** Tickets of one product at one price. */
export interface ReceiptLine {
  readonly product_name: string
  readonly count: number
  readonly price_minor: number
  readonly amount_minor: number
  readonly vat_rate_bp: number
  readonly vat_exemption: string | null
  /** The sum over the tickets, each rounded by itself. */
  readonly vat_minor: number
}

/** What was paid at one rate of VAT, or with one exemption. */
export interface VatTotal {
  readonly rate_bp: number
  readonly exemption: string | null
  readonly amount_minor: number
  readonly vat_minor: number
}
