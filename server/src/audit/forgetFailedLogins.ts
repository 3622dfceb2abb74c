import type { Sql } from '../db/sql.ts'

/**
 * Deletes the failed logins under names that nobody has, 90 days after them. What concerns a user
 * stays. Returns how many rows went; so many at most.
 */
export async function forgetFailedLogins(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from audit_log where uuid in
      (select uuid from audit_log
        where user_id is null and kind = 'login_failed' and at < now() - interval '90 days'
        order by at limit ${limit})`
  return count
}
