import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Whether the key that signed a token still counts.
 *
 * @param kid What the statement calls the name of the key.
 */
export function countingKey(sql: Sql, kid: SqlPart): SqlPart {
  return sql`exists (select 1 from signing_keys k
                      where k.kid = ${kid} and (k.expires_at is null or k.expires_at > statement_timestamp()))`
}
