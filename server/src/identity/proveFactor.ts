import { claimant } from '../audit/actor.ts'
import { type SqlPool, type SqlTransaction, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { countCode, type Guesser, giveBackAttempt, spendAttempt } from './attemptBudget.ts'
import { audit } from './auditKinds.ts'
import { readFactor } from './readFactor.ts'
import { type FactorOutcome, type FactorProof, spendFactor } from './spendFactor.ts'

/** A signed-in person who shows a code again. */
export interface FactorAttempt extends Guesser, FactorProof {
  readonly userId: string
}

/**
 * Lets `use` run for a signed-in person whose code this is, in the transaction that spends it (law 3). A wrong code pays from the budgets
 * of a login and is audited like one, so that whoever has found a browser open guesses no faster than anybody.
 *
 * @throws {Refusal} `login_failed` when the code is wrong or used, `too_many_attempts`.
 */
export async function proveFactor<T>(
  sql: SqlPool,
  vault: Vault,
  attempt: FactorAttempt,
  use: (tx: SqlTransaction, outcome: Exclude<FactorOutcome, 'wrong'>) => Promise<T>,
): Promise<T> {
  const { userId, address } = attempt
  const counted = await spendAttempt(sql, attempt)
  const { codeSubject } = counted
  const proven = await transact(sql, async (tx) => {
    await tx`select 1 from users where uuid = ${userId} for no key update`
    const factor = await readFactor(tx, { userId, codeSubject })
    const outcome = await spendFactor(tx, vault, { userId, factor, proof: attempt })
    if (outcome === 'wrong') {
      await countCode(tx, codeSubject)
      const kind = factor.codes_put_off ? 'codes_put_off' : 'login_failed'
      await audit.record(tx, { kind, actor: claimant(userId), userId, address })
      return undefined
    }
    await giveBackAttempt(tx, counted)
    return { result: await use(tx, outcome) }
  })
  if (!proven) throw new Refusal('login_failed', 'The code is wrong.')
  return proven.result
}
