import type { Sql } from '../db/sql.ts'

/** Whether an order `o` has no live ticket any more. */
export function hasNoLiveTicket(sql: Sql) {
  return sql`
    not exists (select 1 from (select * from tickets t where t.order_id = o.uuid offset 0) t
                 where t.event_id = o.event_id and t.holds_place)`
}
