import type { CalendarEvent } from '../writeCalendar.ts'

/** An event as it stood when the letter was written. Times are RFC 3339. */
export interface EventData {
  readonly event_id: string
  readonly title: string
  readonly venue: string | null
  readonly timezone: string
  readonly starts_at: string
  readonly ends_at: string
  readonly created_at: string
  readonly updated_at: string
}

/**
 * The entry of the event in a calendar. The description is left out: it may be long, and thousands
 * of people get the letter.
 */
export function calendarOf(
  data: EventData,
  status: CalendarEvent['status'],
  path: string,
): CalendarEvent {
  return {
    uuid: data.event_id,
    title: data.title,
    venue: data.venue,
    starts_at: new Date(data.starts_at),
    ends_at: new Date(data.ends_at),
    created_at: new Date(data.created_at),
    updated_at: new Date(data.updated_at),
    status,
    path,
  }
}
