import type { Sql } from '../db/sql.ts'

/**
 * Deletes failed attempts at logging in as a user after 400 days: strangers can make many of them.
 * Returns the number of deleted rows, at most `limit`.
 */
export async function forgetOldAttempts(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from audit_log where uuid in
      (select uuid from audit_log
        where kind in ('login_failed', 'codes_put_off') and user_id is not null
          and at < now() - interval '400 days'
        order by at limit ${limit})`
  return count
}
