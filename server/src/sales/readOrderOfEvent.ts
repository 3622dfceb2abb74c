import type { Sql } from '../db/sql.ts'
import { unknownOrder } from './locateOrder.ts'
import { type OrderOfEvent, orderOfEventColumns, orderOfEventTables } from './orderOfEvent.ts'

/**
 * Reads an order with its buyer, for the admins of its event.
 *
 * @throws {Refusal} `not_found`, also for an order of another event.
 */
export async function readOrderOfEvent(
  sql: Sql,
  { eventId, orderId }: { readonly eventId: string; readonly orderId: string },
): Promise<OrderOfEvent> {
  const [order] = await sql<OrderOfEvent[]>`
    select ${orderOfEventColumns(sql)} from ${orderOfEventTables(sql)}
     where o.event_id = ${eventId} and o.uuid = ${orderId}`
  if (!order) throw unknownOrder()
  return order
}
