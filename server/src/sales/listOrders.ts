import { type EventSummary, eventSummary } from '../catalogue/eventSummary.ts'
import { boundRead, patternOf } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { csvPieces } from '../text/csvPieces.ts'
import { type Order, type OrderStatus, orderColumns, shownOrderStatus } from './orderColumns.ts'
import { readOrderNumber } from './orderNumber.ts'
import {
  buyerKey,
  type OrderOfEvent,
  orderOfEventColumns,
  orderOfEventTables,
} from './orderOfEvent.ts'

/** An order with its event, for its buyer. */
export interface OwnOrder extends Order {
  readonly event: EventSummary
}

/** Which orders of an event. Absent fields select all. */
export interface OrderFilter {
  readonly eventId: string
  /** An order number, or any part of the user name or name of the buyer. */
  readonly query?: string | undefined
  readonly status?: OrderStatus | undefined
}

/**
 * Returns a page of the orders of an event, the newest first. The buyer of a door sale is shown and
 * found by the user name that the seller typed, and by nothing else (law 9).
 *
 * @param page.before The id of the last order of the page before.
 */
export function listOrders(
  sql: Sql,
  { before, limit, ...filter }: OrderFilter & { before: string | undefined; limit: number },
): Promise<OrderOfEvent[]> {
  const { eventId, query, status } = filter
  const pattern = patternOf(query)
  const number = readOrderNumber(query ?? '') ?? null
  return boundRead(
    sql,
    (tx) => tx<OrderOfEvent[]>`
      select ${orderOfEventColumns(tx)} from ${orderOfEventTables(tx)}
       where o.event_id = ${eventId}
         ${pattern ? tx`and (o.number = ${number} or ${buyerKey(tx)} like ${pattern})` : tx``}
         ${status ? tx`and ${shownOrderStatus(tx)} = ${status}` : tx``}
         ${before ? tx`and o.uuid < ${before}` : tx``}
       order by o.event_id desc, o.uuid desc limit ${limit}`,
  )
}

/**
 * Returns a page of a person's orders, the newest first: of all events, or of one.
 *
 * @param page.before The id of the last order of the page before.
 */
export function listOrdersOf(
  sql: Sql,
  page: {
    readonly userId: string
    readonly eventId: string | undefined
    readonly before: string | undefined
    readonly limit: number
  },
): Promise<OwnOrder[]> {
  return sql<OwnOrder[]>`
    select ${orderColumns(sql)}, ${eventSummary(sql)} as event
      from orders o join events e on e.uuid = o.event_id
     where o.user_id = ${page.userId} ${page.eventId ? sql`and o.event_id = ${page.eventId}` : sql``}
       ${page.before ? sql`and o.uuid < ${page.before}` : sql``}
     order by o.uuid desc limit ${page.limit}`
}

const COLUMNS = [
  'number',
  'status',
  'created_at',
  'buyer_username',
  'buyer_name',
  'sold_by',
  'tickets',
  'products',
  'currency',
  'total_minor',
  'vat_minor',
  'payment_timestamp',
  'booked_at',
  'ended_at',
  'order_id',
] as const

/** Writes the orders of an event as CSV (RFC 4180), in pieces. */
export function writeOrdersCsv(sql: Sql, filter: OrderFilter): AsyncGenerator<string, void> {
  return csvPieces({
    columns: COLUMNS,
    read: (last: OrderOfEvent | undefined, limit) =>
      listOrders(sql, { ...filter, before: last?.uuid, limit }),
    cells: cellsOf,
  })
}

function cellsOf({ buyer, total, positions, ...order }: OrderOfEvent): (string | Date | null)[] {
  const counts = new Map<string, number>()
  for (const { product_name } of positions)
    counts.set(product_name, (counts.get(product_name) ?? 0) + 1)
  const flat = {
    ...order,
    order_id: order.uuid,
    buyer_username: buyer?.username ?? null,
    buyer_name: buyer?.name ?? null,
    tickets: String(positions.length),
    products: [...counts].map(([name, count]) => `${count} × ${name}`).join(', '),
    currency: total.currency,
    total_minor: String(total.amount_minor),
    vat_minor: String(order.vat_minor),
  }
  return COLUMNS.map((column) => flat[column])
}
