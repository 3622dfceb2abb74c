import { UUID } from '../db/ids.ts'
import type { SqlPool } from '../db/sql.ts'
import type { TokenParties } from '../tokens/accessToken.ts'
import { countingKey } from '../tokens/countingKey.ts'
import type { Keyring } from '../tokens/signingKeys.ts'
import { verifyToken } from '../tokens/verifyToken.ts'

/** The claims of a service account's access token whose signature is ours. */
export interface ServiceClaims {
  readonly accountId: string
  /** The generation of the account when the token was issued. */
  readonly generation: number
  readonly scopes: readonly string[]
  readonly kid: string
  /** Seconds since 1970. Only the database's clock decides whether that has passed. */
  readonly expiresEpoch: number
}

/** A service account that makes a request, as the database knows it now. */
export interface ServiceCaller {
  readonly uuid: string
  readonly name: string
  /** The scopes that the token has and the account still has. */
  readonly scopes: readonly string[]
  /** The licences that the account may touch; null: all. */
  readonly licence_ids: readonly string[] | null
}

const JTI = /^(\d{1,9})\.[0-9a-f-]{36}$/

/** The token's id, and the generation of the account in which it was issued. */
export function nameToken(generation: number, id: string): string {
  return `${generation}.${id}`
}

/**
 * Reads a service account's access token; nothing when it is not ours. It does not say whether the
 * token still counts.
 */
export type ReadServiceToken = (token: string) => Promise<ServiceClaims | undefined>

/**
 * Makes the reader of service accounts' tokens. They are pinned like tokens of people (RFC 8725
 * §3.1, §3.11). A token of a person names a login session; one of a machine names the account as
 * subject and client. Neither therefore passes for the other.
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

/**
 * Returns the service account that a token speaks for now; nothing when the token no longer counts.
 */
export type FindServiceCaller = (claims: ServiceClaims) => Promise<ServiceCaller | undefined>

/**
 * Makes the check that every request of a machine runs (law 5). A disabled account, or one that
 * lost a scope, is refused at the next request.
 */
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
