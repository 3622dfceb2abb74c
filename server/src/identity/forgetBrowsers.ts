import type { Sql } from '../db/sql.ts'

/**
 * Deletes browsers that nobody has logged in with for 400 days. Returns the number of deleted rows,
 * at most `limit`.
 */
export async function forgetBrowsers(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from known_browsers where (browser_id, user_id) in
      (select browser_id, user_id from known_browsers
        where last_login_at < now() - interval '400 days' limit ${limit})`
  return count
}
