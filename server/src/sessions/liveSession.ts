import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Whether a login session is live: nobody has ended it, and it has not expired. Uses the
 * statement's clock, not the transaction's: a session that expired while the transaction waited for
 * a lock is over.
 *
 * @param session The statement's name for the row of `sessions`.
 */
export function liveSession(sql: Sql, session: SqlPart = sql`sessions`): SqlPart {
  return sql`${session}.ended_at is null and ${session}.expires_at > statement_timestamp()`
}
