import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/** The same as `vatIn`, of columns: for sums over more tickets than a process should read. */
export function sqlVatIn(sql: Sql, price: SqlPart, rateBp: SqlPart) {
  return sql`
    ((2 * ${price}::bigint * ${rateBp} + 10000 + ${rateBp}) / (2 * (10000 + ${rateBp})))`
}
