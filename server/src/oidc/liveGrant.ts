import type { Sql } from '../db/sql.ts'

/** Joins the login session of the grant `g`, while it lives and stands under the licence the grant was given under. */
export function liveGrant(sql: Sql) {
  return sql`s.sid = g.sid and s.ended_at is null and s.expires_at > statement_timestamp()
    and (g.licence_id is null or g.licence_id = s.licence_id)`
}
