import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { type EventDetail, eventColumns } from './eventColumns.ts'

/**
 * Reads an event. The caller must check whether it may be seen.
 *
 * @throws {Refusal} `not_found`.
 */
export async function readEvent(sql: Sql, eventId: string): Promise<EventDetail> {
  const [event] = await sql<EventDetail[]>`
    select ${eventColumns(sql)} from events e where e.uuid = ${eventId}`
  if (!event) throw unknownEvent(eventId)
  return event
}

export function unknownEvent(eventId: string): Refusal {
  return new Refusal('not_found', `There is no event with the id ${eventId}. Check the id.`)
}
