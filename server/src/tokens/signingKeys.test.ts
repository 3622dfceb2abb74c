import { decodeProtectedHeader } from 'jose'
import { beforeEach, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { counts, refresh } from '../../test/logins.ts'
import { OPERATOR } from '../audit/actor.ts'
import { openVault } from '../vault/vault.ts'
import { ensureSigningKey, openKeyring, rotateSigningKeys } from './signingKeys.ts'

const t = testApp()
const MINUTE = 60

beforeEach(async () => {
  await t.sql`delete from signing_keys`
  await ensureSigningKey(t.sql, t.vault)
})

/** Lets time pass for the keys by moving their rows. */
const pass = (seconds: number) => t.sql`
  update signing_keys
     set signs_from = signs_from - make_interval(secs => ${seconds}),
         expires_at = expires_at - make_interval(secs => ${seconds})`
/** The keyring of a process that has just started. */
const fresh = () => t.secondApp()
const published = async (): Promise<string[]> => {
  const answer = await (await fresh()).inject({ method: 'GET', url: '/.well-known/jwks.json' })
  return answer.json().keys.map(({ kid }: { kid: string }) => kid)
}
const newToken = async (person: Person): Promise<string> =>
  (await refresh(await fresh(), person.refreshToken)).json().access_token
const kidOf = (token: string) => decodeProtectedHeader(token).kid

test('the published keys are RSA signature keys for RS256, without private parts', async () => {
  const answer = await (await fresh()).inject({ method: 'GET', url: '/.well-known/jwks.json' })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['cache-control']).toBe('public, max-age=300')
  expect(answer.json().keys).toHaveLength(1)
  for (const key of answer.json().keys) {
    expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
    expect(key).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' })
    expect(Buffer.from(key.n, 'base64url')).toHaveLength(256)
  }
})

test('a new key is published at once and signs after ten minutes; old tokens still verify', async () => {
  const person = await t.person()
  const before = await newToken(person)
  const { kid } = await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  expect(await published()).toEqual(expect.arrayContaining([kid, kidOf(before)]))
  expect(kidOf(await newToken(person))).toBe(kidOf(before))

  await pass(10 * MINUTE)
  const after = await newToken(person)
  expect(kidOf(after)).toBe(kid)
  const app = await fresh()
  await expect(counts(app, before)).resolves.toBe(true)
  await expect(counts(app, after)).resolves.toBe(true)
  expect(await published()).toEqual(expect.arrayContaining([kid, kidOf(before)]))
})

test('a process finds an unknown key when the first token of that key arrives', async () => {
  const person = await t.person()
  const old = await fresh()
  await expect(counts(old, await newToken(person))).resolves.toBe(true)
  await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  await pass(10 * MINUTE)
  await new Promise((resolve) => setTimeout(resolve, 2_100))
  await expect(counts(old, await newToken(person))).resolves.toBe(true)
})

test('a key is removed when its last token has expired', async () => {
  const person = await t.person()
  const before = await newToken(person)
  const { kid } = await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  await pass(72 * MINUTE)
  expect(await published()).toEqual([kid])
  await expect(counts(await fresh(), before)).resolves.toBe(false)
})

test('a key that was replaced at once no longer signs or verifies', async () => {
  const person = await t.person()
  const before = await newToken(person)
  const { kid } = await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR, now: true })
  expect(await published()).toEqual([kid])
  await expect(counts(await fresh(), before)).resolves.toBe(false)
  expect(kidOf(await newToken(person))).toBe(kid)
})

test('after two rotations in a row a key signs at every moment', async () => {
  const person = await t.person()
  await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  const { kid } = await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  await expect(newToken(person)).resolves.toBeTypeOf('string')
  await pass(10 * MINUTE)
  expect(kidOf(await newToken(person))).toBe(kid)
})

test('further rotations do not change when an old key expires', async () => {
  const [first = ''] = await published()
  await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  await pass(60 * MINUTE)
  await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  expect(await published()).toContain(first)
  await pass(12 * MINUTE)
  await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  expect(await published()).not.toContain(first)
})

test('an immediate rotation also ends the older keys', async () => {
  await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  const { kid } = await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR, now: true })
  expect(await published()).toEqual([kid])
})

test('two first starts at once make one key', async () => {
  await t.sql`delete from signing_keys`
  await Promise.all(Array.from({ length: 4 }, () => ensureSigningKey(t.sql, t.vault)))
  await expect(t.sql`select kid from signing_keys`).resolves.toHaveLength(1)
})

test('if all keys have expired, a new key signs at once', async () => {
  await t.sql`update signing_keys set expires_at = now() - interval '1 minute'`
  await ensureSigningKey(t.sql, t.vault)
  await expect(openKeyring(t.sql, t.vault).signer()).resolves.toHaveProperty('kid')
})

test('the private key is sealed in the database and does not open under another master key', async () => {
  const other = openKeyring(t.sql, openVault(Buffer.alloc(32, 1)))
  await expect(other.signer()).rejects.toThrow()
  const rows = await t.sql`select encode(private_sealed, 'escape') as text from signing_keys`
  expect(JSON.stringify(rows)).not.toContain('"kty')
})

test('a rotation is audited', async () => {
  const { kid } = await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
  const [entry] = await t.sql`select kind, details from audit_log order by uuid desc limit 1`
  expect(entry).toEqual({ kind: 'keys_rotated', details: { kid, at_once: false } })
})
