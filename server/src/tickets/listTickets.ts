import { boundSearch, escapeLike } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { type Ticket, type TicketOrigin, type TicketStatus, ticketColumns } from './tickets.ts'

/** A ticket beside what a holder wants to know of its event. */
export interface HeldTicket extends Ticket {
  readonly event: {
    readonly uuid: string
    readonly title: string
    readonly venue: string | null
    readonly timezone: string
    readonly starts_at: string
    readonly ends_at: string | null
    readonly doors_at: string | null
    readonly status: string
  }
}

/** A page of what a user holds, the newest first; `before` is the id of the last ticket seen. */
export function listTicketsOf(
  sql: Sql,
  page: { userId: string; before: string | undefined; limit: number },
): Promise<HeldTicket[]> {
  return sql<HeldTicket[]>`
    select ${ticketColumns(sql)},
           json_build_object('uuid', e.uuid, 'title', e.title, 'venue', e.venue, 'timezone', e.timezone,
             'starts_at', e.starts_at, 'ends_at', e.ends_at, 'doors_at', e.doors_at, 'status', e.status) as event
      from tickets t join events e on e.uuid = t.event_id
     where t.user_id = ${page.userId}
       ${page.before ? sql`and t.uuid < ${page.before}` : sql``}
     order by t.uuid desc limit ${page.limit}`
}

/** A line of an event's roster of users. Agents see the first three fields. */
export interface HolderRow {
  readonly user_id: string
  readonly username: string
  readonly name: string
  readonly ticket_id: string
  readonly status: TicketStatus
  readonly origin: TicketOrigin
  readonly created_at: Date
  readonly validation_datetime: Date | null
  readonly inside: boolean
}

/**
 * A page of the users of an event: those who hold a live ticket, in the order of their tickets. It reads one
 * table only, so a page costs the same among ten thousand as among a million.
 *
 * @param page.query How a user name begins, or any part of a name.
 */
export function listHolders(
  sql: Sql,
  page: {
    eventId: string
    query: string | undefined
    afterTicketId: string | undefined
    limit: number
  },
): Promise<HolderRow[]> {
  const { eventId, query, afterTicketId, limit } = page
  const pattern = query === undefined ? undefined : `%${escapeLike(query)}%`
  const list = (tx: Sql): Promise<HolderRow[]> => tx<HolderRow[]>`
    select t.user_id, t.holder_username as username, t.holder_name as name, t.uuid as ticket_id, t.status,
           t.origin, t.created_at, t.validation_datetime, t.inside
      from tickets t
     where t.event_id = ${eventId} and t.status in ('PENDING', 'PAID', 'BOOKED', 'CONSUMED')
       and (t.status = 'CONSUMED' or (select status from events where uuid = ${eventId}) <> 'CANCELLED')
       ${pattern ? sql`and (t.holder_username ilike ${pattern} or t.holder_name ilike ${pattern})` : sql``}
       ${afterTicketId ? sql`and t.uuid > ${afterTicketId}` : sql``}
     order by t.event_id, t.uuid limit ${limit}`
  return pattern ? boundSearch(sql, list) : list(sql)
}
