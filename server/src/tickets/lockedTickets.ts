import type { Sql } from '../db/sql.ts'

/**
 * The tickets of orders of one event, locked, as a table of a statement that changes them. They are
 * found by their orders alone, as `rowsOfOrder` finds them. Their lock is the fence, and is taken
 * in the order of their keys, as scans and `renameHolder` take it.
 */
export function lockedTickets(
  sql: Sql,
  { eventId, orderIds }: { readonly eventId: string; readonly orderIds: readonly string[] },
) {
  return sql`
    (select f.event_id, f.uuid
       from (select event_id, uuid from tickets where order_id = any (${[...orderIds]}::uuid[])
              order by event_id, uuid for no key update) f
      where f.event_id = ${eventId})`
}
