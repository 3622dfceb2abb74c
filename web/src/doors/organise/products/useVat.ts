import { useLingui } from '@lingui/react/macro'
import { useDates } from '../../../parts/dates.ts'

/** Hundredths of a percent have two decimals as percent. */
export const RATE_DIGITS = 2

/** Says how much VAT is in a price. */
export function useVat() {
  const { t } = useLingui()
  const { locale } = useDates()
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: RATE_DIGITS,
  })
  const rate = (rateBp: number) => percent.format(rateBp / 10_000)
  return {
    rate,
    vat: ({ vat_rate_bp, vat_exemption }: { vat_rate_bp: number; vat_exemption: string | null }) =>
      vat_exemption === null ? t`${rate(vat_rate_bp)} VAT` : t`Exempt from VAT`,
  }
}
