import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { unknownEvent } from './readEvent.ts'

/**
 * Notes that the holders are to be told of the last change of time or place. A change is told once.
 *
 * @returns Whether this call did it.
 * @throws {Refusal} `not_found`; `state_conflict` when there is nothing to tell.
 */
export async function markMoveTold(tx: SqlTransaction, eventId: string): Promise<boolean> {
  const [event] = await tx<{ status: string; moved_at: Date | null; is_told: boolean }[]>`
    select status, moved_at, moved_at is not distinct from told_at as is_told from events
     where uuid = ${eventId} for no key update`
  if (!event) throw unknownEvent(eventId)
  if (event.status !== 'PUBLISHED' || event.moved_at === null)
    throw new Refusal(
      'state_conflict',
      'There is nothing to tell: the time and the place of this event have not changed since it was published, or it is not published.',
    )
  if (event.is_told) return false
  await tx`update events set telling = 'MOVED', told_at = moved_at where uuid = ${eventId}`
  return true
}
