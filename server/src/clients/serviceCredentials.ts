import { createHash, randomBytes } from 'node:crypto'
import { account } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import type { JsonObject } from '../db/json.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { json } from '../db/wireValue.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { judgeServiceKey } from './judgeServiceKey.ts'
import { lockServiceAccount } from './serviceAccounts.ts'

/** How long the old secrets stay valid after a new one is made, when the caller names no time. */
export const OLD_SECRET_SECONDS = 24 * 60 * 60
/** More than a machine that changes from one secret to another ever needs. */
const MAX_SECRETS = 10
const MAX_KEYS = 10

/** A secret. It is shown only here. */
export interface MadeSecret {
  readonly client_id: string
  readonly client_secret: string
  readonly secret_id: string
  readonly created_at: Date
  /** When the older secrets end. */
  readonly old_end_at: Date
}

/** A public key as stored. */
export interface ServiceKey {
  readonly kid: string
  readonly public_jwk: Record<string, string>
  readonly created_at: Date
}

interface OfAccount {
  readonly accountId: string
  readonly actorId: string
}

/**
 * Makes a secret of 256 random bits. The older ones end after the given number of seconds, so that
 * the machine can be changed over without downtime. Zero seconds also voids the issued tokens.
 *
 * @throws {Refusal} `not_found`; `state_conflict` when ten secrets are valid already.
 */
export function makeServiceSecret(
  sql: Sql,
  { accountId, actorId, oldEndInSeconds }: OfAccount & { readonly oldEndInSeconds: number },
): Promise<MadeSecret> {
  return transact(sql, async (tx) => {
    await lockServiceAccount(tx, accountId)
    const [ends] = await tx<{ old_end_at: Date }[]>`
      select now() + make_interval(secs => ${oldEndInSeconds}) as old_end_at`
    if (!ends) throw new Error('A select without a table returns its row.')
    await tx`
      update service_secrets set expires_at = least(expires_at, ${ends.old_end_at}) where account_id = ${accountId}`
    await tx`delete from service_secrets where account_id = ${accountId} and expires_at <= now()`
    if (oldEndInSeconds === 0) await voidTokens(tx, accountId)
    const [{ live } = { live: 0 }] = await tx<{ live: number }[]>`
      select count(*)::int as live from service_secrets where account_id = ${accountId}`
    if (live >= MAX_SECRETS)
      throw new Refusal(
        'state_conflict',
        `The account has ${MAX_SECRETS} valid secrets already. Let the older ones end sooner (old_ends_in_seconds).`,
      )
    const secret = `tm1.${randomBytes(32).toString('base64url')}`
    const secretId = newId()
    const [made] = await tx<{ created_at: Date }[]>`
      insert into service_secrets (account_id, uuid, secret_hash)
      values (${accountId}, ${secretId}, ${hashSecret(secret)}) returning created_at`
    if (!made) throw new Error('An insert that did not throw has its row.')
    await audit.record(tx, {
      kind: 'service_secret_made',
      userId: accountId,
      actor: account(actorId),
      details: { secret_id: secretId, old_end_in_seconds: oldEndInSeconds },
    })
    return {
      client_id: accountId,
      client_secret: secret,
      secret_id: secretId,
      created_at: made.created_at,
      old_end_at: ends.old_end_at,
    }
  })
}

/**
 * Ends every secret at once, and the issued tokens. Safe to retry. @throws {Refusal} `not_found`.
 */
export function endServiceSecrets(sql: Sql, { accountId, actorId }: OfAccount): Promise<void> {
  return transact(sql, async (tx) => {
    await lockServiceAccount(tx, accountId)
    const gone = await tx`delete from service_secrets where account_id = ${accountId}`
    if (gone.count === 0) return
    await voidTokens(tx, accountId)
    await audit.record(tx, {
      kind: 'service_secrets_ended',
      userId: accountId,
      actor: account(actorId),
    })
  })
}

/**
 * Adds a public key. The private key never leaves the machine.
 *
 * @throws {Refusal} `not_found`; `malformed_input` at `/jwk` for a key that cannot be used;
 * `state_conflict` when a key of that name exists, or ten keys do.
 */
export async function addServiceKey(
  sql: Sql,
  { accountId, actorId, jwk }: OfAccount & { readonly jwk: JsonObject },
): Promise<ServiceKey> {
  const publicJwk = await judgeServiceKey(jwk)
  const { kid } = publicJwk
  return transact(sql, async (tx) => {
    await lockServiceAccount(tx, accountId)
    const kept = await tx<{ kid: string }[]>`
      select kid from service_keys where account_id = ${accountId}`
    if (kept.some((key) => key.kid === kid))
      throw new Refusal(
        'state_conflict',
        `The account has a key ${kid} already. Give the new key another kid.`,
        {
          errors: [{ path: '/jwk/kid', code: 'taken', reason: 'is taken' }],
        },
      )
    if (kept.length >= MAX_KEYS)
      throw new Refusal(
        'state_conflict',
        `The account has ${MAX_KEYS} keys already. Remove one first.`,
      )
    const [row] = await tx<ServiceKey[]>`
      insert into service_keys (account_id, kid, public_jwk) values (${accountId}, ${kid}, ${json(publicJwk)})
      returning kid, public_jwk, created_at`
    if (!row) throw new Error('An insert that did not throw has its row.')
    await audit.record(tx, {
      kind: 'service_key_added',
      userId: accountId,
      actor: account(actorId),
      details: { kid },
    })
    return row
  })
}

/** Removes a key. The issued tokens end with it. @throws {Refusal} `not_found`. */
export function removeServiceKey(
  sql: Sql,
  { accountId, actorId, kid }: OfAccount & { readonly kid: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    await lockServiceAccount(tx, accountId)
    const gone = await tx`
      delete from service_keys where account_id = ${accountId} and kid = ${kid}`
    if (gone.count === 0)
      throw new Refusal('not_found', `The account has no key ${kid}. Check the kid.`)
    await voidTokens(tx, accountId)
    await audit.record(tx, {
      kind: 'service_key_removed',
      userId: accountId,
      actor: account(actorId),
      details: { kid },
    })
  })
}

/** Whether this is a secret of that account which is valid now. */
export async function isServiceSecret(
  sql: Sql,
  { accountId, secret }: { readonly accountId: string; readonly secret: string },
): Promise<boolean> {
  const [row] = await sql`
    select 1 from service_secrets
     where account_id = ${accountId} and secret_hash = ${hashSecret(secret)} and expires_at > now()`
  return row !== undefined
}

async function voidTokens(tx: SqlTransaction, accountId: string): Promise<void> {
  await tx`update service_accounts set generation = generation + 1 where uuid = ${accountId}`
}

function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
