import type { Sql } from '../db/sql.ts'

/** The full name of the user `u`, as it is shown on tickets. */
export function fullName(sql: Sql) {
  return sql`trim(u.first_name || ' ' || u.last_name)`
}
