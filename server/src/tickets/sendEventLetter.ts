import { account } from '../audit/actor.ts'
import { markMoveTold } from '../catalogue/markMoveTold.ts'
import { type Sql, transact } from '../db/sql.ts'
import { enqueue } from '../queue/enqueue.ts'
import { audit } from './auditKinds.ts'
import { type EventLetter, readEventLetter } from './readEventLetter.ts'

/**
 * Tells the holders of tickets that the time or the place has changed. The letters are written by a
 * job. Asking again for the same change sends nothing.
 *
 * @param actorId Who asks for it.
 * @throws {Refusal} `not_found`; `state_conflict` when there is nothing to tell.
 */
export function sendEventLetter(
  sql: Sql,
  { eventId, actorId }: { readonly eventId: string; readonly actorId: string },
): Promise<EventLetter> {
  return transact(sql, async (tx) => {
    if (await markMoveTold(tx, eventId)) {
      await audit.record(tx, {
        kind: 'holders_told',
        actor: account(actorId),
        details: { event_id: eventId },
      })
      await enqueue(tx, 'tell_holders', { event_id: eventId }, { key: eventId })
    }
    return readEventLetter(tx, eventId)
  })
}
