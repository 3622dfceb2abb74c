/** The options for the fields of a seller, when it is created and when it is changed. */
export const SELLER_OPTIONS = {
  name: { type: 'string' },
  'company-number': { type: 'string' },
  'vat-number': { type: 'string' },
  address: { type: 'string' },
  country: { type: 'string' },
  currency: { type: 'string' },
  email: { type: 'string' },
} as const

export const SELLER_HELP = [
  '--name N             the name of the company',
  '--company-number N   its number in the register of companies: CVR in Denmark',
  '--vat-number N       its VAT number',
  '--address A          where it is',
  '--country CC         ISO 3166-1, such as DK, which is the default',
  '--currency CUR       ISO 4217, such as DKK, which is the default',
  '--email E            for questions of buyers, who see it; or none',
]

type Given = { readonly [Option in keyof typeof SELLER_OPTIONS]?: string | undefined }

/** Reads the options as the API's fields; a field that was not given is absent. */
export function readSeller(given: Given) {
  const { name, address, country, currency, email } = given
  const [company_number, vat_number] = [given['company-number'], given['vat-number']]
  return {
    ...(name !== undefined && { name }),
    ...(company_number !== undefined && { company_number }),
    ...(vat_number !== undefined && { vat_number }),
    ...(address !== undefined && { address }),
    ...(country !== undefined && { country }),
    ...(currency !== undefined && { currency }),
    ...(email !== undefined && { email: email === 'none' ? null : email }),
  }
}
