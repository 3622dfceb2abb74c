import type { Sql } from '../db/sql.ts'
import { json } from '../db/wireValue.ts'
import { deleteLetters } from '../mail/deleteLetters.ts'
import { rowsOfOrder } from '../payments/rowsOfOrder.ts'
import type { DeletedTickets } from '../tickets/deleteTickets.ts'
import { letterCauses } from './letterCauses.ts'

/**
 * Deletes the orders whose last ticket was deleted. It is called in the transaction of
 * `deleteTickets`: an order has at least one ticket, so what bounds the tickets bounds the orders,
 * and their letters.
 */
export async function deleteEmptyOrders(
  sql: Sql,
  { orders }: Pick<DeletedTickets, 'orders'>,
): Promise<void> {
  if (orders.length === 0) return
  const own = { eventId: sql`o.event_id`, orderId: sql`o.uuid` }
  const told = await sql<{ order_id: string; user_id: string }[]>`
    with gone as (
      delete from orders o
       using jsonb_to_recordset(${json(orders)}::jsonb) as d (event_id uuid, order_id uuid)
       where o.event_id = d.event_id and o.uuid = d.order_id
         and not exists (select 1 from ${rowsOfOrder(sql, 'tickets', own)} t)
      returning o.uuid, o.user_id
    ), located as (
      delete from order_locators where order_id in (select uuid from gone)
    )
    select uuid as order_id, user_id from gone where user_id is not null`
  await deleteLetters(
    sql,
    told.map(({ order_id, user_id }) => ({ userId: user_id, causes: letterCauses(order_id) })),
  )
}
