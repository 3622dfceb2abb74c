import { useLingui } from '@lingui/react/macro'
import type { Money } from '@tessera/client'
import { useDates } from './dates.ts'
import { formatMoney } from './formatMoney.ts'

/** Formats amounts of money, and prices: what costs nothing is free. */
export function useMoney() {
  const { t } = useLingui()
  const { locale } = useDates()
  return {
    money: (amount: Money) => formatMoney(amount, locale),
    price: (amount: Money) => (amount.amount_minor === 0 ? t`Free` : formatMoney(amount, locale)),
  }
}
