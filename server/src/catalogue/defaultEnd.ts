import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * When an event is over whose organiser names no end. An event without an end would take
 * registrations and lead the list for ever.
 */
export function defaultEnd(sql: Sql, startsAt: SqlPart) {
  return sql`${startsAt} + interval '24 hours'`
}
