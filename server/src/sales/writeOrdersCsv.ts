import type { Sql } from '../db/sql.ts'
import { csvPieces } from '../text/csvPieces.ts'
import { listOrders, type OrderFilter } from './listOrders.ts'
import type { OrderOfEvent } from './orderOfEvent.ts'

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
  'refunded_minor',
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
    refunded_minor: String(positions.reduce((all, { refunded_minor }) => all + refunded_minor, 0)),
  }
  return COLUMNS.map((column) => flat[column])
}
