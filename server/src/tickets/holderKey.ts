import type { Sql } from '../db/sql.ts'

/** What a search compares with the holder of a ticket who is the user `u`. */
export function holderKey(sql: Sql) {
  return sql`coalesce(u.search_key, lower(u.username))`
}
