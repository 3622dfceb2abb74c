import { readEvent } from '../catalogue/readEvent.ts'
import type { Sql } from '../db/sql.ts'
import { writeCalendar } from '../mail/writeCalendar.ts'
import { Refusal } from '../refusal.ts'
import { sayOrderNumber } from '../text/sayOrderNumber.ts'
import { readPlace } from '../venues/readPlace.ts'
import { locateOrder, unknownOrder } from './locateOrder.ts'
import { type OrderStatus, shownOrderStatus } from './orderColumns.ts'

/**
 * Writes the event of an order as a calendar file. It replaces the entry of the event in a
 * calendar, and takes it away when the order is cancelled. The caller must check whether the order
 * may be seen.
 *
 * @throws {Refusal} `not_found`; `state_conflict` when the order is not booked, or its time was
 * over.
 */
export async function writeOrderCalendar(
  sql: Sql,
  { orderId, publicUrl }: { readonly orderId: string; readonly publicUrl: string },
): Promise<string> {
  const eventId = await locateOrder(sql, orderId)
  const event = await readEvent(sql, eventId)
  const [order] = await sql<{ number: string; status: OrderStatus; ended_at: Date | null }[]>`
    select o.number, ${shownOrderStatus(sql)} as status, o.ended_at from orders o
     where o.event_id = ${eventId} and o.uuid = ${orderId}`
  if (!order) throw unknownOrder()
  if (order.status === 'PENDING' || order.status === 'EXPIRED')
    throw new Refusal(
      'state_conflict',
      'This order is not booked, so there is no calendar file. Pay it, or order again if its time is over.',
    )
  const changes = [event.updated_at, order.ended_at].flatMap((at) => (at ? [at.getTime()] : []))
  const isCancelled = order.status === 'CANCELLED'
  return writeCalendar(
    {
      ...event,
      venue: await readPlace(sql, event.venue_id),
      description: sayOrderNumber(order.number),
      updated_at: changes.length === 0 ? null : new Date(Math.max(...changes)),
      status: isCancelled ? 'CANCELLED' : event.status,
      path: `/event/${eventId}`,
    },
    publicUrl,
  )
}
