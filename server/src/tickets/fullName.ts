import type { Sql } from '../db/sql.ts'

/** The name of the user `u`, as tickets bear it. */
export function fullName(sql: Sql) {
  return sql`trim(u.first_name || ' ' || u.last_name)`
}
