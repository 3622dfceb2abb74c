import { unknownEvent } from '../catalogue/readEvent.ts'
import type { Sql } from '../db/sql.ts'
import { toldTicket } from './toldTicket.ts'

/** What the holders of tickets may be told of the last change of time or place. */
export interface EventLetter {
  readonly moved_at: Date | null
  readonly told_at: Date | null
  /** How many people have a ticket from before the change. */
  readonly holders: number
}

/**
 * Reads what the holders of tickets may be told of an event.
 *
 * @throws {Refusal} `not_found`.
 */
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
