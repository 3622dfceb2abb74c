import { searchKey } from '../text/searchKey.ts'
import { type Sql, transact } from './sql.ts'
import type { SqlPart } from './sqlPart.ts'

const MAX_SEARCH_MS = 2_000
const MAX_READ_MS = 10_000

/**
 * Searches for a part of a text, for at most two seconds. A longer search is refused as too busy
 * (SQLSTATE 57014).
 *
 * Each search is planned for its own text: whether an index helps depends on how frequent the text
 * is.
 */
export function boundSearch<T>(sql: Sql, search: (tx: Sql) => Promise<T>): Promise<T> {
  return boundRead(sql, search, MAX_SEARCH_MS)
}

/** Reads many rows, such as a statistic or a piece of a file, for at most ten seconds. */
export function boundRead<T>(
  sql: Sql,
  read: (tx: Sql) => Promise<T>,
  longestMs = MAX_READ_MS,
): Promise<T> {
  return transact(sql, async (tx) => {
    await tx`
      select set_config('statement_timeout', ${String(longestMs)}, true),
             set_config('plan_cache_mode', 'force_custom_plan', true)`
    return read(tx)
  })
}

/** What a person searches for, in the forms in which stored search keys are compared. */
export interface Search {
  readonly pattern: string
  /** The parts that a key must have, for the indexes on `search_parts`. */
  readonly parts: readonly string[]
}

/** The longest part that `search_parts` in the database makes. */
const PART_LENGTH = 3
/** More parts make a search no narrower, and each must be looked up. */
const MAX_PARTS = 20

/** Returns what to search for; nothing when there is nothing to search for. */
export function readSearch(query: string | undefined): Search | undefined {
  const pattern = patternOf(query)
  return pattern === undefined ? undefined : { pattern, parts: partsOf(searchKey(query ?? '')) }
}

/** Whether a search key contains what is searched for. An index on its `search_parts` helps. */
export function containsSearch(sql: Sql, key: SqlPart, { pattern, parts }: Search) {
  return sql`(search_parts(${key}) collate "C" @> ${[...parts]}::text[] and ${key} like ${pattern})`
}

/** Counts as the database does: in code points. */
function partsOf(key: string): string[] {
  const points = [...key]
  if (points.length < PART_LENGTH) return [key]
  const parts = points.map((_, i) => points.slice(i, i + PART_LENGTH).join(''))
  return [...new Set(parts.slice(0, 1 - PART_LENGTH))].slice(0, MAX_PARTS)
}

/**
 * Returns the pattern by which stored search keys are compared; nothing when there is nothing to
 * search for. What a person types is text to search for and no pattern, so it is escaped.
 */
export function patternOf(query: string | undefined): string | undefined {
  const key = searchKey(query ?? '')
  return key === '' ? undefined : `%${key.replace(/[\\%_]/g, '\\$&')}%`
}
