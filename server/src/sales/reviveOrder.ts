import { lacksPlaces } from '../catalogue/lacksPlaces.ts'
import { moveTaken } from '../catalogue/moveTaken.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { revivePositions } from '../tickets/revivePositions.ts'
import { releaseHolds } from './releaseHolds.ts'

/**
 * Takes the places of an order again that were let go, all or nothing. The caller has locked the
 * quotas of the event and the order (law 1).
 *
 * @throws {Refusal} `sold_out`.
 */
export async function reviveOrder(
  tx: SqlTransaction,
  { eventId, orderId }: { readonly eventId: string; readonly orderId: string },
): Promise<void> {
  const changes = await revivePositions(tx, { eventId, orderId })
  if ((await lacksPlaces(tx, { eventId, changes })) && (await releaseHolds(tx, eventId)) === 0)
    throw gone()
  if (await lacksPlaces(tx, { eventId, changes })) throw gone()
  await moveTaken(tx, { eventId, changes })
}

function gone(): Refusal {
  return new Refusal(
    'sold_out',
    'The time of this order ran out, and its places have been taken. Take no money for it.',
  )
}
