import { type GivenColumns, givenColumns } from '../db/givenColumns.ts'
import { readInstantField } from '../db/readInstantField.ts'
import { type InputError, Refusal } from '../refusal.ts'
import { isCurrency } from '../sellers/isCurrency.ts'
import type { Money } from './money.ts'

/** The fields of a product that an organiser sets. In a change, absent fields stay. */
export interface ProductInput {
  readonly name: string
  readonly description?: string
  readonly price: Money
  readonly vat_rate_bp?: number
  readonly vat_exemption?: string | null
  readonly sale_starts_at?: string | null
  readonly sale_ends_at?: string | null
  readonly limit_per_person?: number | null
  readonly is_offered?: boolean
  readonly quota_ids?: readonly string[]
  readonly sequence?: number
}

/** Columns of the table `products` by name. */
export type ProductColumns = GivenColumns

/**
 * Returns the columns that an input sets; absent fields are left out.
 *
 * @throws {Refusal} `malformed_input` when a time or the currency is not valid.
 */
export function productColumnsOf(input: Partial<ProductInput>): ProductColumns {
  return givenColumns({
    name: input.name,
    description: input.description,
    price_minor: input.price?.amount_minor,
    currency: input.price && requireCurrency(input.price.currency),
    vat_rate_bp: input.vat_rate_bp,
    vat_exemption: input.vat_exemption,
    sale_starts_at: readInstantField(input, 'sale_starts_at'),
    sale_ends_at: readInstantField(input, 'sale_ends_at'),
    limit_per_person: input.limit_per_person,
    is_offered: input.is_offered,
    sequence: input.sequence,
  })
}

/**
 * Judges a product as it will be stored, so also fields that were not named.
 *
 * @throws {Refusal} `malformed_input` when fields contradict each other.
 */
export function checkProduct({
  sale_starts_at: from = null,
  sale_ends_at: to = null,
  vat_rate_bp,
  vat_exemption = null,
}: ProductColumns): void {
  const errors: InputError[] = []
  if (typeof from === 'string' && typeof to === 'string' && Date.parse(to) <= Date.parse(from))
    errors.push({
      path: '/sale_ends_at',
      code: 'not_after',
      reason: 'must be after sale_starts_at',
    })
  if (vat_exemption !== null && vat_rate_bp !== 0)
    errors.push({
      path: '/vat_rate_bp',
      code: 'not_wanted',
      reason: 'must be 0 where vat_exemption says why there is no VAT',
    })
  if (errors.length > 0)
    throw new Refusal(
      'malformed_input',
      'The fields of the product do not fit together. Correct the fields in errors.',
      { errors },
    )
}

function requireCurrency(currency: string): string {
  if (isCurrency(currency)) return currency
  throw new Refusal(
    'malformed_input',
    'The currency is unknown. Use a code of ISO 4217, such as DKK or EUR.',
    {
      errors: [
        {
          path: '/price/currency',
          code: 'unknown',
          reason: 'must be a currency of ISO 4217, such as DKK',
        },
      ],
    },
  )
}
