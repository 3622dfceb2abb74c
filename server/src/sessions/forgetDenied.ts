import type { Sql } from '../db/sql.ts'

/**
 * Deletes denylist entries that no valid token can name any more. Returns the number of deleted
 * rows, at most `limit`.
 */
export async function forgetDenied(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from denylist where id in
      (select id from denylist where expires_at < now() order by expires_at limit ${limit})`
  return count
}
