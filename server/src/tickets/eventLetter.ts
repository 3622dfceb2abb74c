import { account } from '../audit/actor.ts'
import { unknownEvent } from '../catalogue/readEvent.ts'
import { markMoveTold } from '../catalogue/telling.ts'
import { type Sql, transact } from '../db/sql.ts'
import { enqueue } from '../queue/enqueue.ts'
import { audit } from './auditKinds.ts'
import { toldTicket } from './toldTicket.ts'

/** What the holders of tickets may be told of the last change of time or place. */
export interface EventLetter {
  readonly moved_at: Date | null
  readonly told_at: Date | null
  /** How many people have a ticket from before the change. */
  readonly holders: number
}

/** @throws {Refusal} `not_found`. */
export async function readEventLetter(sql: Sql, eventId: string): Promise<EventLetter> {
  const [event] = await sql<Omit<EventLetter, 'holders'>[]>`
    select moved_at, case when told_at = moved_at then told_at end as told_at from events
     where uuid = ${eventId}`
  if (!event) throw unknownEvent(eventId)
  if (event.moved_at === null) return { ...event, holders: 0 }
  const told = { telling: 'MOVED', moved_at: event.moved_at, cancelled_at: null } as const
  const [counted] = await sql<{ holders: number }[]>`
    select count(distinct t.user_id)::int as holders from tickets t
     where t.event_id = ${eventId} and ${toldTicket(sql, told)}`
  return { ...event, holders: counted?.holders ?? 0 }
}

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
