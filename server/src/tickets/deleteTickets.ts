import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/** How many tickets were deleted, and of which orders. */
export interface DeletedTickets {
  readonly count: number
  readonly orders: readonly { readonly event_id: string; readonly order_id: string }[]
}

/**
 * Deletes tickets that hold no place, with everything that names them except scans. What was ever
 * paid stays, for the books. The tickets are locked in the order of their keys, as everywhere.
 *
 * @param which A statement that selects their `event_id` and `uuid`.
 */
export async function deleteTickets(sql: Sql, which: SqlPart): Promise<DeletedTickets> {
  const [gone] = await sql<DeletedTickets[]>`
    with found as (
      select event_id, uuid from tickets
       where (event_id, uuid) in (${which}) and not holds_place and payment_timestamp is null
       order by event_id, uuid for update
    ), gone as (
      delete from tickets where (event_id, uuid) in (select event_id, uuid from found)
      returning event_id, uuid, order_id
    ), locators as (
      delete from ticket_locators where ticket_id in (select uuid from gone)
    ), credentials as (
      delete from credential_locators where ticket_id in (select uuid from gone)
    )
    select count(*)::int as count,
           coalesce(json_agg(distinct jsonb_build_object('event_id', event_id, 'order_id', order_id))
                    filter (where order_id is not null), '[]') as orders
      from gone`
  return gone ?? { count: 0, orders: [] }
}
