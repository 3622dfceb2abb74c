import type { Sql } from '../db/sql.ts'
import { fullName } from '../identity/fullName.ts'

/**
 * The columns of the roster entry `r` of the user `u`. An event admin sees the name only of people
 * who have shown it at this event, with a ticket or by coming with a link. Otherwise a caller could
 * learn the name of anybody by adding the user name to a roster (law 9).
 *
 * @param reader.seesNames A platform admin, who sees every name.
 */
export function rosterColumns(sql: Sql, reader: { readonly seesNames: boolean }) {
  return sql`
    r.user_id, u.username, r.created_at,
    case when ${reader.seesNames}::boolean or r.came_by_link then ${fullName(sql)}
         else coalesce((select t.holder_name from tickets t
                         where t.event_id = r.event_id and t.user_id = r.user_id
                           and t.holds_place and t.holder_name <> '' limit 1), '') end as name`
}
