import { runsEvent } from '../catalogue/requireRight.ts'
import type { Sql } from '../db/sql.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { locateTicket, unknownTicket } from './locateTicket.ts'
import { type Ticket, ticketColumns } from './ticketColumns.ts'

/**
 * Reads a ticket for its holder, or for an admin of its event. For any other caller the ticket does
 * not exist: an agent learns names from the roster only (law 9).
 *
 * @throws {Refusal} `not_found`.
 */
export async function readTicket(
  sql: Sql,
  { ticketId, caller }: { readonly ticketId: string; readonly caller: Caller },
): Promise<Ticket> {
  const eventId = await locateTicket(sql, ticketId)
  const [ticket] = await sql<Ticket[]>`
    select ${ticketColumns(sql)} from tickets t
     where t.event_id = ${eventId} and t.uuid = ${ticketId}`
  if (!ticket) throw unknownTicket()
  if (ticket.user_id !== caller.uuid && !(await runsEvent(sql, { eventId, caller })))
    throw unknownTicket()
  return ticket
}
