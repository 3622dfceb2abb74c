import type { SqlTransaction } from '../db/sql.ts'
import type { Claim } from './claim.ts'
import { type Decisions, decideClaims } from './decideClaims.ts'
import { readMarket } from './readMarket.ts'
import { releaseHolds } from './releaseHolds.ts'

/**
 * Decides claims of one event while its quotas are locked. Before a claim is refused for a place,
 * the holds that are over are released under the same locks, and the claims decided again: what is
 * over is free for the next claimant at once, whether or not a job has run.
 *
 * @returns undefined when there is no such event.
 */
export async function decideUnderLock(
  tx: SqlTransaction,
  wanted: { readonly eventId: string; readonly claims: readonly Claim[] },
): Promise<Decisions | undefined> {
  const market = await readMarket(tx, wanted)
  if (!market) return undefined
  const decisions = decideClaims(market, wanted.claims)
  if (!decisions.wantsRelease || (await releaseHolds(tx, wanted.eventId)) === 0) return decisions
  const released = await readMarket(tx, wanted)
  return released && decideClaims(released, wanted.claims)
}
