import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase32, toBase32, toCrockford } from './base32.ts'

test('RFC 4648 §10: the test vectors, without padding', () => {
  const vectors = { f: 'MY', fo: 'MZXQ', foo: 'MZXW6', foob: 'MZXW6YQ', fooba: 'MZXW6YTB' }
  for (const [plain, text] of Object.entries(vectors)) {
    expect(toBase32(Buffer.from(plain))).toBe(text)
    expect(fromBase32(text).toString()).toBe(plain)
  }
  expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
})

test('any bytes written in base32 are read back unchanged', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(Buffer.from(bytes))
    }),
  )
})

test('Crockford’s base32 has none of I, L, O and U, and 16 characters for 80 bits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
      expect(toCrockford(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    }),
  )
})

test('a character that is not base32 is refused', () => {
  for (const text of ['MZXW6===', 'mzxw6', 'MZ W6', '0189', 'MZX\u0000'])
    expect(() => fromBase32(text), text).toThrow(RangeError)
})
