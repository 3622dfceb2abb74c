import { createHash, randomBytes } from 'node:crypto'
import { recordAudit } from '../audit/audit.ts'
import type { Sql } from '../db/sql.ts'
import { toCrockford } from '../vault/base32.ts'
import { findStep, LOGIN_TOTP, stepAt } from '../vault/totp.ts'
import type { Vault } from '../vault/vault.ts'

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
  /** Too many codes were wrong: none is judged now. */
  readonly codes_put_off: boolean
  /** Seconds since 1970 by the database's clock, when the row was read. */
  readonly epoch: number
}

/** What a user who has shown no secret has. */
export const NO_FACTOR = { secret_sealed: null, pending_sealed: null, pending_live: false } as const

/** What is shown in place of the authenticator's code. */
export interface FactorProof {
  readonly securityCode?: string | undefined
  readonly recoveryCode?: string | undefined
}

export type FactorOutcome = 'wrong' | 'right' | 'confirmed'

/**
 * Reads a user's factor; a user who has none yet gets a row that no code fits.
 * @param of.codeSubject The budget that codes are counted in.
 */
export async function readFactor(
  sql: Sql,
  { userId, codeSubject }: { readonly userId: string; readonly codeSubject: string },
): Promise<FactorRow> {
  const [row] = await sql<FactorRow[]>`
    select f.secret_sealed, f.pending_sealed,
           coalesce(f.pending_expires_at > now(), false) as pending_live,
           coalesce(f.version, 0) as version,
           exists (select 1 from attempt_budgets b
                    where b.subject = ${codeSubject} and b.free_at > clock_timestamp()) as codes_put_off,
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
 * Where there is no factor a decoy is judged, so that the time it takes does not tell.
 *
 * Must run in a transaction with what the code is spent for; a rollback gives the code back.
 */
export async function spendFactor(
  tx: Sql,
  vault: Vault,
  {
    userId,
    factor,
    proof,
  }: { readonly userId: string; readonly factor: FactorRow; readonly proof: FactorProof },
): Promise<FactorOutcome> {
  if (proof.recoveryCode !== undefined)
    return spendRecoveryCode(tx, factor.codes_put_off ? null : userId, proof.recoveryCode)
  const { step, first } = judgeCode(vault, { userId, factor, code: proof.securityCode ?? '' })
  if (factor.codes_put_off) return 'wrong'
  if (step !== undefined) {
    const spent = await tx`
      update second_factors set last_step = ${step}
       where user_id = ${userId} and version = ${factor.version} and last_step < ${step}
         and abs(${step}::bigint - floor(extract(epoch from clock_timestamp()) / ${LOGIN_TOTP.period}::int)) <= ${REACH}
      returning 1`
    return spent.length === 1 ? 'right' : 'wrong'
  }

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

/** Whose step this code is, if anybody's: of the secret in force, or of the one shown and not yet confirmed. */
function judgeCode(
  vault: Vault,
  { userId, factor, code }: { userId: string; factor: FactorRow; code: string },
): { step?: number | undefined; first?: number | undefined } {
  const at = { aroundStep: stepAt(factor.epoch, LOGIN_TOTP), reach: REACH }
  // Apps show `123 456`, and people type what they see.
  const digits = code.replaceAll(/\s/g, '')
  const stepIn = (owner: string, sealed: Uint8Array): number | undefined =>
    findStep(vault.open('totp', owner, sealed), digits, LOGIN_TOTP, at)
  const { secret_sealed, pending_sealed, pending_live } = factor
  if (secret_sealed === null && !pending_live) stepIn(DECOY_OWNER, decoySecret(vault))
  const step = secret_sealed === null ? undefined : stepIn(userId, secret_sealed)
  if (step !== undefined || !pending_live || pending_sealed === null) return { step }
  return { first: stepIn(userId, pending_sealed) }
}

const DECOY_OWNER = 'nobody'
const decoys = new WeakMap<Vault, Buffer>()

/** A sealed secret that nobody has. */
function decoySecret(vault: Vault): Buffer {
  const known = decoys.get(vault)
  if (known) return known
  const sealed = vault.seal('totp', DECOY_OWNER, randomBytes(SECRET_BYTES))
  decoys.set(vault, sealed)
  return sealed
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

/** @param userId Nobody's where no code is judged now. */
async function spendRecoveryCode(
  tx: Sql,
  userId: string | null,
  code: string,
): Promise<FactorOutcome> {
  const spent = await tx`
    update recovery_codes set used_at = now()
     where user_id = ${userId} and code_hash = ${hashRecoveryCode(code)} and used_at is null
    returning 1`
  if (userId === null || spent.length === 0) return 'wrong'
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
