import type { SqlTransaction } from '../db/sql.ts'
import { type Ticket, ticketColumns } from './ticketColumns.ts'

/** Reads tickets of one event by their ids. */
export async function readTickets(
  tx: SqlTransaction,
  { eventId, ticketIds }: { readonly eventId: string; readonly ticketIds: readonly string[] },
): Promise<Ticket[]> {
  return await tx<Ticket[]>`
    select ${ticketColumns(tx)} from tickets t
     where t.event_id = ${eventId} and t.uuid = any (${[...ticketIds]}::uuid[])`
}
