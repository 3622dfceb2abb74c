import ical, { ICalEventStatus } from 'ical-generator'
import type { EventDetail } from './eventColumns.ts'

/**
 * Writes an event as a calendar file (RFC 5545). Its times are in UTC (§3.3.5, form 2), so every
 * calendar shows the right moment in the zone of its reader, without a description of time zones.
 * It has no METHOD: it is a copy of the event and not a message between calendars (§3.7.2), which
 * would have to name the ORGANIZER (RFC 5546 §3.2.1).
 *
 * @param host The host of this installation: with the id of the event it names the entry, which a
 * later file of the same event replaces.
 */
export function writeCalendar(event: EventDetail, host: string): string {
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
    description: event.description,
    location: event.venue,
    status: event.status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return `${calendar.toString()}\r\n`
}

function sequenceOf({ created_at, updated_at }: EventDetail): number {
  return updated_at ? Math.floor((updated_at.getTime() - created_at.getTime()) / 1000) : 0
}
