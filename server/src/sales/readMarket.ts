import { lockQuotas } from '../catalogue/lockQuotas.ts'
import { readOffer } from '../catalogue/readOffer.ts'
import { byIndexes } from '../db/byIndexes.ts'
import { inOrder } from '../db/inOrder.ts'
import type { SqlTransaction } from '../db/sql.ts'
import type { Claim } from './claim.ts'
import type { Market } from './decideClaims.ts'
import { readBuyers } from './readBuyers.ts'

/**
 * Locks the quotas of an event, and then reads what its claims are decided by, in one round trip.
 * undefined: there is no such event.
 */
export async function readMarket(
  tx: SqlTransaction,
  { eventId, claims }: { readonly eventId: string; readonly claims: readonly Claim[] },
): Promise<Market | undefined> {
  const userIds = [...new Set(claims.flatMap(({ userId }) => userId ?? []))]
  const [, quotas, offer, buyers] = await inOrder(tx, [
    byIndexes,
    (tx) => lockQuotas(tx, eventId),
    (tx) => readOffer(tx, eventId),
    (tx) => readBuyers(tx, { eventId, userIds }),
  ])
  return offer && { eventId, offer, quotas, buyers }
}
