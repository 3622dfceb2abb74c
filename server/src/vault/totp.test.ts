import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeAt, findStep, LOGIN_TOTP, stepAt, type TotpAlgorithm } from './totp.ts'

/** RFC 6238 appendix B, with the seeds of its reference implementation, as long as each hash. */
const SEED_BYTES = { SHA1: 20, SHA256: 32, SHA512: 64 } as const
const RFC_6238: readonly (readonly [number, TotpAlgorithm, string])[] = [
  [59, 'SHA1', '94287082'],
  [59, 'SHA256', '46119246'],
  [59, 'SHA512', '90693936'],
  [1111111109, 'SHA1', '07081804'],
  [1111111109, 'SHA256', '68084774'],
  [1111111109, 'SHA512', '25091201'],
  [1111111111, 'SHA1', '14050471'],
  [1111111111, 'SHA256', '67062674'],
  [1111111111, 'SHA512', '99943326'],
  [1234567890, 'SHA1', '89005924'],
  [1234567890, 'SHA256', '91819424'],
  [1234567890, 'SHA512', '93441116'],
  [2000000000, 'SHA1', '69279037'],
  [2000000000, 'SHA256', '90698825'],
  [2000000000, 'SHA512', '38618901'],
  [20000000000, 'SHA1', '65353130'],
  [20000000000, 'SHA256', '77737706'],
  [20000000000, 'SHA512', '47863826'],
]

test.each(RFC_6238)('RFC 6238 appendix B at %i s with %s is %s', (seconds, algorithm, code) => {
  const seed = Buffer.from('1234567890'.repeat(7).slice(0, SEED_BYTES[algorithm]))
  const setting = { algorithm, digits: 8, period: 30 }
  expect(codeAt(seed, stepAt(seconds, setting), setting)).toBe(code)
})

const secret = Buffer.from('12345678901234567890')

test('a step begins with its first second and ends before the first second of the next', () => {
  expect([0, 29.999, 30, 59.999, 60].map((seconds) => stepAt(seconds, LOGIN_TOTP))).toEqual([
    0, 0, 1, 1, 2,
  ])
})

test('the code of a step is found within reach, and not beyond', () => {
  const near = fc.integer({ min: -5, max: 5 })
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 60_000_000 }), near, (step, away) => {
      const code = codeAt(secret, step, LOGIN_TOTP)
      const found = findStep(secret, code, LOGIN_TOTP, { aroundStep: step + away, reach: 1 })
      const codesInReach = [-1, 0, 1].map((d) => codeAt(secret, step + away + d, LOGIN_TOTP))
      if (codesInReach.includes(code)) expect(codeAt(secret, found ?? -1, LOGIN_TOTP)).toBe(code)
      else expect(found).toBeUndefined()
    }),
  )
})

test('no step before the first is searched', () => {
  const code = codeAt(secret, 0, LOGIN_TOTP)
  expect(findStep(secret, code, LOGIN_TOTP, { aroundStep: 0, reach: 3 })).toBe(0)
})

test('a text that is not a code of this length is never found', () => {
  const right = codeAt(secret, 5, LOGIN_TOTP)
  for (const text of ['', right.slice(1), `0${right}`, ` ${right.slice(1)}`, '１２３４５６', 'ééé'])
    expect(findStep(secret, text, LOGIN_TOTP, { aroundStep: 5, reach: 1 }), text).toBeUndefined()
})
