import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/** Whether the time of a licence has run out. `licence` is what the statement calls the row of `licences`. */
export function licenceIsOver(sql: Sql, licence: SqlPart): SqlPart {
  return sql`${licence}.valid_to <= statement_timestamp()`
}
