import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * The rows of an order in one of the tables that have some, as a table of a statement.
 *
 * They are found by the order alone, behind a fence (`offset 0`), and then compared with the event.
 * A new event is absent from the statistics. The planner then takes any index that leads with the
 * event for as good as the right one, and reads all rows of the event.
 */
export function rowsOfOrder(
  sql: Sql,
  table: 'payments' | 'refunds' | 'receipts' | 'tickets',
  { eventId, orderId }: { readonly eventId: SqlPart | string; readonly orderId: SqlPart | string },
) {
  const name = {
    payments: sql`payments`,
    refunds: sql`refunds`,
    receipts: sql`receipts`,
    tickets: sql`tickets`,
  }[table]
  return sql`
    (select f.* from (select * from ${name} where order_id = ${orderId} offset 0) f
      where f.event_id = ${eventId})`
}
