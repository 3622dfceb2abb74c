import { boundSearch, patternOf } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { issuedTicket, type TicketOrigin, type TicketStatus } from './ticketColumns.ts'

/**
 * A line of the list of an event's holders: one per ticket, so a person may have several lines.
 * Agents see the first three fields; where they let people in by name, also whether the ticket was
 * used.
 */
export interface HolderRow {
  readonly user_id: string
  readonly username: string
  readonly name: string
  readonly ticket_id: string
  readonly status: TicketStatus
  readonly origin: TicketOrigin
  readonly product_name: string | null
  readonly created_at: Date
  readonly validation_datetime: Date | null
  readonly inside: boolean
}

/**
 * Returns a page of the live tickets of an event with their holders, in the order of the tickets.
 * One that was sold at the door to somebody who is not named has no holder, and no line.
 * It reads one table only, so a page costs the same among ten thousand as among a million.
 *
 * @param page.query Any part of a user name or a name.
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
  const pattern = patternOf(query)
  const list = (tx: Sql): Promise<HolderRow[]> => tx<HolderRow[]>`
    select t.user_id, t.holder_username as username, t.holder_name as name, t.uuid as ticket_id,
           t.status, t.origin, t.product_name, t.created_at, t.validation_datetime, t.inside
      from tickets t
     where t.event_id = ${eventId} and ${issuedTicket(tx)} and t.user_id is not null
       and (t.status = 'CONSUMED'
            or (select status from events where uuid = ${eventId}) <> 'CANCELLED')
       ${pattern ? sql`and t.holder_key like ${pattern}` : sql``}
       ${afterTicketId ? sql`and t.uuid > ${afterTicketId}` : sql``}
     order by t.event_id, t.uuid limit ${limit}`
  return pattern ? boundSearch(sql, list) : list(sql)
}
