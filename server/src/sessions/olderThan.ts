import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Whether a login session began more than `days` ago, the longest that its licence allows.
 *
 * @param session The statement's name for the row of `sessions`.
 */
export function olderThan(sql: Sql, session: SqlPart, days: SqlPart | number): SqlPart {
  return sql`${session}.created_at + make_interval(days => ${days}) <= now()`
}
