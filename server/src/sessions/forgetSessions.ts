import type { Sql } from '../db/sql.ts'

/**
 * Deletes login sessions 30 days after their end. Returns the number of deleted rows, at most
 * `limit`.
 */
export async function forgetSessions(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from sessions where sid in
      (select sid from sessions
        where coalesce(ended_at, expires_at) < now() - interval '30 days'
        order by coalesce(ended_at, expires_at) limit ${limit})`
  return count
}
