import { account } from '../audit/actor.ts'
import type { SqlPool } from '../db/sql.ts'
import { makeRecoveryCodes } from '../identity/makeRecoveryCodes.ts'
import { type FactorAttempt, proveFactor } from '../identity/proveFactor.ts'
import { Refusal } from '../refusal.ts'
import { markFactorVerified } from '../sessions/markFactorVerified.ts'
import { OVER } from '../sessions/overBecause.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'

/** The greatest age of a shown code for an action that a long login alone does not permit. */
export const FRESH_FACTOR_SECONDS = 10 * 60

/**
 * Verifies a code again in a login session that continues. Actions that need a fresh code are
 * permitted from then on. The first code of a newly shown secret confirms it here as at a login,
 * and makes ten recovery codes.
 *
 * A code counts once (law 3), so a retry with the same code is not safe.
 *
 * @throws {Refusal} `login_failed` when the code is wrong or used, `too_many_attempts`,
 * `unauthenticated` when the session ended meanwhile; then the code is not spent.
 */
export function showFactor(
  sql: SqlPool,
  vault: Vault,
  { sid, ...attempt }: FactorAttempt & { readonly sid: string },
): Promise<{ factor_verified_at: Date; recovery_codes?: string[] }> {
  const { userId, address } = attempt
  return proveFactor(sql, vault, attempt, async (tx, outcome) => {
    const verifiedAt = await markFactorVerified(tx, { sid, userId })
    if (!verifiedAt) throw new Refusal('unauthenticated', OVER)
    const session = { factor_verified_at: verifiedAt }
    await audit.record(tx, {
      kind: 'factor_shown_again',
      actor: account(userId),
      userId,
      sid,
      address,
    })
    if (outcome !== 'confirmed') return session
    return { ...session, recovery_codes: await makeRecoveryCodes(tx, userId) }
  })
}

/**
 * Requires that the caller has recently shown a code in this login session. It protects actions
 * that an open browser or a stolen token must not do.
 *
 * @throws {Refusal} `fresh_factor_required`
 */
export function requireFreshFactor(
  caller: Pick<Caller, 'factor_age'>,
  seconds: number = FRESH_FACTOR_SECONDS,
): void {
  if (caller.factor_age > seconds)
    throw new Refusal(
      'fresh_factor_required',
      `This action needs a code that is at most ${seconds / 60} minutes old. Send one to POST /api/v1/session/current/factor, then try again.`,
    )
}
