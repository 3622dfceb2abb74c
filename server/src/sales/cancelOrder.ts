import { account } from '../audit/actor.ts'
import { lockQuotas } from '../catalogue/lockQuotas.ts'
import { moveTaken } from '../catalogue/moveTaken.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { endTickets } from '../tickets/endTickets.ts'
import { audit } from './auditKinds.ts'
import { endEmptyOrder } from './endEmptyOrder.ts'
import { locateOrder } from './locateOrder.ts'
import { lockOrder } from './lockOrder.ts'
import { pruneCancelled } from './pruneCancelled.ts'

/**
 * Lets the places of an open order go, or cancels an order that cost nothing: its unused tickets
 * end. A ticket that was used stays, and so does its order. A second cancellation changes nothing.
 * The caller must check whether the actor may do so.
 *
 * @throws {Refusal} `not_found`; `state_conflict` when it was paid (that needs a refund), a payment
 * of it is open, or all its tickets have been used.
 */
export function cancelOrder(
  sql: Sql,
  { orderId, actorId }: { readonly orderId: string; readonly actorId: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    const eventId = await locateOrder(tx, orderId)
    await lockQuotas(tx, eventId)
    const order = await lockOrder(tx, { eventId, orderId })
    if (order.status === 'CANCELLED' || order.status === 'EXPIRED') return
    if (order.open_payments > 0)
      throw new Refusal(
        'state_conflict',
        'A payment of this order has begun. Finish it or cancel it first.',
      )
    if (order.status !== 'PENDING' && order.total_minor > 0)
      throw new Refusal(
        'state_conflict',
        'This order was paid. Ask an admin of the event for a refund.',
      )
    const changes = await endTickets(tx, { eventId, orderIds: [orderId], status: 'CANCELLED' })
    if (changes.length === 0)
      throw new Refusal(
        'state_conflict',
        'Every ticket of this order has been used. It can no longer be cancelled.',
      )
    await moveTaken(tx, { eventId, changes })
    await endEmptyOrder(tx, { eventId, orderId })
    await pruneCancelled(tx, { eventId, userId: order.user_id })
    if (actorId === order.user_id) return
    await audit.record(tx, {
      kind: 'order_cancelled',
      userId: order.user_id ?? undefined,
      actor: account(actorId),
      details: { event_id: eventId, order_id: orderId },
    })
  })
}
