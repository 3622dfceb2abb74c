import type { Sql } from '../db/sql.ts'

/**
 * Deletes attempt budgets that nobody has paid from for a day and that delay nobody. Returns the
 * number of deleted rows, at most `limit`.
 */
export async function forgetBudgets(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from attempt_budgets where subject in
      (select subject from attempt_budgets
        where counted_at < now() - interval '1 day' and free_at < now() limit ${limit})`
  return count
}
