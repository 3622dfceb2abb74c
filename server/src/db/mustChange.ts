import pg from 'pg'
import type { Sql } from './sql.ts'
import type { SqlPart } from './sqlPart.ts'
import type { Statement } from './statement.ts'

const DIVISION_BY_ZERO = '22012'

/**
 * A write that fails when it changes no row. For a write that is sent together with its commit,
 * because nobody can look at its answer before (`SqlTransaction.finish`).
 *
 * @param write An insert, update or delete that ends in `returning 1`.
 */
export function mustChange(sql: Sql, write: SqlPart): Statement<unknown> {
  return sql`with changed as (${write}) select 1 / count(*) as changed from changed`
}

/** Whether a write of `mustChange` failed because it changed no row. */
export function changedNothing(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === DIVISION_BY_ZERO
}
