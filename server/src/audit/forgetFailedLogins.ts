import type { Sql } from '../db/sql.ts'

/**
 * Deletes failed logins under names that no user has, after 90 days. Entries about users stay.
 * Returns the number of deleted rows, at most `limit`.
 */
export async function forgetFailedLogins(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from audit_log where uuid in
      (select uuid from audit_log
        where user_id is null and kind = 'login_failed' and at < now() - interval '90 days'
        order by at limit ${limit})`
  return count
}
