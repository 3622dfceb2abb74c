import type { Sql } from '../db/sql.ts'

/** Whether an event `e` is over, by the database's clock. Every event has an end (decision 24). */
export function eventIsOver(sql: Sql) {
  return sql`(e.ends_at <= statement_timestamp())`
}
