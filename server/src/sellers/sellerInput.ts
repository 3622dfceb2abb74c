import { type InputError, Refusal } from '../refusal.ts'
import { isCurrency } from './isCurrency.ts'

/** What is written of a seller. A change leaves absent fields unchanged. */
export interface SellerInput {
  readonly name: string
  readonly company_number?: string
  readonly vat_number?: string
  readonly address?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** ISO 4217. */
  readonly currency?: string
  readonly email?: string | null
}

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
/** What the runtime has a name for, and is no country. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['ZZ', 'EU', 'EZ', 'UN'])

/**
 * Returns the columns that an input sets. Absent fields are left out, so that a change does not
 * touch them. Numbers are kept as they are written: how a country forms them is for its register.
 *
 * @throws {Refusal} `malformed_input` when there is no such country or currency.
 */
export function sellerColumnsOf(input: Partial<SellerInput>) {
  const { name, company_number, vat_number, address, country, currency, email } = input
  requireCodes(input)
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(company_number !== undefined && { company_number }),
    ...(vat_number !== undefined && { vat_number }),
    ...(address !== undefined && { address: address.trim() }),
    ...(country !== undefined && { country }),
    ...(currency !== undefined && { currency }),
    ...(email !== undefined && { email }),
  }
}

function requireCodes({ country, currency }: Pick<Partial<SellerInput>, 'country' | 'currency'>) {
  const errors: InputError[] = []
  if (country !== undefined && (NO_COUNTRIES.has(country) || REGIONS.of(country) === undefined))
    errors.push({
      path: '/country',
      code: 'unknown',
      reason: 'must be a country of ISO 3166-1, such as DK',
    })
  if (currency !== undefined && !isCurrency(currency))
    errors.push({
      path: '/currency',
      code: 'unknown',
      reason: 'must be a currency of ISO 4217, such as DKK',
    })
  if (errors.length > 0)
    throw new Refusal(
      'malformed_input',
      'There is no such country or currency. Correct the fields in errors.',
      { errors },
    )
}
