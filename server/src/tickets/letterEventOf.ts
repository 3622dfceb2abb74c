import type { EventDetail } from '../catalogue/eventColumns.ts'
import type { Sql } from '../db/sql.ts'
import type { EventData } from '../mail/kinds/eventData.ts'
import { readPlace } from '../venues/readPlace.ts'

/** What letters say of an event: with the address of its venue, which leads people there. */
export async function letterEventOf(sql: Sql, event: EventDetail): Promise<EventData> {
  return {
    event_id: event.uuid,
    title: event.title,
    venue: await readPlace(sql, event.venue_id),
    timezone: event.timezone,
    starts_at: event.starts_at.toISOString(),
    ends_at: event.ends_at.toISOString(),
    created_at: event.created_at.toISOString(),
    updated_at: (event.updated_at ?? event.created_at).toISOString(),
  }
}
