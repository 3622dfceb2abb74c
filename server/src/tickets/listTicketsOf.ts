import { eventIsOver } from '../catalogue/eventIsOver.ts'
import { type EventSummary, eventSummary } from '../catalogue/eventSummary.ts'
import type { Sql } from '../db/sql.ts'
import { type Ticket, ticketColumns } from './ticketColumns.ts'

/** A ticket with what its holder needs to know about its event. */
export interface HeldTicket extends Ticket {
  readonly event: EventSummary
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
    select ${ticketColumns(sql)}, ${eventSummary(sql)} as event
      from tickets t join events e on e.uuid = t.event_id
     where t.user_id = ${page.userId}
       and ${eventIsOver(sql)} = ${page.isPast}::boolean
       ${page.before ? sql`and t.uuid < ${page.before}` : sql``}
     order by t.uuid desc limit ${page.limit}`
}
