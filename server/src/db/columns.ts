import { escapeIdentifier } from 'pg'
import { Sql as SqlText } from 'sql-template-tag'
import type { SqlPart } from './sqlPart.ts'
import type { SqlValue } from './wireValue.ts'

/** The quoted name of a table or column that is known only at run time. */
export function identifier(name: string): SqlPart {
  return new SqlText([escapeIdentifier(name)], [])
}

/** Several names, separated by commas. */
export function identifiers(names: readonly string[]): SqlPart {
  return new SqlText([names.map((name) => escapeIdentifier(name)).join(', ')], [])
}

/** `(a, b) values ($1, $2)`, for `insert into …`. */
export function columnsAndValues(row: Readonly<Record<string, SqlValue>>): SqlPart {
  const names = Object.keys(row)
  return new SqlText(
    ['(', ') values (', ...names.slice(1).map(() => ', '), ')'],
    [identifiers(names), ...Object.values(row)],
  )
}

/** `a = $1, b = $2`, for `update … set …`. */
export function assignments(changes: Readonly<Record<string, SqlValue>>): SqlPart {
  const parts = Object.entries(changes).map(
    ([name, value]) => new SqlText([`${escapeIdentifier(name)} = `, ''], [value]),
  )
  return new SqlText(['', ...parts.slice(1).map(() => ', '), ''], parts)
}
