import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Whether a login session has expired and nobody has ended it. It is neither live nor ended.
 *
 * @param session The statement's name for the row of `sessions`.
 */
export function expiredSession(sql: Sql, session: SqlPart = sql`sessions`): SqlPart {
  return sql`${session}.ended_at is null and ${session}.expires_at <= statement_timestamp()`
}
