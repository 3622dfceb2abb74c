import { Type } from 'typebox'
import { named } from '../edge/nameSchemas.ts'
import { Email, FilledLine, Instant, Lines, Nullable, Typed, Uuid } from '../edge/schemas.ts'

const Country = Typed({
  maxLength: 2,
  pattern: '^[A-Z]{2}$',
  description: 'ISO 3166-1 alpha-2; DK by default',
  examples: ['DK'],
})
const Currency = Typed({
  maxLength: 3,
  pattern: '^[A-Z]{3}$',
  description: 'ISO 4217; DKK by default',
  examples: ['DKK'],
})
/** As the register of a country writes it, with its letters, spaces, dots, slashes and hyphens. */
const RegisterNumber = (description: string, example: string) =>
  Typed({
    maxLength: 30,
    pattern: '^[A-Za-z0-9]?[A-Za-z0-9 ./-]*$',
    description,
    examples: [example],
  })

/** What may be sent for a seller. */
export const SELLER = {
  name: FilledLine({ minLength: 1, maxLength: 200, examples: ['Sejlhuset ApS'] }),
  company_number: RegisterNumber(
    'the number in the register of companies: CVR in Denmark; may be empty',
    '12345678',
  ),
  vat_number: RegisterNumber('may be empty', 'DK12345678'),
  address: Lines({ maxLength: 500, examples: ['Havnegade 7, 8000 Aarhus C'] }),
  country: Country,
  currency: Currency,
  email: Nullable(Email, { description: 'for questions of buyers, who see it' }),
}

export const SellerSchema = Type.Object(
  {
    uuid: Uuid,
    name: Type.String({ description: 'empty until somebody names the first seller' }),
    company_number: Type.String(),
    vat_number: Type.String(),
    address: Type.String(),
    country: Type.String({ description: 'ISO 3166-1 alpha-2' }),
    currency: Type.String({ description: 'ISO 4217' }),
    email: Nullable(Type.String()),
    created_at: Instant,
    updated_at: Nullable(Instant),
  },
  named('Seller'),
)

/** The fields that may be left out. */
export const OPTIONAL_OF_SELLER = {
  company_number: Type.Optional(SELLER.company_number),
  vat_number: Type.Optional(SELLER.vat_number),
  address: Type.Optional(SELLER.address),
  country: Type.Optional(SELLER.country),
  currency: Type.Optional(SELLER.currency),
  email: Type.Optional(SELLER.email),
}

export const SellerParams = Type.Object({ id: Uuid })
