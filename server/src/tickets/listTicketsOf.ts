import type { Sql } from '../db/sql.ts'
import { venueName } from '../venues/venueName.ts'
import { type Ticket, ticketColumns } from './ticketColumns.ts'

/** A ticket with what its holder needs to know about its event. */
export interface HeldTicket extends Ticket {
  readonly event: {
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
}

/**
 * Returns a page of a user's tickets of events that are not over, or of those that are, the newest
 * ticket first. `before` is the id of the last ticket seen.
 */
export function listTicketsOf(
  sql: Sql,
  page: { userId: string; isPast: boolean; before: string | undefined; limit: number },
): Promise<HeldTicket[]> {
  return sql<HeldTicket[]>`
    select ${ticketColumns(sql)},
           json_build_object('uuid', e.uuid, 'title', e.title, 'venue', ${venueName(sql, sql`e.venue_id`)},
             'venue_id', e.venue_id, 'timezone', e.timezone,
             'starts_at', e.starts_at, 'ends_at', e.ends_at, 'doors_at', e.doors_at, 'status', e.status) as event
      from tickets t join events e on e.uuid = t.event_id
     where t.user_id = ${page.userId}
       and (e.ends_at <= statement_timestamp()) = ${page.isPast}::boolean
       ${page.before ? sql`and t.uuid < ${page.before}` : sql``}
     order by t.uuid desc limit ${page.limit}`
}
