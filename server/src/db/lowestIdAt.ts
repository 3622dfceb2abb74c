import type { Sql } from './sql.ts'
import type { SqlPart } from './sqlPart.ts'

/** The clocks of server processes, which make the ids, may differ by this. */
const CLOCKS_DIFFER_SECONDS = 30

/**
 * The lowest id that any process may have made at a moment or later: ids begin with their time
 * (UUIDv7, RFC 9562 §5.7). With it an index that leads to an id finds what is new, where no index
 * knows the time.
 */
export function lowestIdAt(sql: Sql, at: SqlPart) {
  return sql`
    (lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint - ${CLOCKS_DIFFER_SECONDS * 1000}::bigint), 12, '0')
       || repeat('0', 20))::uuid`
}
