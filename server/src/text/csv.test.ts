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

test.each([
  ['Ada;=1+1', "Ada;'=1+1"],
  ['Ada; +1;-1', "Ada;' +1;'-1"],
  ['Ada;\u200b@sum(a1)', "Ada;'\u200b@sum(a1)"],
  ['Ada\n=1', '"Ada\n\'=1"'],
  ['Ada\r\n\t=1', '"Ada\r\n\t\'=1"'],
  ['"x";=1', '"""x"";\'=1"'],
])('%j is no formula where a semicolon or a line end separates cells', (cell, written) => {
  expect(writeLine([cell])).toBe(`${written}\r\n`)
})

test('a long text of separators and blanks is written in no time', () => {
  const long = `${';'.repeat(50_000)}${' '.repeat(50_000)}${'\n '.repeat(50_000)}`
  const startedAt = performance.now()
  expect(writeLine([long])).toBe(`"${long}"\r\n`)
  expect(performance.now() - startedAt).toBeLessThan(1_000)
})

test.each(['a=b', '2030-01-01', '1', 'ada', 'é', '', '…', '(x)', 'a; b', 'a;b=c'])(
  '%j stays as it is',
  (cell) => {
    expect(writeLine([cell])).toBe(`${cell}\r\n`)
  },
)

test('commas, quotation marks and line ends are quoted', () => {
  expect(writeLine(['a,b', 'say "x"', 'one\ntwo'])).toBe('"a,b","say ""x""","one\ntwo"\r\n')
})
