import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openVault } from './vault.ts'

const vault = openVault(Buffer.alloc(32, 7))
const secret = Buffer.from('a secret of twenty b')

test('any sealed secret opens for its purpose and owner', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), fc.string(), (plain, purpose, owner) => {
      const sealed = vault.seal(purpose, owner, plain)
      expect(vault.open(purpose, owner, sealed)).toEqual(Buffer.from(plain))
    }),
  )
})

test('a sealed text opens for no other owner, no other purpose and under no other key', () => {
  const sealed = vault.seal('totp', 'ada', secret)
  expect(() => vault.open('totp', 'bob', sealed)).toThrow()
  expect(() => vault.open('signing key', 'ada', sealed)).toThrow()
  expect(() => openVault(Buffer.alloc(32, 8)).open('totp', 'ada', sealed)).toThrow()
})

test('a sealed text with one changed bit does not open', () => {
  const sealed = vault.seal('totp', 'ada', secret)
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const altered = Buffer.from(sealed)
    altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(() => vault.open('totp', 'ada', altered), `bit ${bit}`).toThrow()
  }
})

test('a truncated sealed text does not open', () => {
  const sealed = vault.seal('totp', 'ada', secret)
  for (let length = 0; length < sealed.length; length++)
    expect(() => vault.open('totp', 'ada', sealed.subarray(0, length)), `${length}`).toThrow()
})

test('sealing twice gives two texts, and neither contains the secret', () => {
  const [one, two] = [vault.seal('totp', 'ada', secret), vault.seal('totp', 'ada', secret)]
  expect(one).not.toEqual(two)
  expect(one.includes(secret)).toBe(false)
})

test('fingerprints distinguish master keys and do not contain them', () => {
  const key = randomBytes(32)
  const { fingerprint } = openVault(key)
  expect(openVault(Buffer.from(key)).fingerprint).toBe(fingerprint)
  expect(openVault(randomBytes(32)).fingerprint).not.toBe(fingerprint)
  expect(fingerprint).not.toContain(key.toString('hex'))
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
})

test('a master key that does not have 32 bytes is refused', () => {
  for (const bytes of [0, 16, 31, 33, 64])
    expect(() => openVault(Buffer.alloc(bytes)), `${bytes} bytes`).toThrow(RangeError)
})
