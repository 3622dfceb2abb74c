import { type EventSummary, eventSummary } from '../catalogue/eventSummary.ts'
import type { Sql } from '../db/sql.ts'
import { type Order, orderColumns } from './orderColumns.ts'

/** An order with its event, for its buyer. */
export interface OwnOrder extends Order {
  readonly event: EventSummary
}

/**
 * Returns a page of a person's orders, the newest first: of all events, or of one.
 *
 * @param page.before The id of the last order of the page before.
 */
export function listOwnOrders(
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
