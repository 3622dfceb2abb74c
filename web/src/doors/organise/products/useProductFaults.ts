import { useLingui } from '@lingui/react/macro'
import { useDates } from '../../../parts/dates.ts'
import { minorDigits } from '../../../parts/formatMoney.ts'
import type { Refine } from '../../../parts/problemText.ts'
import { writeDecimal } from './readDecimal.ts'

/** Where in its form a fault of a product is shown, and in which words. */
export function useProductFaults(currency: string) {
  const { t } = useLingui()
  const { locale } = useDates()
  const digits = minorDigits(currency)
  const example = writeDecimal(34_550 / 10 ** (2 - Math.min(2, digits)), { locale, digits })
  const refine: Refine = ({ path, code }, sentence) => {
    if (path === '/price/currency') return t`The seller of this event sells in ${currency}.`
    if (path === '/price' && code === 'not_valid') return t`Write an amount, such as ${example}.`
    if (path === '/price/amount_minor') return t`Write a smaller amount.`
    if (path === '/vat_rate_bp' && code === 'required')
      return t`Write how much VAT is in the price; 0 if there is none.`
    if (path === '/vat_rate_bp' && code === 'not_wanted')
      return t`Write 0, because it is exempt from VAT.`
    if (path === '/vat_rate_bp') return t`Write percent from 0 to 100, such as 25.`
    if (path === '/limit_per_person') return t`Write a number from 1 to 100, or nothing.`
    if (path === '/sale_ends_at' && code === 'not_after')
      return t`The sale must end after it begins.`
    if (path.startsWith('/quota_ids')) return t`A quota is gone. Load the page again.`
    return sentence
  }
  return {
    refine,
    fieldOf: (path: string) => {
      const [, field = ''] = path.split('/')
      return field === 'vat_rate_bp' ? 'vat' : field
    },
  }
}
