import type { Language } from '../text/languages.ts'
import { DANISH } from './receiptWordsInDanish.ts'

/** Everything that receipts and credit notes say. */
export const ENGLISH = {
  RECEIPT: 'Receipt',
  CREDIT_NOTE: 'Credit note',
  number: 'Number',
  issued: 'Date',
  paid: 'Paid',
  givenBack: 'Given back',
  receiptOf: 'For receipt',
  order: 'Order',
  buyer: 'Buyer',
  event: 'Event',
  companyNumber: 'Company number',
  vatNumber: 'VAT number',
  what: 'What',
  count: 'Count',
  price: 'Price',
  vat: 'VAT',
  amount: 'Amount',
  total: 'Total with VAT',
  totalBack: 'Given back, with VAT',
  vatAt: (rate: string, amount: string) => `VAT of ${rate} in ${amount}`,
  noVat: (why: string, amount: string) => `No VAT in ${amount}: ${why}`,
  method: 'Paid by',
  methods: {
    cash: 'cash',
    card: 'card',
    transfer: 'bank transfer',
    other: 'other means',
  },
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
}

export type ReceiptWords = typeof ENGLISH

export const RECEIPT_WORDS: Readonly<Record<Language, ReceiptWords>> = { en: ENGLISH, da: DANISH }
