import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Whether a login session lives: nobody has ended it, and it has not expired. By the clock of the
 * statement, not of its transaction: what expired while the transaction waited for a lock is over.
 *
 * @param session What the statement calls the row of `sessions`.
 */
export function liveSession(sql: Sql, session: SqlPart = sql`sessions`): SqlPart {
  return sql`${session}.ended_at is null and ${session}.expires_at > statement_timestamp()`
}
