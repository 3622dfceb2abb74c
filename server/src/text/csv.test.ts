import { expect, test } from 'vitest'
import { writeHead, writeLine } from './csv.ts'

test('a file begins with a byte-order mark, so that a spreadsheet reads its letters', () => {
  expect(writeHead(['day', 'næste'])).toBe('\ufeffday,næste\r\n')
})

test.each([
  '=1+1',
  '+1',
  '-2',
  '@sum(a1)',
  '\uff1d1+1',
  '\uff0b1',
  '\uff0d1',
  '\uff20x',
  '\ufe66x',
  '\u22121',
  ' =1',
  '\u200b=1',
  '\u00a0+1',
])('%j is no formula', (cell) => {
  expect(writeLine([cell, 'x'])).toBe(`'${cell},x\r\n`)
})

test.each(['a=b', '2030-01-01', '1', 'ada', 'é', '', '…', '(x)'])('%j stays as it is', (cell) => {
  expect(writeLine([cell])).toBe(`${cell}\r\n`)
})

test('commas, quotation marks and line ends are quoted', () => {
  expect(writeLine(['a,b', 'say "x"', 'one\ntwo'])).toBe('"a,b","say ""x""","one\ntwo"\r\n')
})
