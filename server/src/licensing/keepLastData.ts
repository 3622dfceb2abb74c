import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * The write that keeps the data of ended login sessions for the member's next session, where the
 * licence keeps it. Of several, the data of the session that ended last is kept. It is part of the
 * statement that deletes the data from the login sessions, so the data is never in both places or
 * in neither.
 *
 * @param over Rows with `sid`, `licence_id`, `user_id`, `data`, `version` and `over_at`.
 */
export function keepLastData(sql: Sql, over: SqlPart): SqlPart {
  return sql`
    insert into member_data as d (licence_id, user_id, kind, data, version, updated_at, orphaned_since)
    select distinct on (o.licence_id, o.user_id)
           o.licence_id, o.user_id, 'last_session', o.data, o.version, o.over_at,
           case when m.user_id is null then now() end
      from (${over}) o
      join licences l on l.uuid = o.licence_id and l.keep_session_data
      left join licence_members m on m.licence_id = o.licence_id and m.user_id = o.user_id
     order by o.licence_id, o.user_id, o.over_at desc, o.sid desc
    on conflict (licence_id, user_id, kind) do update
       set data = excluded.data, version = excluded.version, updated_at = excluded.updated_at
     where d.updated_at <= excluded.updated_at`
}
