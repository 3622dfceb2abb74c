import { formatLocale, type Language } from './languages.ts'

/**
 * An amount as people read it, such as “DKK 345.00” or “345,00 kr.”.
 *
 * @param minor In minor units (øre, cents).
 * @param currency ISO 4217.
 */
export function sayMoney(minor: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(formatLocale(language), { style: 'currency', currency })
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
