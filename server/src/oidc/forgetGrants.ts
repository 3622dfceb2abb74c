import type { SqlPool } from '../db/sql.ts'
import { endGrants } from './endGrants.ts'

/**
 * Deletes grants, with their codes and tokens, 29 days after their login session ended: a day
 * before the session itself is deleted, and long after they last counted. Otherwise they would stay
 * until their own end. Returns the number of deleted grants, at most `limit`.
 */
export async function forgetGrants(sql: SqlPool, limit: number): Promise<number> {
  const over = await sql<{ grant_id: string }[]>`
    select g.grant_id from sessions s join application_grants g on g.sid = s.sid
     where coalesce(s.ended_at, s.expires_at) < now() - interval '29 days' limit ${limit}`
  if (over.length > 0)
    await endGrants(
      sql,
      over.map((grant) => grant.grant_id),
    )
  return over.length
}
