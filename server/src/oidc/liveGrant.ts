import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { liveSession } from '../sessions/liveSession.ts'

/**
 * Joins the login session `s` of the grant `g`, while it is live and has the licence under which
 * the grant was given.
 */
export function liveGrant(sql: Sql): SqlPart {
  return sql`s.sid = g.sid and ${liveSession(sql, sql`s`)}
    and (g.licence_id is null or g.licence_id = s.licence_id)`
}
