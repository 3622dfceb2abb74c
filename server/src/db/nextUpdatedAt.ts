import type { Sql } from './sql.ts'
import type { SqlPart } from './sqlPart.ts'

/**
 * The `updated_at` of a row that is being changed: now, to the millisecond in which clients see it,
 * and later than before. Two changes that begin in the same millisecond get different ones.
 */
export function nextUpdatedAt(sql: Sql): SqlPart {
  return sql`greatest(date_trunc('milliseconds', now()), updated_at + interval '1 millisecond')`
}
