import type { Sql } from '../db/sql.ts'
import { venueName } from '../venues/venueName.ts'

/** What a person needs to know about an event of which they hold a ticket or an order. */
export interface EventSummary {
  readonly uuid: string
  readonly title: string
  readonly venue: string | null
  readonly venue_id: string | null
  readonly timezone: string
  readonly starts_at: string
  readonly ends_at: string
  readonly doors_at: string | null
  readonly status: string
}

/** An event `e` in short, as one column. */
export function eventSummary(sql: Sql) {
  return sql`
    json_build_object('uuid', e.uuid, 'title', e.title, 'venue', ${venueName(sql, sql`e.venue_id`)},
      'venue_id', e.venue_id, 'timezone', e.timezone,
      'starts_at', e.starts_at, 'ends_at', e.ends_at, 'doors_at', e.doors_at, 'status', e.status)`
}
