import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'

/** Finds the event of an order. @throws {Refusal} `not_found`. */
export async function locateOrder(sql: Sql, orderId: string): Promise<string> {
  const [row] = await sql<{ event_id: string }[]>`
    select event_id from order_locators where order_id = ${orderId}`
  if (!row) throw unknownOrder()
  return row.event_id
}

export function unknownOrder(): Refusal {
  return new Refusal('not_found', 'There is no order with this id. Check the id.')
}
