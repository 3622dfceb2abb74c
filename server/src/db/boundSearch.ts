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

/** Escapes what a person types: it is text to search for, not a pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
