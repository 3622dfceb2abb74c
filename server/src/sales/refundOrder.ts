import { account } from '../audit/actor.ts'
import { lockQuotas } from '../catalogue/lockQuotas.ts'
import { moveTaken } from '../catalogue/moveTaken.ts'
import { type Sql, transact } from '../db/sql.ts'
import { recordRefund } from '../payments/recordRefund.ts'
import { writeCreditNote } from '../receipts/writeCreditNote.ts'
import { Refusal } from '../refusal.ts'
import { refundTickets, type WantedRefund } from '../tickets/refundTickets.ts'
import { audit } from './auditKinds.ts'
import { endEmptyOrder } from './endEmptyOrder.ts'
import { locateOrder } from './locateOrder.ts'
import { lockOrder } from './lockOrder.ts'

/**
 * Records that money of an order was given back by hand. Positions: these tickets end, and what is
 * left of their price is given back; nothing may be left. An amount: it is given back, and the
 * tickets stay.
 *
 * The tickets are locked before their status is read, so nobody is refunded and let in (law 7):
 * a ticket that was used meanwhile is refused as a position.
 *
 * @returns What was given back, in minor units.
 * @throws {Refusal} `not_found`; `malformed_input` for a position of another order, an amount above
 * what is left; `state_conflict` when the order was not paid, a position was used or has expired,
 * or nothing is left to give back; `storage_limit`.
 */
export function refundOrder(
  sql: Sql,
  {
    orderId,
    wanted,
    reason,
    actorId,
  }: {
    readonly orderId: string
    readonly wanted: WantedRefund
    readonly reason: string
    readonly actorId: string
  },
): Promise<number> {
  return transact(sql, async (tx) => {
    const eventId = await locateOrder(tx, orderId)
    await lockQuotas(tx, eventId)
    const order = await lockOrder(tx, { eventId, orderId })
    if (!order.is_paid)
      throw new Refusal('state_conflict', 'This order was not paid, so there is nothing to refund.')
    const { amountMinor, parts, changes } = await refundTickets(tx, { eventId, orderId, wanted })
    if (amountMinor > 0) {
      const refundIds = await recordRefund(tx, { eventId, orderId, amountMinor, reason, actorId })
      await writeCreditNote(tx, { eventId, orderId, refundIds, parts })
    }
    if (changes.length > 0) await moveTaken(tx, { eventId, changes })
    await endEmptyOrder(tx, { eventId, orderId })
    await audit.record(tx, {
      kind: 'order_refunded',
      userId: order.user_id ?? undefined,
      actor: account(actorId),
      details: { event_id: eventId, order_id: orderId, amount_minor: amountMinor },
    })
    return amountMinor
  })
}
