import type { SqlTransaction } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'

/**
 * Refuses another sale to nobody in particular where too many of such tickets of the event were
 * given back. They belong to no person whose storage limit would count them, and what was paid is
 * never deleted.
 *
 * @throws {Refusal} `storage_limit`.
 */
export function requireRoomForNobody(tx: SqlTransaction, eventId: string): Promise<void> {
  return requireRoom(tx, 'tickets_of_nobody', {
    of: eventId,
    rows: tx`
      select 1 from tickets where event_id = ${eventId} and user_id is null and not holds_place`,
  })
}
