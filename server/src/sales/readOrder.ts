import { runsEvent } from '../catalogue/requireRight.ts'
import type { Sql } from '../db/sql.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { locateOrder, unknownOrder } from './locateOrder.ts'
import { type Order, orderColumns } from './orderColumns.ts'

/**
 * Reads an order for its buyer, or for an admin of its event. For any other caller the order does
 * not exist (law 9).
 *
 * @throws {Refusal} `not_found`.
 */
export async function readOrder(
  sql: Sql,
  { orderId, caller }: { readonly orderId: string; readonly caller: Caller },
): Promise<Order> {
  const eventId = await locateOrder(sql, orderId)
  const [order] = await sql<Order[]>`
    select ${orderColumns(sql)} from orders o
     where o.event_id = ${eventId} and o.uuid = ${orderId}`
  if (!order) throw unknownOrder()
  if (order.user_id !== caller.uuid && !(await runsEvent(sql, { eventId, caller })))
    throw unknownOrder()
  return order
}
