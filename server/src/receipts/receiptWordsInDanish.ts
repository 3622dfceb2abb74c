import type { ReceiptWords } from './receiptWords.ts'

/** The same in Danish. */
export const DANISH: ReceiptWords = {
  RECEIPT: 'Kvittering',
  CREDIT_NOTE: 'Kreditnota',
  number: 'Nummer',
  issued: 'Dato',
  paid: 'Betalt',
  givenBack: 'Tilbagebetalt',
  receiptOf: 'Til kvittering',
  order: 'Ordre',
  buyer: 'Køber',
  event: 'Arrangement',
  companyNumber: 'CVR-nummer',
  vatNumber: 'Momsnummer',
  what: 'Hvad',
  count: 'Antal',
  price: 'Pris',
  vat: 'Moms',
  amount: 'Beløb',
  total: 'I alt med moms',
  totalBack: 'Tilbagebetalt, med moms',
  vatAt: (rate, amount) => `${rate} moms af ${amount}`,
  noVat: (why, amount) => `Ingen moms af ${amount}: ${why}`,
  method: 'Betalt med',
  methods: {
    cash: 'kontanter',
    card: 'kort',
    transfer: 'bankoverførsel',
    other: 'andet',
  },
  page: (page, pages) => `Side ${page} af ${pages}`,
}
