import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { liveSession } from './liveSession.ts'

/**
 * Whether a login session keeps its licence seat: it is live, and was not idle for longer than the
 * licence allows.
 *
 * @param session The statement's name for the row of `sessions`.
 * @param licence Its name for the row of `licences`.
 */
export function sessionInUse(sql: Sql, session: SqlPart, licence: SqlPart): SqlPart {
  return sql`${liveSession(sql, session)}
    and (${licence}.release_idle_after_seconds is null
         or ${session}.last_seen_at
            > statement_timestamp() - make_interval(secs => ${licence}.release_idle_after_seconds))`
}
