import { Type } from 'typebox'
import { named } from '../edge/nameSchemas.ts'
import { Body, Judged } from '../edge/schemas.ts'

/** Money as the API answers it. */
export const Money = Type.Object(
  {
    amount_minor: Type.Integer({ description: 'in minor units (øre, cents)' }),
    currency: Type.String({ description: 'ISO 4217', examples: ['DKK'] }),
  },
  named('Money'),
)

/** The highest price of a product: a million in a currency with two decimals. */
const MOST_MINOR = 100_000_000

const Currency = Judged({ maxLength: 3, description: 'ISO 4217', examples: ['DKK'] })

/** A price in an input. */
export const PriceInput = Body(
  {
    amount_minor: Type.Integer({
      minimum: 0,
      maximum: MOST_MINOR,
      description: 'in minor units (øre, cents), with VAT',
      examples: [34_500],
    }),
    currency: Currency,
  },
  named('PriceInput'),
)

/** The highest total: a hundred times the highest price. */
export const MOST_TOTAL_MINOR = 100 * MOST_MINOR

/** A total in an input. */
export const TotalInput = Body(
  {
    amount_minor: Type.Integer({ minimum: 0, maximum: MOST_TOTAL_MINOR, examples: [69_000] }),
    currency: Currency,
  },
  named('TotalInput'),
)
