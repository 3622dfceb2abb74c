import type { Sql } from '../db/sql.ts'
import { json } from '../db/wireValue.ts'
import type { DeletedTickets } from '../tickets/deleteTickets.ts'

/**
 * Deletes the orders whose last ticket was deleted. It is called in the transaction of
 * `deleteTickets`: an order has at least one ticket, so what bounds the tickets bounds the orders.
 */
export async function deleteEmptyOrders(
  sql: Sql,
  { orders }: Pick<DeletedTickets, 'orders'>,
): Promise<void> {
  if (orders.length === 0) return
  await sql`
    with gone as (
      delete from orders o
       using jsonb_to_recordset(${json(orders)}::jsonb) as d (event_id uuid, order_id uuid)
       where o.event_id = d.event_id and o.uuid = d.order_id
         and not exists (select 1 from (select * from tickets t where t.order_id = o.uuid offset 0) t
                          where t.event_id = o.event_id)
      returning o.uuid
    )
    delete from order_locators where order_id in (select uuid from gone)`
}
