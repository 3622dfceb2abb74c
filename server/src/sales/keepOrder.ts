import { account } from '../audit/actor.ts'
import { readInstant } from '../db/readInstant.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { locateOrder } from './locateOrder.ts'
import { lockOrder, requireHeld } from './lockOrder.ts'
import { type Order, orderColumns } from './orderColumns.ts'

/** The longest time that an organiser may hold places without a payment. */
const MOST_DAYS = 60

/**
 * Holds the places of an open order until another moment, such as for an invoice. Only the admins
 * of the event may do so.
 *
 * @throws {Refusal} `not_found`; `hold_over`; `state_conflict`; `malformed_input` when the moment
 * is past, more than 60 days away or after the end of the event.
 */
export function keepOrder(
  sql: Sql,
  {
    orderId,
    until,
    actorId,
  }: { readonly orderId: string; readonly until: string; readonly actorId: string },
): Promise<Order> {
  const moment = readInstant(until, '/expires_at')
  return transact(sql, async (tx) => {
    const eventId = await locateOrder(tx, orderId)
    const locked = await lockOrder(tx, { eventId, orderId })
    requireHeld(locked)
    const [order] = await tx<Order[]>`
      update orders o set expires_at = ${moment}
       where o.event_id = ${eventId} and o.uuid = ${orderId}
         and ${moment}::timestamptz > statement_timestamp()
         and ${moment}::timestamptz <= statement_timestamp() + make_interval(days => ${MOST_DAYS})
         and ${moment}::timestamptz <= (select e.ends_at from events e where e.uuid = ${eventId})
      returning ${orderColumns(tx)}`
    if (!order) throw outOfRange()
    await audit.record(tx, {
      kind: 'order_kept',
      userId: locked.user_id ?? undefined,
      actor: account(actorId),
      details: { event_id: eventId, order_id: orderId, until: moment },
    })
    return order
  })
}

function outOfRange(): Refusal {
  return new Refusal(
    'malformed_input',
    'The places cannot be held until then. Choose a moment to come, before the event ends.',
    {
      errors: [
        {
          path: '/expires_at',
          code: 'not_valid',
          reason: `must be to come, at most ${MOST_DAYS} days away, and before the end of the event`,
        },
      ],
    },
  )
}
