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
import { OPERATOR } from '../audit/actor.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { json } from '../db/wireValue.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'

/** Ed25519 (RFC 8032, RFC 8037 §3.1): short, without parameters to get wrong, and in every language. */
const ALGORITHM = 'EdDSA'
const PURPOSE = 'licence key'

/** What is signed for use without network. The type keeps one from passing for the other, and both for a token (RFC 8725 §3.11). */
export type StatementType = 'tessera-licence+jwt' | 'tessera-borrow+jwt'

interface KeyRow {
  readonly kid: string
  readonly private_sealed: Uint8Array
}

/**
 * Signs a statement that verifies without network: a JWS in its compact form (RFC 7515 §3.1), by the newest key, which is made where
 * there is none.
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

/** The public keys of all that was ever signed here, the newest first, but for withdrawn ones (RFC 7517, RFC 8037 §2). */
export async function readLicenceJwks(sql: Sql, vault: Vault): Promise<{ keys: JWK[] }> {
  await transact(sql, (tx) => ensureLicenceKey(tx, vault))
  const rows = await sql<{ public_jwk: JWK }[]>`
    select public_jwk from licence_keys where withdrawn_at is null order by created_at desc, kid`
  return { keys: rows.map(({ public_jwk }) => public_jwk) }
}

/**
 * Makes a new key, which signs from now on in every process. The earlier ones stay published, so that what they have signed verifies
 * on; unless they are withdrawn, for a key that others may know: then all that was signed must be signed anew, and whoever
 * has a copy of the published keys must fetch them.
 */
export function rotateLicenceKey(
  sql: Sql,
  vault: Vault,
  { withdraw = false }: { readonly withdraw?: boolean } = {},
): Promise<{ kid: string }> {
  return transact(sql, async (tx) => {
    await tx`lock table licence_keys in share row exclusive mode`
    if (withdraw) await tx`update licence_keys set withdrawn_at = now() where withdrawn_at is null`
    const { kid } = await makeKey(tx, vault)
    await audit.record(tx, {
      kind: 'keys_rotated',
      actor: OPERATOR,
      details: { kid, of: 'licences', withdraw },
    })
    return { kid }
  })
}

/** The key that signs. Of two that find none at once, one makes it. */
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

/** Named by its thumbprint (RFC 7638), which a person can compare by telephone. */
async function makeKey(tx: SqlTransaction, vault: Vault): Promise<KeyRow> {
  const pair = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true })
  const jwk = await exportJWK(pair.publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  const sealed = vault.seal(
    PURPOSE,
    kid,
    Buffer.from(JSON.stringify(await exportJWK(pair.privateKey))),
  )
  await tx`
    insert into licence_keys (kid, public_jwk, private_sealed)
    values (${kid}, ${json({ ...jwk, kid, alg: ALGORITHM, use: 'sig' })}, ${sealed})`
  return { kid, private_sealed: sealed }
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, ALGORITHM)
  if (key instanceof Uint8Array) throw new Error('An Ed25519 key is no symmetric key.')
  return key
}
