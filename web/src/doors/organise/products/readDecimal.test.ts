import { expect, test } from 'vitest'
import { readDecimal, writeDecimal } from './readDecimal.ts'

const read = (text: string, locale: string, digits = 2) => readDecimal(text, { locale, digits })

test.each([
  ['345', 34_500],
  ['345,50', 34_550],
  ['345.50', 34_550],
  ['345,5', 34_550],
  ['1.450', 145_000],
  ['1.450,50', 145_050],
  ['1 450,50', 145_050],
  ['1.450.000', 145_000_000],
  ['0', 0],
])('Danish: %s', (text, minor) => expect(read(text, 'da-DK')).toBe(minor))

test.each([
  ['345.50', 34_550],
  ['345,50', 34_550],
  ['1,450', 145_000],
  ['1,450.50', 145_050],
])('English: %s', (text, minor) => expect(read(text, 'en-GB')).toBe(minor))

test.each(['', 'a', '-1', '1,234', '3,456,7', '1..5', '12.34.56', '345,505', '1e3', ','])(
  'what is no amount is not guessed: %s',
  (text) => expect(read(text, 'da-DK')).toBeUndefined(),
)

test('a currency without minor units has no decimals', () => {
  expect(read('1.450', 'da-DK', 0)).toBe(1_450)
  expect(read('14,5', 'da-DK', 0)).toBeUndefined()
})

test('what is written is read again', () => {
  for (const locale of ['da-DK', 'en-GB'])
    for (const value of [0, 5, 50, 99, 100, 34_550, 145_000, 100_000_000])
      expect(read(writeDecimal(value, { locale, digits: 2 }), locale)).toBe(value)
  expect(writeDecimal(34_550, { locale: 'da-DK', digits: 2 })).toBe('345,50')
  expect(writeDecimal(2_500, { locale: 'da-DK', digits: 2 })).toBe('25')
})
