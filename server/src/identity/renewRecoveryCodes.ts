import { type SqlPool, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { countCode, giveBackAttempt, spendAttempt } from './attemptBudget.ts'
import { recordAudit } from './audit.ts'
import { makeRecoveryCodes, readFactor, spendFactor } from './secondFactor.ts'

export interface RenewalAttempt {
  readonly userId: string
  readonly username: string
  readonly securityCode: string
  readonly address: string
  readonly browserId: string | undefined
}

/**
 * Makes ten new recovery codes for a signed-in person who shows a code; the old ones are void. A wrong code pays from
 * the budgets of a login and is audited like one.
 * @throws {Refusal} `login_failed` when the code is wrong or used, `too_many_attempts`.
 */
export async function renewRecoveryCodes(
  sql: SqlPool,
  vault: Vault,
  { userId, username, securityCode, address, browserId }: RenewalAttempt,
): Promise<string[]> {
  const attempt = await spendAttempt(sql, { username, address, browserId })
  const { codeSubject } = attempt
  const codes = await transact(sql, async (tx) => {
    await tx`select 1 from users where uuid = ${userId} for no key update`
    const factor = await readFactor(tx, { userId, codeSubject })
    const outcome = await spendFactor(tx, vault, { userId, factor, proof: { securityCode } })
    if (outcome === 'wrong') {
      await countCode(tx, codeSubject)
      const kind = factor.codes_put_off ? 'codes_put_off' : 'login_failed'
      await recordAudit(tx, { kind, userId, address })
      return undefined
    }
    await giveBackAttempt(tx, attempt)
    return makeRecoveryCodes(tx, userId)
  })
  if (!codes) throw new Refusal('login_failed', 'The code is wrong.')
  return codes
}
