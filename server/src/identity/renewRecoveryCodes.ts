import { type SqlPool, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { giveBackAttempt, spendAttempt } from './attemptBudget.ts'
import { isKnownBrowser } from './provePerson.ts'
import { makeRecoveryCodes, spendFactor } from './secondFactor.ts'

export interface RenewalAttempt {
  readonly userId: string
  readonly username: string
  readonly securityCode: string
  readonly address: string
  readonly browserId: string | undefined
}

/**
 * Makes ten new recovery codes for a signed-in person who shows a code; the old ones are void.
 * @throws {Refusal} `login_failed` when the code is wrong or used, `too_many_attempts`.
 */
export async function renewRecoveryCodes(
  sql: SqlPool,
  vault: Vault,
  { userId, username, securityCode, address, browserId }: RenewalAttempt,
): Promise<string[]> {
  const known = await isKnownBrowser(sql, { userId, browserId })
  const guesser = { username, address, knownBrowserId: known ? browserId : undefined }
  await spendAttempt(sql, guesser)
  return transact(sql, async (tx) => {
    const outcome = await spendFactor(tx, vault, { userId, proof: { securityCode } })
    if (outcome === 'wrong') throw new Refusal('login_failed', 'The code is wrong.')
    await giveBackAttempt(tx, guesser)
    return makeRecoveryCodes(tx, userId)
  })
}
