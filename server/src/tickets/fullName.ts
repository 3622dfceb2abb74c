import type { Sql } from '../db/sql.ts'

/** The full name of the user `u`, as it is shown on tickets. */
export function fullName(sql: Sql) {
  return sql`trim(u.first_name || ' ' || u.last_name)`
}

/** What a search compares with the holder of a ticket who is the user `u`. */
export function holderKey(sql: Sql) {
  return sql`coalesce(u.search_key, lower(u.username))`
}
