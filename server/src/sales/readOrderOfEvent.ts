import type { Sql } from '../db/sql.ts'
import { fullName } from '../identity/fullName.ts'
import type { OrderOfEvent } from './listOrders.ts'
import { unknownOrder } from './locateOrder.ts'
import { orderColumns } from './orderColumns.ts'

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
    select ${orderColumns(sql)},
           json_build_object('username', u.username, 'name', ${fullName(sql)}) as buyer
      from orders o join users u on u.uuid = o.user_id
     where o.event_id = ${eventId} and o.uuid = ${orderId}`
  if (!order) throw unknownOrder()
  return order
}
