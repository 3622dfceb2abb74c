import ical, { ICalEventStatus } from 'ical-generator'

/** What an entry of a calendar says of an event. */
export interface CalendarEvent {
  readonly uuid: string
  readonly title: string
  readonly description?: string
  readonly venue: string | null
  readonly starts_at: Date
  readonly ends_at: Date
  readonly created_at: Date
  readonly updated_at: Date | null
  readonly status: 'DRAFT' | 'PUBLISHED' | 'CANCELLED'
  /** The path of a page about it on this server. */
  readonly path?: string
}

/**
 * Writes an event as a calendar file (RFC 5545). Its times are in UTC (§3.3.5, form 2), so every
 * calendar shows the right moment in the zone of its reader, without a description of time zones.
 * It has no METHOD: it is a copy of the event and not a message between calendars (§3.7.2), which
 * would have to name the ORGANIZER (RFC 5546 §3.2.1).
 *
 * @param publicUrl The address of this installation. Its host and the id of the event name the
 * entry, which a later file of the same event replaces.
 */
export function writeCalendar(event: CalendarEvent, publicUrl: string): string {
  const { host } = new URL(publicUrl)
  const calendar = ical({
    prodId: { company: 'Tessera', product: 'Events', language: 'EN' },
  })
  calendar.createEvent({
    id: `${event.uuid}@${host}`,
    start: event.starts_at,
    end: event.ends_at,
    stamp: event.updated_at ?? event.created_at,
    created: event.created_at,
    lastModified: event.updated_at ?? event.created_at,
    // Seconds since it was created: a changed event replaces the one of before.
    sequence: sequenceOf(event),
    summary: event.title,
    description: event.description ?? null,
    ...(event.path !== undefined && { url: `${publicUrl}${event.path}` }),
    location: event.venue,
    status: event.status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return `${calendar.toString()}\r\n`
}

function sequenceOf({ created_at, updated_at }: CalendarEvent): number {
  return updated_at ? Math.floor((updated_at.getTime() - created_at.getTime()) / 1000) : 0
}
