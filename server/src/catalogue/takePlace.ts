import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { LockedEvent } from './lockEvent.ts'

/**
 * Takes a place of an event. The caller has locked it, and writes the ticket in the same
 * transaction (law 1).
 *
 * @throws {Refusal} `sold_out` with the capacity.
 */
export async function takePlace(tx: SqlTransaction, event: LockedEvent): Promise<void> {
  if (event.taken >= event.capacity)
    throw new Refusal(
      'sold_out',
      'Every place of this event is taken. A place may become free later.',
      {
        members: { capacity: event.capacity },
      },
    )
  await tx`
    update quotas set taken = taken + 1 where event_id = ${event.uuid} and uuid = ${event.uuid}`
}
