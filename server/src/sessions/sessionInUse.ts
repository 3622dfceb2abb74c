import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { liveSession } from './liveSession.ts'

/**
 * Whether a login session keeps its licence seat: it lives, and has not lain idle for longer than the
 * licence allows.
 *
 * @param session What the statement calls the row of `sessions`.
 * @param licence What it calls the row of `licences`.
 */
export function sessionInUse(sql: Sql, session: SqlPart, licence: SqlPart): SqlPart {
  return sql`${liveSession(sql, session)}
    and (${licence}.release_idle_after_seconds is null
         or ${session}.last_seen_at
            > statement_timestamp() - make_interval(secs => ${licence}.release_idle_after_seconds))`
}
