import type { SqlPool } from '../db/sql.ts'
import type { Vault } from '../vault/vault.ts'
import { makeRecoveryCodes } from './makeRecoveryCodes.ts'
import { type FactorAttempt, proveFactor } from './proveFactor.ts'

/**
 * Makes ten new recovery codes for a signed-in person who shows a code. The old codes become void.
 *
 * @throws {Refusal} `login_failed` when the code is wrong or used, `too_many_attempts`.
 */
export function renewRecoveryCodes(
  sql: SqlPool,
  vault: Vault,
  attempt: FactorAttempt,
): Promise<string[]> {
  return proveFactor(sql, vault, attempt, (tx) => makeRecoveryCodes(tx, attempt.userId))
}
