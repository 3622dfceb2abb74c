import type { Sql } from './sql.ts'

/** A part of a statement, with its parameters: a room names one so that others can compose it. */
export type SqlPart = ReturnType<typeof emptyPart>

function emptyPart(sql: Sql) {
  return sql``
}
