import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { locateOrder } from './locateOrder.ts'
import { lockOrder, requireHeld } from './lockOrder.ts'
import { type Order, orderColumns } from './orderColumns.ts'
import { HOLD_MINUTES } from './priceOrder.ts'

/**
 * Gives an open order more time, once: people must be able to finish without haste (WCAG 2.2.1).
 * The order's row alone is locked. Who releases holds skips a locked order, and finds it extended
 * afterwards; who comes after a release finds the hold over.
 *
 * @throws {Refusal} `not_found`; `extension_used`; `hold_over`; `state_conflict`.
 */
export function extendHold(sql: Sql, orderId: string): Promise<Order> {
  return transact(sql, async (tx) => {
    const eventId = await locateOrder(tx, orderId)
    const locked = await lockOrder(tx, { eventId, orderId })
    requireHeld(locked)
    if (locked.is_extended)
      throw new Refusal(
        'extension_used',
        'This order has already been extended once. Pay it before its time is over.',
      )
    const [order] = await tx<Order[]>`
      update orders o
         set expires_at = o.expires_at + make_interval(mins => ${HOLD_MINUTES}), extended_at = now()
       where o.event_id = ${eventId} and o.uuid = ${orderId}
      returning ${orderColumns(tx)}`
    if (!order) throw new Error('An order that is locked is gone.')
    return order
  })
}
