import { account } from '../audit/actor.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { audit } from './auditKinds.ts'
import { eventIsOver } from './eventIsOver.ts'
import { lockEvent } from './lockEvent.ts'

/**
 * Marks an event as cancelled, as one whose tickets are still to be cancelled ({@link
 * endCancelling}), and, unless it is over, whose holders are still to be told ({@link endTelling}).
 * Its row stays locked until the transaction ends.
 *
 * @param actorId Who cancels it.
 * @returns Whether this call did it: a cancelled event stays cancelled.
 * @throws {Refusal} `not_found`.
 */
export async function closeEvent(
  tx: SqlTransaction,
  { eventId, actorId }: { readonly eventId: string; readonly actorId: string },
): Promise<boolean> {
  const event = await lockEvent(tx, eventId)
  if (event.status === 'CANCELLED') return false
  await tx`
    update events e
       set status = 'CANCELLED', cancelling = true, cancelled_at = now(), updated_at = now(),
           telling = case when status = 'PUBLISHED' and not ${eventIsOver(tx)} then 'CANCELLED' end
     where uuid = ${eventId}`
  await audit.record(tx, {
    kind: 'event_cancelled',
    actor: account(actorId),
    details: { event_id: eventId },
  })
  return true
}
