import { plainArray } from '../db/arrayText.ts'
import type { Sql } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'
import type { Order } from './orderColumns.ts'

/**
 * Writes new orders of one event with their locators. Their positions are written beside them.
 *
 * @param written.soldBy Who sold them at the door; absent: their buyers ordered them.
 */
export function writeOrders(
  sql: Sql,
  {
    eventId,
    orders,
    soldBy = null,
  }: {
    readonly eventId: string
    readonly orders: readonly Order[]
    readonly soldBy?: string | null
  },
): Statement<unknown> {
  const of = (value: (order: Order) => string | number | null) => plainArray(orders.map(value))
  const at = (moment: Date | null) => moment && `"${moment.toISOString()}"`
  return sql`
    with wanted as (
      select * from unnest(
               ${of((o) => o.uuid)}::uuid[], ${of((o) => o.number)}::text[], ${of((o) => o.user_id)}::uuid[],
               ${of((o) => o.status)}::text[], ${of((o) => o.total.currency)}::text[],
               ${of((o) => o.total.amount_minor)}::bigint[], ${of((o) => o.vat_minor)}::bigint[],
               ${of((o) => at(o.created_at))}::timestamptz[], ${of((o) => at(o.expires_at))}::timestamptz[],
               ${of((o) => at(o.booked_at))}::timestamptz[])
             as w (uuid, number, user_id, status, currency, total_minor, vat_minor, created_at, expires_at, booked_at)
    ), located as (
      insert into order_locators (order_id, event_id) select uuid, ${eventId} from wanted
    )
    insert into orders (event_id, uuid, number, user_id, status, currency, total_minor, vat_minor, created_at,
                        expires_at, booked_at, sold_by)
    select ${eventId}, w.*, ${soldBy}::uuid from wanted w`
}
