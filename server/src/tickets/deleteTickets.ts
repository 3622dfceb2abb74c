import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Deletes tickets that hold no place, with everything that names them except scans. Returns how
 * many.
 *
 * @param which A statement that selects their `event_id` and `uuid`.
 */
export async function deleteTickets(sql: Sql, which: SqlPart): Promise<number> {
  const [gone] = await sql<{ count: number }[]>`
    with gone as (
      delete from tickets where (event_id, uuid) in (${which}) and not holds_place returning uuid
    ), locators as (
      delete from ticket_locators where ticket_id in (select uuid from gone)
    ), credentials as (
      delete from credential_locators where ticket_id in (select uuid from gone)
    )
    select count(*)::int as count from gone`
  return gone?.count ?? 0
}
