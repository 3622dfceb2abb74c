import { createHash, randomBytes } from 'node:crypto'
import type { Sql } from '../db/sql.ts'
import { toCrockford } from '../vault/base32.ts'
import { findStep, LOGIN_TOTP, stepAt } from '../vault/totp.ts'
import type { Vault } from '../vault/vault.ts'
import { recordAudit } from './audit.ts'

/** 160 bits, the length of the hash (RFC 4226 §4 R6). */
const SECRET_BYTES = 20
/** A secret that was shown and not confirmed by a code is forgotten after this long. */
const PENDING_MINUTES = 15
/** One step on each side for clocks that differ (RFC 6238 §5.2). */
const REACH = 1
const RECOVERY_CODES = 10
/** 16 characters of base32: 80 bits, past any guessing, so that a fast hash is enough. */
const RECOVERY_CODE_BYTES = 10

/** The factor as it was read: what a code is judged by, before the statement that spends it. */
export interface FactorRow {
  readonly secret_sealed: Uint8Array | null
  readonly pending_sealed: Uint8Array | null
  readonly pending_live: boolean
  readonly version: number
  /** Seconds since 1970 by the database's clock, when the row was read. */
  readonly epoch: number
}

/** What is shown in place of the authenticator's code. */
export interface FactorProof {
  readonly securityCode?: string | undefined
  readonly recoveryCode?: string | undefined
}

export type FactorOutcome = 'wrong' | 'right' | 'confirmed'

/** Reads a user's factor; a user who has none yet gets a row that no code fits. */
export async function readFactor(sql: Sql, userId: string): Promise<FactorRow> {
  const [row] = await sql<FactorRow[]>`
    select f.secret_sealed, f.pending_sealed,
           coalesce(f.pending_expires_at > now(), false) as pending_live,
           coalesce(f.version, 0) as version,
           extract(epoch from clock_timestamp())::float8 as epoch
      from (select 1) one left join second_factors f on f.user_id = ${userId}`
  if (!row) throw new Error('A left join from one row gives one row.')
  return row
}

/**
 * Spends a code, or a recovery code, of a user: `right`, or `confirmed` when it was the first code
 * of a newly shown secret, which from then on replaces any older one.
 *
 * The statement is the lock (law 3): it raises the last accepted step only from below, only while
 * the step lies within one of now by the database's clock, and only for the secret the code was
 * judged by. Of one code sent fifty times at once, one wins; the code that confirms counts as used.
 *
 * Must run in a transaction with what the code is spent for; a rollback gives the code back.
 */
export async function spendFactor(
  tx: Sql,
  vault: Vault,
  { userId, proof }: { readonly userId: string; readonly proof: FactorProof },
): Promise<FactorOutcome> {
  if (proof.recoveryCode !== undefined) return spendRecoveryCode(tx, userId, proof.recoveryCode)
  const factor = await readFactor(tx, userId)
  const aroundStep = stepAt(factor.epoch, LOGIN_TOTP)
  // Apps show `123 456`, and people type what they see.
  const code = (proof.securityCode ?? '').replaceAll(/\s/g, '')
  const stepIn = (sealed: Uint8Array | null, purpose: string): number | undefined =>
    sealed === null
      ? undefined
      : findStep(vault.open(purpose, userId, sealed), code, LOGIN_TOTP, {
          aroundStep,
          reach: REACH,
        })

  const step = stepIn(factor.secret_sealed, 'totp')
  if (step !== undefined) {
    const spent = await tx`
      update second_factors set last_step = ${step}
       where user_id = ${userId} and version = ${factor.version} and last_step < ${step}
         and abs(${step}::bigint - floor(extract(epoch from clock_timestamp()) / ${LOGIN_TOTP.period}::int)) <= ${REACH}
      returning 1`
    return spent.length === 1 ? 'right' : 'wrong'
  }

  const first = factor.pending_live ? stepIn(factor.pending_sealed, 'totp') : undefined
  if (first === undefined) return 'wrong'
  const confirmed = await tx`
    update second_factors
       set secret_sealed = pending_sealed, last_step = ${first}, version = version + 1,
           pending_sealed = null, pending_expires_at = null
     where user_id = ${userId} and version = ${factor.version} and pending_expires_at > now()
       and abs(${first}::bigint - floor(extract(epoch from clock_timestamp()) / ${LOGIN_TOTP.period}::int)) <= ${REACH}
    returning 1`
  if (confirmed.length === 0) return 'wrong'
  await recordAudit(tx, { kind: 'factor_confirmed', userId })
  return 'confirmed'
}

/** Whether a first code has ever confirmed a factor of this user. */
export async function hasConfirmedFactor(sql: Sql, userId: string): Promise<boolean> {
  return (await readFactor(sql, userId)).secret_sealed !== null
}

/**
 * Makes a new secret and shows it, once: it counts only when its first code is used, within 15
 * minutes, and until then an older factor stays in force. A secret shown before and not confirmed is void.
 */
export async function showNewSecret(tx: Sql, vault: Vault, userId: string): Promise<Buffer> {
  const secret = randomBytes(SECRET_BYTES)
  const sealed = vault.seal('totp', userId, secret)
  await tx`
    insert into second_factors as f (user_id, pending_sealed, pending_expires_at)
    values (${userId}, ${sealed}, now() + make_interval(mins => ${PENDING_MINUTES}))
    on conflict (user_id) do update
       set pending_sealed = excluded.pending_sealed, pending_expires_at = excluded.pending_expires_at,
           version = f.version + 1`
  await recordAudit(tx, { kind: 'factor_shown', userId })
  return secret
}

/** Takes a shown secret as confirmed without a code: for people that are made, not signed up. */
export async function confirmSecret(tx: Sql, userId: string): Promise<void> {
  await tx`
    update second_factors
       set secret_sealed = pending_sealed, version = version + 1, pending_sealed = null, pending_expires_at = null
     where user_id = ${userId} and pending_sealed is not null`
}

/** Makes ten recovery codes in place of any older ones. Shown once: only their hashes are kept. */
export async function makeRecoveryCodes(tx: Sql, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    toCrockford(randomBytes(RECOVERY_CODE_BYTES)).replace(/(.{4})(?=.)/g, '$1-'),
  )
  await tx`delete from recovery_codes where user_id = ${userId}`
  await tx`
    insert into recovery_codes (user_id, code_hash)
    select ${userId}, decode(h.hex, 'hex')
      from unnest(${codes.map((code) => hashRecoveryCode(code).toString('hex'))}::text[]) as h (hex)`
  await recordAudit(tx, { kind: 'recovery_codes_made', userId })
  return codes
}

async function spendRecoveryCode(tx: Sql, userId: string, code: string): Promise<FactorOutcome> {
  const spent = await tx`
    update recovery_codes set used_at = now()
     where user_id = ${userId} and code_hash = ${hashRecoveryCode(code)} and used_at is null
    returning 1`
  if (spent.length === 0) return 'wrong'
  await recordAudit(tx, { kind: 'recovery_code_used', userId })
  return 'right'
}

/** As Crockford reads it: any case, without dashes and spaces, O as 0, I and L as 1. */
function hashRecoveryCode(code: string): Buffer {
  const read = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return createHash('sha256').update(read).digest()
}

/** Takes a user's factor and recovery codes away: the next enrolment asks for the password only. */
export async function removeFactor(tx: Sql, userId: string): Promise<void> {
  await tx`delete from second_factors where user_id = ${userId}`
  await tx`delete from recovery_codes where user_id = ${userId}`
}
