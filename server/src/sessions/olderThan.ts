import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Whether a login session began longer ago than so many days, which is how long a licence lets one be.
 *
 * @param session What the statement calls the row of `sessions`.
 */
export function olderThan(sql: Sql, session: SqlPart, days: SqlPart | number): SqlPart {
  return sql`${session}.created_at + make_interval(days => ${days}) <= now()`
}
