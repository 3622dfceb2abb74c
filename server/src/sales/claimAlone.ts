import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Claim, Claimed } from './claim.ts'
import { claimPlaces } from './claimPlaces.ts'
import { withFreshNumber } from './withFreshNumber.ts'

/**
 * Makes one claim, in the transaction of the caller or in one of its own. Claims of requests go
 * through `openClaims`, which is far faster under a rush.
 *
 * @throws {Refusal} those of `decideClaims`.
 */
export function claimAlone(sql: Sql, claim: Claim): Promise<Claimed> {
  return transact(sql, (outer) =>
    withFreshNumber(claim, (claim) => outer.savepoint((tx) => writeClaim(tx, claim))),
  )
}

async function writeClaim(tx: SqlTransaction, claim: Claim): Promise<Claimed> {
  const { outcomes, writes } = await claimPlaces(tx, { eventId: claim.eventId, claims: [claim] })
  const [outcome] = outcomes
  if (!outcome) throw new Error('A claim has no outcome.')
  if (outcome instanceof Refusal) throw outcome
  for (const write of writes) await write(tx)
  return outcome
}
