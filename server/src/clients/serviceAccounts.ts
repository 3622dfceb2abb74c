import { account } from '../audit/actor.ts'
import { assignments, columnsAndValues } from '../db/columns.ts'
import { newId } from '../db/ids.ts'
import { nextUpdatedAt } from '../db/nextUpdatedAt.ts'
import { requireUnchanged } from '../db/requireUnchanged.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { type InputError, Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { isBoundToLicences, type ServiceScope } from './scopes.ts'

/** A service account as in its row and on the wire. Its secrets are never shown again. */
export interface ServiceAccount {
  readonly uuid: string
  readonly client_id: string
  readonly name: string
  readonly scopes: ServiceScope[]
  /** Null: all licences. */
  readonly licence_ids: string[] | null
  readonly created_by: string
  readonly created_at: Date
  readonly updated_at: Date | null
  readonly last_used_at: Date | null
  readonly disabled_at: Date | null
  /** The secrets that are valid now. */
  readonly secrets: { secret_id: string; created_at: string; expires_at: string | null }[]
  readonly keys: { kid: string; kty: string; created_at: string }[]
}

/** The fields of a service account that a platform admin sets. */
export interface ServiceAccountWish {
  readonly name: string
  readonly scopes: readonly ServiceScope[]
  readonly licence_ids: readonly string[] | null
}

/** Absent fields stay. */
export interface ServiceAccountChange extends Partial<ServiceAccountWish> {
  readonly disabled?: boolean
}

/**
 * Creates a service account. It can do nothing until it has a secret or a key.
 *
 * @throws {Refusal} `malformed_input` with the field: a licence that does not exist, or a scope
 * that no account bound to licences can have. `storage_limit`.
 */
export function createServiceAccount(
  sql: Sql,
  { wish, actorId }: { readonly wish: ServiceAccountWish; readonly actorId: string },
): Promise<ServiceAccount> {
  const uuid = newId()
  return transact(sql, async (tx) => {
    await judgeWish(tx, wish)
    await requireRoom(tx, 'service_accounts', {
      of: 'this installation',
      rows: tx`select 1 from service_accounts`,
    })
    await tx`insert into service_accounts ${columnsAndValues({ uuid, ...columnsOf(wish), created_by: actorId })}`
    await audit.record(tx, {
      kind: 'service_account_created',
      userId: uuid,
      actor: account(actorId),
      details: { name: wish.name, scopes: wish.scopes.join(' ') },
    })
    return readServiceAccount(tx, uuid)
  })
}

/**
 * Changes the given fields, from the next request on. Disabling voids all issued tokens for good.
 * Enabling again lets the account get new ones.
 *
 * @throws {Refusal} `not_found`, `precondition_failed`, and those of `createServiceAccount`.
 */
export function changeServiceAccount(
  sql: Sql,
  {
    accountId,
    change,
    ifUpdatedAt,
    actorId,
  }: {
    readonly accountId: string
    readonly change: ServiceAccountChange
    /** The version that it is a change of, as in `requireUnchanged`. */
    readonly ifUpdatedAt?: string | null | undefined
    readonly actorId: string
  },
): Promise<ServiceAccount> {
  return transact(sql, async (tx) => {
    await lockServiceAccount(tx, accountId)
    const before = await readServiceAccount(tx, accountId)
    requireUnchanged(before, ifUpdatedAt)
    const wish = { ...before, ...change }
    await judgeWish(tx, wish)
    const isDisabled = change.disabled ?? before.disabled_at !== null
    await tx`
      update service_accounts
         set ${assignments(columnsOf(wish))}, updated_at = ${nextUpdatedAt(tx)},
             disabled_at = ${isDisabled ? tx`coalesce(disabled_at, now())` : null},
             generation = generation + ${isDisabled && before.disabled_at === null ? 1 : 0}
       where uuid = ${accountId}`
    await audit.record(tx, {
      kind: 'service_account_changed',
      userId: accountId,
      actor: account(actorId),
      details: {
        what: Object.keys(change).join(' '),
        ...(change.scopes && { scopes: change.scopes.join(' ') }),
        ...(change.disabled !== undefined && { disabled: change.disabled }),
      },
    })
    return readServiceAccount(tx, accountId)
  })
}

/**
 * Deletes a service account with its secrets and keys. What it did stays in the audit log.
 * @throws {Refusal} `not_found`.
 */
export async function removeServiceAccount(
  sql: Sql,
  { accountId, actorId }: { readonly accountId: string; readonly actorId: string },
): Promise<void> {
  await transact(sql, async (tx) => {
    const [gone] = await tx<{ name: string }[]>`
      delete from service_accounts where uuid = ${accountId} returning name`
    if (!gone) throw unknownServiceAccount()
    await audit.record(tx, {
      kind: 'service_account_removed',
      userId: accountId,
      actor: account(actorId),
      details: { name: gone.name },
    })
  })
}

/** @throws {Refusal} `not_found`. */
export async function readServiceAccount(sql: Sql, accountId: string): Promise<ServiceAccount> {
  const [row] = await sql<ServiceAccount[]>`
    select ${columns(sql)} from service_accounts a where a.uuid = ${accountId}`
  if (!row) throw unknownServiceAccount()
  return row
}

/** Returns a page of service accounts, the oldest first. */
export function listServiceAccounts(
  sql: Sql,
  { afterId, limit }: { readonly afterId: string | undefined; readonly limit: number },
): Promise<ServiceAccount[]> {
  return sql<ServiceAccount[]>`
    select ${columns(sql)} from service_accounts a
     where true ${afterId ? sql`and a.uuid > ${afterId}` : sql``}
     order by a.uuid limit ${limit}`
}

/**
 * Locks an account: changes of the account and its credentials follow one another.
 * @throws {Refusal} `not_found`.
 */
export async function lockServiceAccount(tx: SqlTransaction, accountId: string): Promise<void> {
  const [row] = await tx`
    select 1 from service_accounts where uuid = ${accountId} for no key update`
  if (!row) throw unknownServiceAccount()
}

export function unknownServiceAccount(): Refusal {
  return new Refusal('not_found', 'There is no service account with this id. Check the id.')
}

function columns(sql: Sql) {
  return sql`
    a.uuid, a.uuid as client_id, a.name, a.scopes, a.licence_ids, a.created_by, a.created_at, a.updated_at,
    a.last_used_at, a.disabled_at,
    coalesce((select json_agg(json_build_object('secret_id', s.uuid, 'created_at', s.created_at,
                                                'expires_at', nullif(s.expires_at, 'infinity')) order by s.uuid)
                from service_secrets s where s.account_id = a.uuid and s.expires_at > now()), '[]') as secrets,
    coalesce((select json_agg(json_build_object('kid', k.kid, 'kty', k.public_jwk ->> 'kty', 'created_at', k.created_at)
                              order by k.created_at, k.kid)
                from service_keys k where k.account_id = a.uuid), '[]') as keys`
}

function columnsOf({ name, scopes, licence_ids }: ServiceAccountWish) {
  return {
    name,
    scopes: [...new Set(scopes)],
    licence_ids: licence_ids && [...new Set(licence_ids.map((id) => id.toLowerCase()))],
  }
}

async function judgeWish(
  tx: SqlTransaction,
  { scopes, licence_ids }: ServiceAccountWish,
): Promise<void> {
  if (!licence_ids) return
  const known = await tx<{ uuid: string }[]>`
    select uuid from licences where uuid = any (${[...licence_ids]}::uuid[])`
  const errors: InputError[] = licence_ids.flatMap((id, i) =>
    known.some(({ uuid }) => uuid === id.toLowerCase())
      ? []
      : [{ path: `/licence_ids/${i}`, code: 'unknown', reason: 'is not the id of a licence' }],
  )
  for (const [i, scope] of scopes.entries())
    if (!isBoundToLicences(scope))
      errors.push({
        path: `/scopes/${i}`,
        code: 'not_valid',
        reason: 'needs a service account that is not bound to licences',
      })
  if (errors.length > 0)
    throw new Refusal(
      'malformed_input',
      'The service account cannot be saved. Correct the fields in errors and try again.',
      { errors },
    )
}
