import { boundRead } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import type { OrderFilter } from './listOrders.ts'
import { type OrderStatus, shownOrderStatus } from './orderColumns.ts'
import { orderIsFound, orderOfEventTables } from './orderOfEvent.ts'

/** How many orders of an event there are. */
export interface OrderCounts {
  readonly total: number
  readonly by_status: Readonly<Record<OrderStatus, number>>
}

/**
 * Counts the orders of an event that `listOrders` finds, by their shown status. Orders that are
 * judged alike are one group before they are judged: whether the event is cancelled is asked for
 * each hold and for few groups besides, and not for each order.
 */
export async function countOrders(
  sql: Sql,
  { eventId, query }: Omit<OrderFilter, 'status'>,
): Promise<OrderCounts> {
  const rows = await boundRead(
    sql,
    (tx) => tx<{ status: OrderStatus; orders: number }[]>`
      with alike as (
        select o.event_id, o.status, h.expires_at, h.open_payments, h.ended_at, count(*) as orders
          from ${orderOfEventTables(tx)}
         cross join lateral (
           select case o.status when 'PENDING' then o.expires_at end as expires_at,
                  case o.status when 'PENDING' then o.open_payments end as open_payments,
                  case when o.ended_at is not null then '-infinity'::timestamptz end as ended_at) h
         where o.event_id = ${eventId} ${orderIsFound(tx, query)}
         group by 1, 2, 3, 4, 5
      )
      select ${shownOrderStatus(tx)} as status, sum(o.orders)::int as orders from alike o group by 1`,
  )
  const of = new Map(rows.map(({ status, orders }) => [status, orders]))
  return {
    total: rows.reduce((sum, { orders }) => sum + orders, 0),
    by_status: {
      PENDING: of.get('PENDING') ?? 0,
      PAID: of.get('PAID') ?? 0,
      BOOKED: of.get('BOOKED') ?? 0,
      EXPIRED: of.get('EXPIRED') ?? 0,
      CANCELLED: of.get('CANCELLED') ?? 0,
    },
  }
}
