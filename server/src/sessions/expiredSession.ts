import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Whether a login session is over though nobody has ended it: it has expired. Neither live nor ended.
 *
 * @param session What the statement calls the row of `sessions`.
 */
export function expiredSession(sql: Sql, session: SqlPart = sql`sessions`): SqlPart {
  return sql`${session}.ended_at is null and ${session}.expires_at <= statement_timestamp()`
}
