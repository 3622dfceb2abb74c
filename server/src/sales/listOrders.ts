import { boundRead } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { type OrderStatus, shownOrderStatus } from './orderColumns.ts'
import {
  type OrderOfEvent,
  orderIsFound,
  orderOfEventColumns,
  orderOfEventTables,
} from './orderOfEvent.ts'

/** Which orders of an event. Absent fields select all. */
export interface OrderFilter {
  readonly eventId: string
  /** An order number, or any part of the user name or name of the buyer. */
  readonly query?: string | undefined
  readonly status?: OrderStatus | undefined
}

/**
 * Returns a page of the orders of an event, the newest first. The buyer of a door sale is shown by
 * the user name that the seller typed, and by nothing else (law 9).
 *
 * @param page.before The id of the last order of the page before.
 */
export function listOrders(
  sql: Sql,
  { before, limit, ...filter }: OrderFilter & { before: string | undefined; limit: number },
): Promise<OrderOfEvent[]> {
  const { eventId, query, status } = filter
  return boundRead(
    sql,
    (tx) => tx<OrderOfEvent[]>`
      select ${orderOfEventColumns(tx)} from ${orderOfEventTables(tx)}
       where o.event_id = ${eventId}
         ${orderIsFound(tx, query)}
         ${status ? tx`and ${shownOrderStatus(tx)} = ${status}` : tx``}
         ${before ? tx`and o.uuid < ${before}` : tx``}
       order by o.event_id desc, o.uuid desc limit ${limit}`,
  )
}
