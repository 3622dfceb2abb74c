import type { EventDetail } from '../catalogue/eventColumns.ts'
import type { EventData } from '../mail/kinds/eventData.ts'

/** What letters say of an event. */
export function letterEventOf(event: EventDetail): EventData {
  return {
    event_id: event.uuid,
    title: event.title,
    venue: event.venue,
    timezone: event.timezone,
    starts_at: event.starts_at.toISOString(),
    ends_at: event.ends_at.toISOString(),
    created_at: event.created_at.toISOString(),
    updated_at: (event.updated_at ?? event.created_at).toISOString(),
  }
}
