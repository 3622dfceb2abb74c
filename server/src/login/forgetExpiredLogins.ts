import type { Sql } from '../db/sql.ts'

/**
 * Deletes the pending logins that have expired. Returns the number of deleted rows, at most
 * `limit`.
 */
export async function forgetExpiredLogins(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from pending_logins where ticket_hash in
      (select ticket_hash from pending_logins where expires_at < now() order by expires_at limit ${limit})`
  return count
}
