import type { Sql as SqlText } from 'sql-template-tag'

/** A part of a statement, or a complete one: text with its parameters. */
export type SqlPart = SqlText
