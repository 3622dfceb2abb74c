import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { useSold } from '../tickets/useSold.ts'

/**
 * Lets the people in to whom an order was just sold, in the transaction of the sale. Each ticket
 * has a scan with its seller as the actor, so that the live numbers, the list of scans and the
 * undoing of an entry treat it like any other entry. Ticket and scan have the same moment: that is
 * how an undo knows a first entry.
 */
export async function admitSold(
  tx: SqlTransaction,
  sold: {
    readonly eventId: string
    readonly orderId: string
    readonly gate: string | null
    readonly actorId: string
    readonly at: Date
  },
): Promise<void> {
  const { eventId, gate, actorId, at } = sold
  const ticketIds = await useSold(tx, sold)
  await tx`
    insert into scans (event_id, uuid, happened_at, recorded_at, actor_kind, actor_id, gate, direction, result,
                       ticket_id, method)
    select ${eventId}, s.scan_id, ${at}, ${at}, 'user', ${actorId}, ${gate}, 'in', 'admitted', s.ticket_id, 'sale'
      from unnest(${ticketIds.map(() => newId())}::uuid[], ${ticketIds}::uuid[]) as s (scan_id, ticket_id)`
}
