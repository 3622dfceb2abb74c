import { searchKey } from '../text/searchKey.ts'
import { type Sql, transact } from './sql.ts'

const MAX_SEARCH_MS = 2_000

/**
 * Searches for a part of a text, for at most two seconds. No index supports this search, and
 * anybody may run it. A longer search is refused as too busy (SQLSTATE 57014).
 */
export function boundSearch<T>(sql: Sql, search: (tx: Sql) => Promise<T>): Promise<T> {
  return transact(sql, async (tx) => {
    await tx`select set_config('statement_timeout', ${String(MAX_SEARCH_MS)}, true)`
    return search(tx)
  })
}

/**
 * Returns the pattern by which stored search keys are compared; nothing when there is nothing to
 * search for. What a person types is text to search for and no pattern, so it is escaped.
 */
export function patternOf(query: string | undefined): string | undefined {
  const key = searchKey(query ?? '')
  return key === '' ? undefined : `%${key.replace(/[\\%_]/g, '\\$&')}%`
}
