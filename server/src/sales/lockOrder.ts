import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { unknownOrder } from './locateOrder.ts'
import { holdIsOver, type OrderStatus } from './orderColumns.ts'

/** The row of an order while it is locked. */
export interface LockedOrder {
  readonly uuid: string
  readonly number: string
  readonly user_id: string | null
  readonly status: OrderStatus
  readonly total_minor: number
  readonly currency: string
  /** By the database's clock. */
  readonly hold_is_over: boolean
  readonly is_extended: boolean
  readonly open_payments: number
  readonly is_paid: boolean
}

/**
 * Locks an order. A caller that also takes or frees places locks the quotas of its event first: the
 * order of locks is quotas, order, tickets.
 *
 * @throws {Refusal} `not_found`.
 */
export async function lockOrder(
  tx: SqlTransaction,
  { eventId, orderId }: { readonly eventId: string; readonly orderId: string },
): Promise<LockedOrder> {
  const [locked] = await tx`
    select 1 from orders where event_id = ${eventId} and uuid = ${orderId} for no key update`
  if (!locked) throw unknownOrder()
  // Another statement: its moment is after the lock, which may have been waited for.
  const [order] = await tx<LockedOrder[]>`
    select o.uuid, o.number, o.user_id, o.status, o.total_minor::float8 as total_minor, o.currency,
           o.payment_timestamp is not null as is_paid, ${holdIsOver(tx)} as hold_is_over, o.extended_at is not null as is_extended, o.open_payments
      from orders o where o.event_id = ${eventId} and o.uuid = ${orderId}`
  if (!order) throw unknownOrder()
  return order
}

/**
 * Refuses what is possible only while an order waits for its payment.
 *
 * @throws {Refusal} `hold_over`; `state_conflict` when it is paid, cancelled, or a payment is open.
 */
export function requireHeld({ status, hold_is_over, open_payments }: LockedOrder): void {
  if (hold_is_over || status === 'EXPIRED')
    throw new Refusal(
      'hold_over',
      'The time for this order ran out, and its places were let go. Nothing was paid. Order again.',
    )
  if (status !== 'PENDING')
    throw new Refusal(
      'state_conflict',
      'This order is booked or cancelled, so it cannot be changed. Read it again.',
    )
  if (open_payments > 0)
    throw new Refusal(
      'state_conflict',
      'A payment of this order has begun. Finish it or cancel it first.',
    )
}
