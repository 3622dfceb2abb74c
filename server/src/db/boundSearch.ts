import { type Sql, transact } from './sql.ts'

const MAX_SEARCH_MS = 2_000

/**
 * Looks for a part of a text, for two seconds at most: no index serves that, and anybody may ask. What takes longer is
 * refused as too busy (SQLSTATE 57014).
 */
export function boundSearch<T>(sql: Sql, search: (tx: Sql) => Promise<T>): Promise<T> {
  return transact(sql, async (tx) => {
    await tx`select set_config('statement_timeout', ${String(MAX_SEARCH_MS)}, true)`
    return search(tx)
  })
}

/** What a person types is text to look for, not a pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
