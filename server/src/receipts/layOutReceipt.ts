import { formatLocale, type Language } from '../text/languages.ts'
import { sayMoment } from '../text/sayMoment.ts'
import { sayMoney } from '../text/sayMoney.ts'
import { sayOrderNumber } from '../text/sayOrderNumber.ts'
import type { Receipt } from './readReceipt.ts'
import { RECEIPT_WORDS } from './receiptWords.ts'

/** What a document says, before it is drawn. */
export interface ReceiptText {
  readonly title: string
  readonly seller: readonly string[]
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The total, and what of it each rate of VAT is. */
  readonly sums: readonly (readonly [name: string, value: string])[]
  readonly pageOf: (page: number, pages: number) => string
}

/** Says a document in a language. Its times are in the zone of the event. */
export function layOutReceipt(receipt: Receipt, language: Language): ReceiptText {
  const words = RECEIPT_WORDS[language]
  const { kind, content, currency, total_minor } = receipt
  const money = (minor: number): string => sayMoney(minor, currency, language)
  const isReceipt = kind === 'RECEIPT'
  return {
    title: `${words[kind]} ${receipt.number}`,
    seller: sellerOf(receipt, language),
    facts: factsOf(receipt, language),
    columns: [words.what, words.count, words.price, words.vat, words.amount],
    rows: content.lines.map((line) => [
      line.product_name,
      String(line.count),
      money(line.price_minor),
      line.vat_exemption === null ? sayRate(line.vat_rate_bp, language) : '–',
      money(line.amount_minor),
    ]),
    sums: [
      [isReceipt ? words.total : words.totalBack, money(total_minor)],
      ...content.vat.map(({ rate_bp, exemption, amount_minor, vat_minor }) => {
        const amount = money(amount_minor)
        const what =
          exemption === null
            ? words.vatAt(sayRate(rate_bp, language), amount)
            : words.noVat(exemption, amount)
        return [what, money(vat_minor)] as const
      }),
    ],
    pageOf: words.page,
  }
}

function sellerOf({ content: { seller } }: Receipt, language: Language): string[] {
  const words = RECEIPT_WORDS[language]
  const country = new Intl.DisplayNames(formatLocale(language), { type: 'region' })
  return [
    seller.name,
    ...seller.address.split('\n'),
    country.of(seller.country) ?? seller.country,
    seller.company_number && `${words.companyNumber}: ${seller.company_number}`,
    seller.vat_number && `${words.vatNumber}: ${seller.vat_number}`,
  ].filter((line) => line !== '')
}

function factsOf(receipt: Receipt, language: Language): ReceiptText['facts'] {
  const words = RECEIPT_WORDS[language]
  const { kind, number, receipt_number, content, method } = receipt
  const moment = (instant: string | Date): string => sayMoment(instant, content.timezone, language)
  const event = `${content.event_title}\n${moment(content.event_starts_at)}`
  return [
    [words.number, number],
    ...(receipt_number === null ? [] : [[words.receiptOf, receipt_number] as const]),
    [words.issued, moment(receipt.issued_at)],
    [kind === 'RECEIPT' ? words.paid : words.givenBack, moment(receipt.due_at)],
    [words.method, words.methods[method]],
    [words.order, sayOrderNumber(content.order_number)],
    ...(content.buyer === null ? [] : [[words.buyer, content.buyer] as const]),
    [words.event, event],
  ]
}

function sayRate(rateBp: number, language: Language): string {
  const format = { style: 'percent', maximumFractionDigits: 2 } as const
  return new Intl.NumberFormat(formatLocale(language), format).format(rateBp / 10_000)
}
