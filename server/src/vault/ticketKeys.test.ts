import { expect, test } from 'vitest'
import vectors from '../../test/ticketCodeVectors.json' with { type: 'json' }
import { toBase32, toCrockford } from './base32.ts'
import { openTicketSecrets } from './ticketKeys.ts'
import { codeAt, stepAt, type TotpAlgorithm } from './totp.ts'
import { openVault } from './vault.ts'

const secrets = openTicketSecrets(openVault(Buffer.from(vectors.masterKeyHex, 'hex')))

test('a credential id is 80 bits in Crockford base32', () => {
  expect(toCrockford(Buffer.from(vectors.credentialBytesHex, 'hex'))).toBe(vectors.credentialId)
})

const cases = vectors.codes.map((vector) => {
  const { keyGeneration, algorithm, digits, periodSeconds, unixSeconds } = vector
  const name = `generation ${keyGeneration}, ${algorithm}, ${digits} digits, ${periodSeconds} s, at ${unixSeconds}`
  return [name, vector] as const
})

test.each(cases)(
  'the secret and the code of %s are those agreed with oathtool',
  (_name, vector) => {
    const setting = {
      algorithm: vector.algorithm as TotpAlgorithm,
      digits: vector.digits,
      period: vector.periodSeconds,
    }
    const secret = secrets({
      eventId: vectors.eventId,
      generation: vector.keyGeneration,
      credentialId: vectors.credentialId,
      setting,
    })
    expect(secret.toString('hex')).toBe(vector.secretHex)
    expect(toBase32(secret)).toBe(vector.secretBase32)
    const code = codeAt(secret, stepAt(vector.unixSeconds, setting), setting)
    expect(code).toBe(vector.code)
    expect(`T1.${vectors.credentialId}.${code}`).toBe(vector.payload)
  },
)

test('each input of the derivation changes the secret', () => {
  const of = {
    eventId: vectors.eventId,
    generation: 1,
    credentialId: vectors.credentialId,
    setting: { algorithm: 'SHA1', digits: 6, period: 30 },
  } as const
  const others = [
    of,
    { ...of, generation: 2 },
    { ...of, eventId: '0190a6c0-0000-7000-8000-000000000002' },
    { ...of, credentialId: 'M6SC7N75YR3HGA9V' },
    { ...of, setting: { ...of.setting, digits: 8 } },
    { ...of, setting: { ...of.setting, period: 60 } },
    { ...of, setting: { ...of.setting, algorithm: 'SHA256' as const } },
  ].map((other) => secrets(other).subarray(0, 20).toString('hex'))
  expect(new Set(others).size).toBe(others.length)
})

test('secrets stay the same for more events than the cache remembers', () => {
  const of = (i: number) => ({
    eventId: `event ${i}`,
    generation: 1,
    credentialId: vectors.credentialId,
    setting: { algorithm: 'SHA1', digits: 6, period: 30 } as const,
  })
  const first = Array.from({ length: 300 }, (_, i) => secrets(of(i)).toString('hex'))
  const again = Array.from({ length: 300 }, (_, i) => secrets(of(i)).toString('hex'))
  expect(again).toEqual(first)
  expect(new Set(first).size).toBe(300)
})
