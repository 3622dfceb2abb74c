import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/** Whether a licence has ended. `licence` is the statement's name for the row of `licences`. */
export function licenceIsOver(sql: Sql, licence: SqlPart): SqlPart {
  return sql`${licence}.valid_to <= statement_timestamp()`
}
