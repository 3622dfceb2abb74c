import type { Sql } from '../db/sql.ts'

/** The full name of the user `u`, as other people see it where they may; '' without one. */
export function fullName(sql: Sql) {
  return sql`trim(u.first_name || ' ' || u.last_name)`
}
