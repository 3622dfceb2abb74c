import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { makeVenuePublic } from '../venues/makeVenuePublic.ts'
import { audit } from './auditKinds.ts'
import type { EventDetail } from './eventColumns.ts'
import { lockEvent } from './lockEvent.ts'
import { readEvent } from './readEvent.ts'

/**
 * Publishes a DRAFT; a published event stays published.
 *
 * @param actorId Who publishes it.
 * @throws {Refusal} `not_found`; `state_conflict` when it is cancelled.
 */
export function publishEvent(
  sql: Sql,
  { eventId, actorId }: { readonly eventId: string; readonly actorId: string },
): Promise<EventDetail> {
  return transact(sql, async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (event.status === 'CANCELLED')
      throw new Refusal(
        'state_conflict',
        'A cancelled event cannot be published. Create a new event.',
      )
    if (event.status === 'DRAFT') {
      await tx`
        update events
           set status = 'PUBLISHED', published_at = coalesce(published_at, now()), updated_at = now()
         where uuid = ${eventId}`
      if (event.venue_id !== null) await makeVenuePublic(tx, event.venue_id)
      await audit.record(tx, {
        kind: 'event_published',
        actor: account(actorId),
        details: { event_id: eventId },
      })
    }
    return readEvent(tx, eventId)
  })
}
