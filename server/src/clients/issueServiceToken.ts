import { account, claimant } from '../audit/actor.ts'
import { UUID } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { audit } from './auditKinds.ts'
import type { PublicJwk } from './judgeServiceKey.ts'
import type { ServiceScope } from './scopes.ts'

/** The lifetime of a machine's access token. */
export const SERVICE_TOKEN_SECONDS = 5 * 60
/** Refused attempts of one account are recorded at most once in this time. */
const REFUSAL_EVERY_SECONDS = 10
const MAX_DETAIL_CHARACTERS = 200
/** What is read about an account before it has authenticated. */
export interface ServiceClient {
  readonly uuid: string
  readonly name: string
  readonly scopes: ServiceScope[]
  readonly generation: number
  readonly keys: PublicJwk[]
}

/**
 * Finds an account by its client id, disabled ones included. Returns nothing for any other text.
 */
export async function findServiceClient(sql: Sql, id: string): Promise<ServiceClient | undefined> {
  if (!UUID.test(id)) return undefined
  const [row] = await sql<ServiceClient[]>`
    select a.uuid, a.name, a.scopes, a.generation,
           coalesce((select json_agg(k.public_jwk order by k.kid) from service_keys k where k.account_id = a.uuid), '[]') as keys
      from service_accounts a where a.uuid = ${id}`
  return row
}

/**
 * Decides that an account which has authenticated may have a token, and records it. Returns nothing
 * when the account is disabled. Returns nothing, too, when its generation has changed since it
 * showed a secret or an assertion: that credential may have been removed meanwhile.
 *
 * @returns Now, in whole seconds since 1970 by the database's clock.
 */
export function issueServiceToken(
  sql: Sql,
  {
    accountId,
    generation,
    address,
    ...details
  }: {
    readonly accountId: string
    readonly generation: number
    readonly scope: string
    readonly shown: 'secret' | 'assertion'
    readonly address: string
  },
): Promise<number | undefined> {
  return transact(sql, async (tx) => {
    const [row] = await tx<{ epoch: number }[]>`
      update service_accounts set last_used_at = now()
       where uuid = ${accountId} and generation = ${generation} and disabled_at is null
      returning floor(extract(epoch from now()))::float8 as epoch`
    if (!row) return undefined
    await audit.record(tx, {
      kind: 'service_token_issued',
      actor: account(accountId),
      userId: accountId,
      address,
      details,
    })
    return row.epoch
  })
}

/**
 * Records that a token of this account was asked for and refused. One record per ten seconds,
 * because strangers can ask at will.
 */
export async function noteServiceRefusal(
  sql: Sql,
  {
    accountId,
    error,
    detail,
    address,
  }: {
    readonly accountId: string
    readonly error: string
    readonly detail: string
    readonly address: string
  },
): Promise<void> {
  await transact(sql, async (tx) => {
    const [noted] = await tx`
      update service_accounts set refusal_noted_at = now()
       where uuid = ${accountId}
         and coalesce(refusal_noted_at, '-infinity') < now() - make_interval(secs => ${REFUSAL_EVERY_SECONDS})
      returning 1`
    if (!noted) return
    await audit.record(tx, {
      kind: 'service_token_refused',
      actor: claimant(accountId),
      userId: accountId,
      address,
      details: { error, detail: detail.slice(0, MAX_DETAIL_CHARACTERS) },
    })
  })
}
