import { randomBytes } from 'node:crypto'
import { account } from '../audit/actor.ts'
import type { Sql } from '../db/sql.ts'
import { foldCode } from '../text/foldTyped.ts'
import { findStep, LOGIN_TOTP, stepAt } from '../vault/totp.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'
import type { FactorRow } from './readFactor.ts'
import { SECRET_BYTES } from './showNewSecret.ts'
import { spendRecoveryCode } from './spendRecoveryCode.ts'

/** One step on each side for clocks that differ (RFC 6238 §5.2). */
export const REACH = 1

/** What a person shows in place of the authenticator's code. */
export interface FactorProof {
  readonly securityCode?: string | undefined
  readonly recoveryCode?: string | undefined
}

export type FactorOutcome = 'wrong' | 'right' | 'confirmed'

/**
 * Spends a code or a recovery code of a user. Returns `right`, or `confirmed` when it was the first
 * code of a newly shown secret, which then replaces any older one.
 *
 * The statement is the lock (law 3). It raises the last accepted step only from below, only while
 * the step is within one of now by the database's clock, and only for the secret that the code was
 * judged by. When one code is sent fifty times at once, one request wins. The code that confirms a
 * secret counts as used. Where there is no factor a decoy is judged, so that the time does not
 * tell.
 *
 * Must run in the transaction of the action that the code is spent for; a rollback gives the code
 * back.
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
           pending_sealed = null, pending_expires_at = null, confirmed_at = now()
     where user_id = ${userId} and version = ${factor.version} and pending_expires_at > now()
       and abs(${first}::bigint - floor(extract(epoch from clock_timestamp()) / ${LOGIN_TOTP.period}::int)) <= ${REACH}
    returning 1`
  if (confirmed.length === 0) return 'wrong'
  await tx`
    update users set recovery_codes_owed = true, unfinished_since = null where uuid = ${userId}`
  await audit.record(tx, { kind: 'factor_confirmed', actor: account(userId), userId })
  return 'confirmed'
}

/**
 * Which secret and step this code belongs to: the secret in force, or the one shown and not yet
 * confirmed.
 */
function judgeCode(
  vault: Vault,
  { userId, factor, code }: { userId: string; factor: FactorRow; code: string },
): { step?: number | undefined; first?: number | undefined } {
  const at = { aroundStep: stepAt(factor.epoch, LOGIN_TOTP), reach: REACH }
  // Apps show `123 456`, and people type what they see.
  const digits = foldCode(code)
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

/** A sealed secret that no user has. */
function decoySecret(vault: Vault): Buffer {
  const known = decoys.get(vault)
  if (known) return known
  const sealed = vault.seal('totp', DECOY_OWNER, randomBytes(SECRET_BYTES))
  decoys.set(vault, sealed)
  return sealed
}
