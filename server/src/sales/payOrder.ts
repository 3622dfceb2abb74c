import { account } from '../audit/actor.ts'
import { lockQuotas } from '../catalogue/lockQuotas.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { locateOrder } from './locateOrder.ts'
import { type LockedOrder, lockOrder } from './lockOrder.ts'
import { reviveOrder } from './reviveOrder.ts'
import { type HandPayment, settleByHand } from './settleByHand.ts'
import { tellBuyer } from './tellBuyer.ts'

/** Money that an admin of the event has taken for an order, by hand. */
export interface ManualPayment extends HandPayment {
  readonly orderId: string
}

/**
 * Marks an order as paid by hand: BOOKED, with its `payment_timestamp`. An order whose time is over
 * gets its places back, if there are as many; the limit per person is not asked again.
 *
 * A second call while the first one runs waits for the lock of the order, and finds it paid.
 *
 * @returns The id of the payment.
 * @throws {Refusal} `not_found`; `state_conflict` when it is paid, cancelled, costs nothing or a
 * payment is open; `event_not_open` when the event is cancelled; `sold_out` when its time was over
 * and its places are gone.
 */
export function payOrder(
  sql: Sql,
  { orderId, method, reference, actorId }: ManualPayment,
): Promise<string> {
  return transact(sql, async (tx) => {
    const eventId = await locateOrder(tx, orderId)
    await lockQuotas(tx, eventId)
    await requireRunning(tx, eventId)
    const order = await lockOrder(tx, { eventId, orderId })
    requirePayable(order)
    if (order.status === 'EXPIRED') await reviveOrder(tx, { eventId, orderId })
    const payment = { method, reference, actorId }
    const paymentId = await settleByHand(tx, { eventId, order, payment })
    await tellBuyer(tx, { eventId, orderId, userId: order.user_id })
    await audit.record(tx, {
      kind: 'order_paid',
      userId: order.user_id ?? undefined,
      actor: account(actorId),
      details: { event_id: eventId, order_id: orderId, amount_minor: order.total_minor, method },
    })
    return paymentId
  })
}

async function requireRunning(tx: SqlTransaction, eventId: string): Promise<void> {
  const [event] = await tx`select 1 from events where uuid = ${eventId} and status = 'CANCELLED'`
  if (event) throw new Refusal('event_not_open', 'This event is cancelled. Take no money for it.')
}

function requirePayable({ status, open_payments }: LockedOrder): void {
  if (open_payments > 0)
    throw new Refusal(
      'state_conflict',
      'A payment of this order has begun. Wait until it ends, or take no money.',
    )
  if (status !== 'PENDING' && status !== 'EXPIRED')
    throw new Refusal(
      'state_conflict',
      'This order is paid, cancelled or free of charge. Take no money for it.',
    )
}
