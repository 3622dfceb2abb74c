import type { SqlPool } from '../db/sql.ts'
import type { TokenParties } from '../tokens/accessToken.ts'
import { countingKey } from '../tokens/countingKey.ts'
import type { Keyring } from '../tokens/signingKeys.ts'
import { verifyToken } from '../tokens/verifyToken.ts'

/** What a service account's access token says, once its signature is known to be ours. */
export interface ServiceClaims {
  readonly accountId: string
  /** Of the account, when it was issued. */
  readonly generation: number
  readonly scopes: readonly string[]
  readonly kid: string
  /** Seconds since 1970; whether that has passed is for the database's clock to say. */
  readonly expiresEpoch: number
}

/** A service account that is asking, as the database knows it at this moment. */
export interface ServiceCaller {
  readonly uuid: string
  readonly name: string
  /** Those that the token has and the account still has. */
  readonly scopes: readonly string[]
  /** The licences it may touch; null: all. */
  readonly licence_ids: readonly string[] | null
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const JTI = /^(\d{1,9})\.[0-9a-f-]{36}$/

/** Names a token, and the generation of the account it was issued in. */
export function nameToken(generation: number, id: string): string {
  return `${generation}.${id}`
}

/** Reads a service account's access token; nothing when it is none of ours. Says nothing of whether it still counts. */
export type ReadServiceToken = (token: string) => Promise<ServiceClaims | undefined>

/**
 * Makes the reader of service accounts' tokens: pinned as those of people (RFC 8725 §3.1, §3.11), which name a login session, where these name
 * the account as subject and client. So neither passes for the other.
 */
export function serviceTokenReader({
  keyring,
  issuer,
  audience,
}: TokenParties & { readonly keyring: Keyring }): ReadServiceToken {
  const expected = { keyring, issuer, audience, requiredClaims: ['client_id'] }
  return async (token) => {
    const verified = await verifyToken(token, expected)
    if (!verified) return undefined
    const { sub, jti, exp, client_id, scope, sid } = verified.payload
    const generation = JTI.exec(jti)?.[1]
    const isService = sid === undefined && sub === client_id && UUID.test(sub)
    if (!isService || generation === undefined) return undefined
    return {
      accountId: sub,
      generation: Number(generation),
      scopes: typeof scope === 'string' ? scope.split(' ') : [],
      kid: verified.kid,
      expiresEpoch: exp,
    }
  }
}

/** Answers which service account a token speaks for now; nothing when it no longer counts. */
export type FindServiceCaller = (claims: ServiceClaims) => Promise<ServiceCaller | undefined>

/** Makes the question that every request of a machine asks (law 5): what was disabled, or taken from it, counts at the next request. */
export function openServiceCallers(sql: SqlPool): FindServiceCaller {
  return async ({ accountId, generation, scopes, kid, expiresEpoch }) => {
    const [caller] = await sql<ServiceCaller[]>`
      select uuid, name, licence_ids,
             array(select unnest(scopes) intersect select unnest(${[...scopes]}::text[])) as scopes
        from service_accounts
       where uuid = ${accountId} and generation = ${generation} and disabled_at is null
         and ${expiresEpoch}::float8 > extract(epoch from now())
         and ${countingKey(sql, sql`${kid}`)}`
    return caller
  }
}
