import { lockQuotas } from '../catalogue/lockQuotas.ts'
import { moveTaken } from '../catalogue/moveTaken.ts'
import { type Sql, transact } from '../db/sql.ts'
import { endTicket } from '../tickets/endTicket.ts'
import { locateTicket } from '../tickets/locateTicket.ts'
import { endEmptyOrder } from './endEmptyOrder.ts'
import { pruneCancelled } from './pruneCancelled.ts'

/**
 * Cancels a ticket and frees its place in the same transaction. Its order ends with the last of its
 * tickets. A second cancellation changes nothing. The caller must check whether the actor may do
 * so.
 *
 * Lock, then look (law 1): the quotas of the event first, like every function that takes or frees a
 * place, then the ticket's row, which a scan may hold.
 *
 * Of one person and event a bounded number of cancelled tickets is kept, so that nobody fills the
 * table by registering and cancelling: the oldest is deleted for a new one.
 *
 * @param actorId Who cancels it. When that is not its holder, the audit log records it.
 * @throws {Refusal} `not_found`; `state_conflict` when it has been used, has expired, is in an open
 * order or has been paid.
 */
export function cancelTicket(
  sql: Sql,
  { ticketId, actorId }: { readonly ticketId: string; readonly actorId: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    const eventId = await locateTicket(tx, ticketId)
    await lockQuotas(tx, eventId)
    const ended = await endTicket(tx, { eventId, ticketId, actorId })
    if (!ended) return
    await moveTaken(tx, { eventId, changes: [{ productId: ended.product_id, by: -1 }] })
    if (ended.order_id !== null) await endEmptyOrder(tx, { eventId, orderId: ended.order_id })
    await pruneCancelled(tx, { eventId, userId: ended.user_id })
  })
}
