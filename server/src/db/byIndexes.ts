import type { SqlTransaction } from './sql.ts'
import type { Statement } from './statement.ts'

/**
 * Has the rest of a transaction find rows by indexes. A connection keeps the plan of a statement
 * until the statistics of its tables change, at the earliest after a minute. A plan that was made
 * while a table had few rows reads the whole of it, and a rush fills it within seconds.
 */
export function byIndexes(tx: SqlTransaction): Statement<unknown> {
  return tx`set local enable_seqscan = off`
}
