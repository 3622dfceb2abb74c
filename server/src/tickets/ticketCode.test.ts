import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTicketCode, writeTicketCode } from './ticketCode.ts'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const credentialId = fc
  .array(fc.constantFrom(...CROCKFORD), { minLength: 16, maxLength: 16 })
  .map((letters) => letters.join(''))
const digits = fc
  .tuple(fc.constantFrom(6, 8), fc.nat(99_999_999))
  .map(([length, number]) => String(number).padStart(length, '0').slice(-length))
const space = fc.constantFrom('', ' ', '\n', '\t', '\r\n', '\u00a0')

test('what is written is read back, in any case and with white space around it', () => {
  const property = fc.property(
    fc.record({ credentialId, code: digits }),
    fc.tuple(space, space),
    fc.boolean(),
    (ticketCode, [before, after], isLower) => {
      const text = writeTicketCode(ticketCode)
      expect(readTicketCode(`${before}${isLower ? text.toLowerCase() : text}${after}`)).toEqual(
        ticketCode,
      )
    },
  )
  fc.assert(property)
})

test('O, I and L in the id are the digits they look like', () => {
  expect(readTicketCode('T1.OIL0OIL0OIL0OIL0.123456')).toEqual({
    credentialId: '0110011001100110',
    code: '123456',
  })
})

test.each([
  ['T1.M6SC7N75YR3HGA9T.٥٦٣١٦٧', 'digits of another script'],
  ['Ｔ１．Ｍ６ＳＣ７Ｎ７５ＹＲ３ＨＧＡ９Ｔ．５６３１６７', 'full-width letters and digits'],
  ['t1.m6sc-7n75-yr3h-ga9t.563-167', 'hyphens, as a person reads it out'],
  ['T1.M6SC7N75YR3HGA9T.563\u200b167', 'an unseen character'],
  [']Q1T1.M6SC7N75YR3HGA9T.563167', 'the prefix of a QR code'],
  [']d2T1.M6SC7N75YR3HGA9T.563167', 'the prefix of a data matrix'],
  ['\u0002T1.M6SC7N75YR3HGA9T.563167\u0003', 'STX and ETX'],
  ['\u0002]Q3T1.M6SC7N75YR3HGA9T.563167\u001d\r\n', 'STX, a prefix, GS and a line end'],
])('%j is a ticket code: %s', (text) => {
  expect(readTicketCode(text)).toEqual({ credentialId: 'M6SC7N75YR3HGA9T', code: '563167' })
})

test('a code of QR’s alphanumeric mode is what is written', () => {
  const property = fc.property(credentialId, digits, (id, code) => {
    expect(writeTicketCode({ credentialId: id, code })).toMatch(/^[0-9A-Z.]+$/)
  })
  fc.assert(property)
})

test.each([
  ['', 'nothing'],
  ['T1', 'a tag'],
  ['T2.M6SC7N75YR3HGA9T.563167', 'another tag'],
  ['T1.M6SC7N75YR3HGA9T', 'no digits'],
  ['T1.M6SC7N75YR3HGA9T.56316', 'five digits'],
  ['T1.M6SC7N75YR3HGA9T.5631670', 'seven digits'],
  ['T1.M6SC7N75YR3HGA9.563167', 'a short id'],
  ['T1.M6SC7N75YR3HGA9TT.563167', 'a long id'],
  ['T1.M6SC7N75YR3HGA9U.563167', 'a U, which the alphabet has not'],
  ['T1.M6SC7N75YR3HGA9T.56316O', 'a letter among the digits'],
  ['T1.M6SC7N75YR3HGA9T.563167.1', 'something after'],
  ['T1 M6SC7N75YR3HGA9T 563167', 'other separators'],
  ['T1.M6SC7N75YR3HGA9T.563167\0', 'a NUL'],
  ['https://example.org/T1.M6SC7N75YR3HGA9T.563167', 'an address'],
])('%j is no ticket code: %s', (text) => {
  expect(readTicketCode(text)).toBeUndefined()
})

test('any text is read or refused, never an error', () => {
  const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(() => readTicketCode(text)).not.toThrow()
  })
  fc.assert(property)
})
