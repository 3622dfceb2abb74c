import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'

/** Finds the event of a ticket. @throws {Refusal} `not_found`. */
export async function locateTicket(sql: Sql, ticketId: string): Promise<string> {
  const [row] = await sql<{ event_id: string }[]>`
    select event_id from ticket_locators where ticket_id = ${ticketId}`
  if (!row) throw unknownTicket()
  return row.event_id
}

export function unknownTicket(): Refusal {
  return new Refusal('not_found', 'There is no ticket with this id. Check the id.')
}

/** Refuses to choose among several tickets of one person; `ticket_ids` names them all. */
export function ambiguousTicket(message: string, tickets: readonly { uuid: string }[]): Refusal {
  const members = { ticket_ids: tickets.map(({ uuid }) => uuid) }
  return new Refusal('ticket_ambiguous', message, { members })
}
