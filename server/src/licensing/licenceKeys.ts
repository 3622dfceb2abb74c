import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose'
import type { Actor } from '../audit/actor.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { json } from '../db/wireValue.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'

/**
 * Ed25519 (RFC 8032, RFC 8037 §3.1): short, without parameters to choose wrongly, and supported in
 * every language.
 */
const ALGORITHM = 'EdDSA'
const PURPOSE = 'licence key'

/**
 * What is signed for use without network. The type keeps the two apart from each other, and both
 * from a token (RFC 8725 §3.11).
 */
export type StatementType = 'tessera-licence+jwt' | 'tessera-borrow+jwt'

interface KeyRow {
  readonly kid: string
  readonly private_sealed: Uint8Array
}

/**
 * Signs a statement that can be verified without network: a JWS in compact form (RFC 7515 §3.1),
 * with the newest key. The first call makes that key.
 */
export async function signStatement(
  tx: SqlTransaction,
  vault: Vault,
  { type, claims }: { readonly type: StatementType; readonly claims: JWTPayload },
): Promise<{ readonly jws: string; readonly kid: string }> {
  const { kid, private_sealed } = await ensureLicenceKey(tx, vault)
  const jwk: JWK = JSON.parse(vault.open(PURPOSE, kid, private_sealed).toString('utf8'))
  const jws = await new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, typ: type, kid })
    .sign(await importKey(jwk))
  return { jws, kid }
}

/**
 * Returns the public keys of everything that was ever signed here, the newest first, without
 * withdrawn ones (RFC 7517, RFC 8037 §2).
 */
export async function readLicenceJwks(sql: Sql, vault: Vault): Promise<{ keys: JWK[] }> {
  await transact(sql, (tx) => ensureLicenceKey(tx, vault))
  const rows = await sql<{ public_jwk: JWK }[]>`
    select public_jwk from licence_keys where withdrawn_at is null order by created_at desc, kid`
  return { keys: rows.map(({ public_jwk }) => public_jwk) }
}

/**
 * Makes a new key, which every process signs with from now on. The earlier keys stay published, so
 * existing signatures remain valid. With `withdraw`, for a key that may be known to others, they
 * are withdrawn: everything must be signed again, and everybody with a copy of the published keys
 * must fetch them again.
 */
export function rotateLicenceKey(
  sql: Sql,
  vault: Vault,
  { actor, withdraw = false }: { readonly actor: Actor; readonly withdraw?: boolean },
): Promise<{ kid: string; signs_from: Date }> {
  return transact(sql, async (tx) => {
    await tx`lock table licence_keys in share row exclusive mode`
    await requireRoom(tx, 'licence_keys', {
      of: 'this installation',
      rows: tx`select 1 from licence_keys`,
    })
    if (withdraw) await tx`update licence_keys set withdrawn_at = now() where withdrawn_at is null`
    const { kid, created_at: signs_from } = await makeKey(tx, vault)
    await audit.record(tx, {
      kind: 'keys_rotated',
      actor,
      details: { kid, of: 'licences', withdraw },
    })
    return { kid, signs_from }
  })
}

/** A key of licence files and borrowed licence seats, without its private part. */
export interface LicenceKeyFacts {
  readonly kid: string
  readonly created_at: Date
  readonly withdrawn_at: Date | null
  readonly is_current: boolean
}

/** Lists the keys of licence files, the newest first. */
export function listLicenceKeys(sql: Sql): Promise<LicenceKeyFacts[]> {
  return sql<LicenceKeyFacts[]>`
    select kid, created_at, withdrawn_at,
           kid is not distinct from (select kid from licence_keys
             where withdrawn_at is null order by created_at desc, kid limit 1) as is_current
      from licence_keys order by created_at desc, kid`
}

/** Returns the key that signs. Of two calls that find none at the same time, one makes it. */
async function ensureLicenceKey(tx: SqlTransaction, vault: Vault): Promise<KeyRow> {
  const find = (): Promise<KeyRow[]> => tx<KeyRow[]>`
    select kid, private_sealed from licence_keys
     where withdrawn_at is null order by created_at desc, kid limit 1`
  const [known] = await find()
  if (known) return known
  await tx`lock table licence_keys in share row exclusive mode`
  const [made] = await find()
  return made ?? makeKey(tx, vault)
}

/** The `kid` is the thumbprint (RFC 7638), which people can compare by telephone. */
async function makeKey(
  tx: SqlTransaction,
  vault: Vault,
): Promise<KeyRow & { readonly created_at: Date }> {
  const pair = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true })
  const jwk = await exportJWK(pair.publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  const sealed = vault.seal(
    PURPOSE,
    kid,
    Buffer.from(JSON.stringify(await exportJWK(pair.privateKey))),
  )
  const [made] = await tx<{ created_at: Date }[]>`
    insert into licence_keys (kid, public_jwk, private_sealed)
    values (${kid}, ${json({ ...jwk, kid, alg: ALGORITHM, use: 'sig' })}, ${sealed})
    returning created_at`
  if (!made) throw new Error('The insert returned no row.')
  return { kid, private_sealed: sealed, ...made }
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, ALGORITHM)
  if (key instanceof Uint8Array) throw new Error('The licence key is not an Ed25519 key.')
  return key
}
