import type { Money } from '@tessera/client'

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format takes a phone milliseconds, so each is made once. */
function once(key: string, make: () => Intl.NumberFormat): Intl.NumberFormat {
  const known = formats.get(key) ?? make()
  formats.set(key, known)
  return known
}

/** How many digits the minor units of a currency have: 2 for øre, 0 where there are none. */
export function minorDigits(currency: string): number {
  const format = once(
    `digits ${currency}`,
    () => new Intl.NumberFormat('en', { style: 'currency', currency }),
  )
  return format.resolvedOptions().maximumFractionDigits ?? 2
}

/**
 * An amount in the reader's language, without decimals when it is whole: 1,450 kr., in Danish
 * 1.450 kr. Danish crowns are written as Danes write them in both languages.
 */
export function formatMoney({ amount_minor, currency }: Money, locale: string): string {
  const digits = minorDigits(currency)
  const amount = amount_minor / 10 ** digits
  const decimals = Number.isInteger(amount) ? 0 : digits
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const key = `${locale} ${currency} ${decimals}`
  if (currency === 'DKK')
    return `${once(key, () => new Intl.NumberFormat(locale, options)).format(amount)}\u00a0kr.`
  return once(
    key,
    () => new Intl.NumberFormat(locale, { ...options, style: 'currency', currency }),
  ).format(amount)
}
