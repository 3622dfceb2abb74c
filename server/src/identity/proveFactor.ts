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
 * Runs `use` when the code is the right one for this signed-in person, in the transaction that
 * spends the code (law 3). A wrong code pays from the budgets of a login and is audited like one. A
 * person who finds an open browser therefore guesses no faster than anybody else.
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
  if (!proven)
    throw new Refusal(
      'login_failed',
      'The code is wrong or was used before. Try again with the next code.',
    )
  return proven.result
}
