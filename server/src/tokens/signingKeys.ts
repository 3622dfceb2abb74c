import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { type Actor, OPERATOR } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import { type Sql, type SqlPool, transact } from '../db/sql.ts'
import { json } from '../db/wireValue.ts'
import { audit } from '../licensing/auditKinds.ts'
import type { Vault } from '../vault/vault.ts'

/** The life of access tokens; a key stays published this much longer than it signs. */
export const ACCESS_TOKEN_SECONDS = 60 * 60
/** A new key is published this long before it signs, so that all parties can fetch it. */
const OVERLAP_SECONDS = 10 * 60
/** The longest age of the copy in a process, and the pause between reads for unknown keys. */
const FRESH_MS = 5_000
const ASK_AGAIN_MS = 1_000
/** An expired key still identifies the login session of a logout, for the longest idle time. */
const REMEMBERED_DAYS = 61

export interface SigningKey {
  readonly kid: string
  readonly privateKey: CryptoKey
}

/** One process's copy of the signing keys; the database decides. */
export interface Keyring {
  /** The key that signs now. */
  signer(): Promise<SigningKey>
  /** The public key of a `kid` of ours, if there is one; also of expired keys (see who-am-I). */
  verifier(kid: string): Promise<CryptoKey | undefined>
  /** RFC 7517: every key whose tokens may still be valid, and the next one. */
  jwks(): Promise<{ keys: JWK[] }>
}

interface KeyRow {
  readonly kid: string
  readonly public_jwk: JWK
  readonly private_sealed: Uint8Array
  readonly signs: boolean
  readonly counts: boolean
}

interface KnownKeys {
  readonly signer: SigningKey
  readonly verifiers: ReadonlyMap<string, CryptoKey>
  readonly jwks: { keys: JWK[] }
}

/** Opens the keyring over the database; makes the first key if there is no key. */
export function openKeyring(sql: SqlPool, vault: Vault): Keyring {
  let known: Promise<KnownKeys> | undefined
  let readAt = 0
  const read = (maxAgeMs: number): Promise<KnownKeys> => {
    if (known && performance.now() - readAt <= maxAgeMs) return known
    readAt = performance.now()
    const reading = readKeys(sql, vault)
    known = reading
    reading.catch(() => {
      if (known === reading) known = undefined
    })
    return reading
  }
  return {
    signer: async () => (await read(FRESH_MS)).signer,
    jwks: async () => (await read(FRESH_MS)).jwks,
    async verifier(kid) {
      const key = (await read(FRESH_MS)).verifiers.get(kid)
      return key ?? (await read(ASK_AGAIN_MS)).verifiers.get(kid)
    },
  }
}

/**
 * Makes a new signing key. The old key signs until every party has had time to fetch the new one,
 * and stays published until its last token has expired. The expiry of earlier keys does not change.
 * If no valid key is left, the new one signs at once.
 *
 * @param options.actor Who does it.
 * @param options.bits 2048, or 3072, which signs about twice as slowly.
 * @param options.now Signs at once, if the old key may be known to others: the old tokens are void.
 */
export async function rotateSigningKeys(
  sql: Sql,
  vault: Vault,
  options: { readonly actor: Actor; readonly bits?: 2048 | 3072; readonly now?: boolean },
): Promise<{ kid: string; signs_from: Date }> {
  const pair = await generateKeyPair('RS256', {
    modulusLength: options.bits ?? 2048,
    extractable: true,
  })
  const kid = newId()
  const publicJwk = { ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256', use: 'sig' }
  const privateJwk = Buffer.from(JSON.stringify(await exportJWK(pair.privateKey)))
  return transact(sql, async (tx) => {
    const overlap = options.now ? 0 : OVERLAP_SECONDS
    await tx`lock table signing_keys in share row exclusive mode`
    await tx`
      update signing_keys
         set expires_at = least(expires_at, now() + make_interval(secs => ${options.now ? 0 : overlap + ACCESS_TOKEN_SECONDS + 60}))
       where expires_at is null or expires_at > now()`
    const [row] = await tx<{ kid: string; signs_from: Date }[]>`
      insert into signing_keys (kid, public_jwk, private_sealed, signs_from)
      values (${kid}, ${json(publicJwk)}, ${vault.seal('signing key', kid, privateJwk)},
              now() + make_interval(secs => case
                when exists (select 1 from signing_keys where expires_at > now()) then ${overlap} else 0 end))
      returning kid, signs_from`
    if (!row) throw new Error('The insert returned no row.')
    await audit.record(tx, {
      kind: 'keys_rotated',
      actor: options.actor,
      details: { kid, at_once: options.now === true },
    })
    return row
  })
}

/** Makes the first key if there is no key; of two first starts at once, one makes it. */
export async function ensureSigningKey(sql: Sql, vault: Vault): Promise<void> {
  await transact(sql, async (tx) => {
    const [key] =
      await tx`select 1 from signing_keys where expires_at is null or expires_at > now() limit 1`
    if (key) return
    await tx`lock table signing_keys in share row exclusive mode`
    const [made] =
      await tx`select 1 from signing_keys where expires_at is null or expires_at > now() limit 1`
    if (!made) await rotateSigningKeys(tx, vault, { actor: OPERATOR })
  })
}

/** A key of access tokens, without its private part. */
export interface SigningKeyFacts {
  readonly kid: string
  readonly created_at: Date
  readonly signs_from: Date
  /** From then on its tokens are refused; null: unknown, because it signs. */
  readonly expires_at: Date | null
  readonly is_current: boolean
  readonly is_next: boolean
  readonly is_expired: boolean
}

/** Lists the keys of access tokens that are stored, the newest first. */
export function listSigningKeys(sql: Sql): Promise<SigningKeyFacts[]> {
  return sql<SigningKeyFacts[]>`
    select kid, created_at, signs_from, expires_at, signs_from > now() as is_next,
           coalesce(expires_at <= now(), false) as is_expired,
           kid is not distinct from (select kid from signing_keys
             where signs_from <= now() and (expires_at is null or expires_at > now())
             order by signs_from desc, kid desc limit 1) as is_current
      from signing_keys order by signs_from desc, kid desc`
}

async function readKeys(sql: SqlPool, vault: Vault): Promise<KnownKeys> {
  const rows = await sql<KeyRow[]>`
    select kid, public_jwk, private_sealed, signs_from <= now() as signs,
           expires_at is null or expires_at > now() as counts
      from signing_keys
     where expires_at is null or expires_at > now() - make_interval(days => ${REMEMBERED_DAYS})
     order by signs_from desc, kid desc`
  const signing = rows.find(({ signs, counts }) => signs && counts)
  if (!signing) throw new Error('There is no valid signing key. Run `npx tessera keys rotate`.')
  const privateJwk: JWK = JSON.parse(
    vault.open('signing key', signing.kid, signing.private_sealed).toString('utf8'),
  )
  const verifiers = new Map<string, CryptoKey>()
  for (const { kid, public_jwk } of rows) verifiers.set(kid, await importKey(public_jwk))
  return {
    signer: { kid: signing.kid, privateKey: await importKey(privateJwk) },
    verifiers,
    jwks: { keys: rows.flatMap(({ public_jwk, counts }) => (counts ? public_jwk : [])) },
  }
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256')
  if (key instanceof Uint8Array) throw new Error('An RSA key must not be a symmetric key.')
  return key
}
