import { expect, test } from 'vitest'
import { formatMoney } from './formatMoney.ts'

const cases = [
  [69_000, 'DKK', 'en-GB', '690\u00a0kr.'],
  [145_000, 'DKK', 'da-DK', '1.450\u00a0kr.'],
  [145_050, 'DKK', 'en-GB', '1,450.50\u00a0kr.'],
  [0, 'DKK', 'en-GB', '0\u00a0kr.'],
  [1_250, 'EUR', 'en-GB', '€12.50'],
  [1_200, 'EUR', 'da-DK', '12\u00a0€'],
  [1_200, 'JPY', 'en-GB', 'JP¥1,200'],
] as const

test.each(cases)('%i minor units of %s are in %s %s', (amount_minor, currency, locale, text) => {
  expect(formatMoney({ amount_minor, currency }, locale)).toBe(text)
})
