import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine } from './cleanLine.ts'
import { foldCode, foldTyped } from './foldTyped.ts'
import { readEmail, writeEmail } from './readEmail.ts'
import { readLine, readLines } from './readText.ts'
import { searchKey } from './searchKey.ts'

const UNSEEN = [
  '\u200b',
  '\u3164',
  '\u115f\u1160',
  '\uffa0',
  '\u2800',
  '\u00ad',
  '\u200d\u200c',
  '\ufe0f',
  '\u{e0061}\u{e0062}',
  '\u2060\ufeff',
  '\u{1d159}',
  ' \u00a0\u3000',
  '\u0301',
]

describe('a text that people see', () => {
  test.each(UNSEEN)('is not %j alone', (text) => {
    expect(readLine(text)).toHaveProperty('reason')
    expect(readLines(text)).toHaveProperty('reason')
  })

  test.each(['a\u2028b', 'a\u2029b', 'a\nb', 'a\rb', 'a\vb', 'a\fb', 'a\u0085b', 'a\tb'])(
    'of one line is not %j',
    (text) => {
      expect(readLine(text)).toEqual({ code: 'not_one_line', reason: 'must be one line' })
    },
  )

  test.each([
    '\u202eabc',
    'a\u2066b\u2069',
    '\u200eabc',
    'abc\u200f',
    '\u061cabc',
    'a\ufff9b\ufffac\ufffb',
    'Ada\u{e0041}\u{e0042}\u{e0043}',
    '\u{1f3f4}\u{e0041}',
  ])('has nothing that shows it as another one: %j', (text) => {
    expect(readLine(text)).toHaveProperty('reason')
    expect(readLines(text)).toHaveProperty('reason')
  })

  test.each([
    'Ada',
    '',
    'Zoë Ångström',
    '李小龍',
    'نور',
    'शर्मा',
    'می‌خواهم',
    '🧑🏽‍🚀',
    '❤️',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '…',
    '\u200bAda',
  ])('is %j', (text) => {
    expect(readLine(text)).toEqual({ text })
  })

  test('is kept in NFC, and its line separators are line ends', () => {
    expect(readLine('E\u0301ducation')).toEqual({ text: '\u00c9ducation' })
    expect(readLines('a\u2028b\r\n\tc')).toEqual({ text: 'a\nb\r\n\tc' })
  })

  test('is read the same a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readLines(text)
        if ('text' in read) expect(readLines(read.text)).toEqual(read)
      }),
    )
  })
})

test('a line of a program loses what cannot be shown', () => {
  expect(cleanLine('Mozilla\u0085/5.0\u202e\n(x)\u200b', 256)).toBe('Mozilla /5.0 (x)')
  expect(cleanLine('🎟'.repeat(300), 256)).toBe('🎟'.repeat(256))
})

describe('what a person types', () => {
  test.each([
    ['492-039', '492039'],
    ['492 039', '492039'],
    ['492\u00a0039\n', '492039'],
    ['492\u2013039', '492039'],
    ['492\u2212039', '492039'],
    ['\u200b492\u200b039', '492039'],
    ['\ufeff492039', '492039'],
    ['４９２０３９', '492039'],
    ['٤٩٢٠٣٩', '492039'],
    ['۴۹۲۰۳۹', '492039'],
    ['४९२०३९', '492039'],
    ['𝟜𝟡𝟚𝟘𝟛𝟡', '492039'],
  ])('%j is the code %s', (typed, code) => {
    expect(foldCode(typed)).toBe(code)
  })

  test.each([
    ['ada ', 'ada'],
    ['\tada', 'ada'],
    ['ada\u200b', 'ada'],
    ['ａｄａ', 'ada'],
    ['ada\u2010lovelace', 'ada-lovelace'],
    ['a da', 'a da'],
    ['Ada', 'Ada'],
    ['m\u0130ss', 'm\u0130ss'],
  ])('%j is the name %j', (typed, name) => {
    expect(foldTyped(typed)).toBe(name)
  })

  test('is not changed a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldTyped(foldTyped(text))).toBe(foldTyped(text))
      }),
    )
  })
})

describe('a search key', () => {
  test.each([
    ['\u00c9ducation', 'E\u0301DUCATION'],
    ['\u00c9ducation', 'education'],
    ['Straße', 'STRASSE'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['İstanbul', 'istanbul'],
    ['Zoë', 'zoe'],
    ['ﬁlm', 'FILM'],
    ['a\u00a0 b', 'A B'],
    ['soft\u00adware', 'Software'],
    ['Ёлка', 'елка'],
    ['Ærø', 'ærØ'],
  ])('%j and %j have the same one', (one, other) => {
    expect(searchKey(one)).toBe(searchKey(other))
  })

  test.each([
    ['Ærø', 'Aero'],
    ['resume', 'resum'],
    ['सा', 'सी'],
  ])('%j and %j have different ones', (one, other) => {
    expect(searchKey(one)).not.toBe(searchKey(other))
  })

  test('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text))
      }),
    )
  })
})

describe('an e-mail address', () => {
  test.each([
    ['ada@example.org', 'ada@example.org'],
    [' Ada@Example.ORG ', 'Ada@example.org'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
    ['ada@bu\u0308cher.example', 'ada@xn--bcher-kva.example'],
    ['ada@XN--BCHER-KVA.example', 'ada@xn--bcher-kva.example'],
    ['ada@例え。テスト', 'ada@xn--r8jz45g.xn--zckzah'],
    ['jürgen@example.org', 'jürgen@example.org'],
    ['ju\u0308rgen@example.org', 'jürgen@example.org'],
    ['ada\u200b@example.org', 'ada@example.org'],
    ["o'hara+x@example.co.uk", "o'hara+x@example.co.uk"],
  ])('%j is stored as %j', (typed, text) => {
    expect(readEmail(typed)).toEqual({ text })
  })

  test.each([
    '',
    'ada',
    '@example.org',
    'ada@',
    'ada@example',
    'ada@@example.org',
    'a da@example.org',
    '.ada@example.org',
    'ada@-bücher.example',
    'ada@ex%41mple.örg',
    'ada@xn--\u00fc.example',
    'ada@xn--a.example',
    'ada@example.org/x',
    `${'a'.repeat(65)}@example.org`,
    `ada@${'ü.'.repeat(60)}example`,
    '"a b"@example.org',
  ])('%j is not an address', (typed) => {
    expect(readEmail(typed)).toHaveProperty('reason')
  })

  test('is written with its domain as people know it', () => {
    expect(writeEmail('ada@xn--bcher-kva.example')).toBe('ada@bücher.example')
    expect(writeEmail('ada@example.org')).toBe('ada@example.org')
  })
})
