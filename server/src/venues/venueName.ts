import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/** The name of a venue in a statement about something else; null where there is none. */
export function venueName(sql: Sql, venueId: SqlPart) {
  return sql`(select v.name from venues v where v.uuid = ${venueId})`
}
