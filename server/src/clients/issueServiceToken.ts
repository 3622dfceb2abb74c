import { account, claimant } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { audit } from './auditKinds.ts'
import type { PublicJwk } from './judgeServiceKey.ts'
import type { ServiceScope } from './scopes.ts'

/** An access token of a machine lives this long. */
export const SERVICE_TOKEN_SECONDS = 5 * 60
/** Refused attempts of one account are written down this often at most. */
const REFUSAL_EVERY_SECONDS = 10
const MAX_DETAIL_CHARACTERS = 200
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What is to be known of an account before it has shown who it is. */
export interface ServiceClient {
  readonly uuid: string
  readonly name: string
  readonly scopes: ServiceScope[]
  readonly generation: number
  readonly keys: PublicJwk[]
}

/** An account by its client id, disabled ones included; nothing for whatever else. */
export async function findServiceClient(sql: Sql, id: string): Promise<ServiceClient | undefined> {
  if (!UUID.test(id)) return undefined
  const [row] = await sql<ServiceClient[]>`
    select a.uuid, a.name, a.scopes, a.generation,
           coalesce((select json_agg(k.public_jwk order by k.kid) from service_keys k where k.account_id = a.uuid), '[]') as keys
      from service_accounts a where a.uuid = ${id}`
  return row
}

/**
 * Says that an account that has shown who it is may have a token, and writes it down. Nothing when it is disabled, or when its
 * generation is another than before it showed a secret or an assertion: what that was judged by may have been taken away meanwhile.
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

/** Writes down that somebody asked for a token of this account and got none; one in ten seconds, for strangers can ask at will. */
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
