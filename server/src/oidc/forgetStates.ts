import type { Sql } from '../db/sql.ts'

/**
 * Deletes the states of OpenID Connect an hour after they expired. Returns the number of deleted
 * rows, at most `limit`.
 */
export async function forgetStates(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from oidc_states where (model, id_hash) in
      (select model, id_hash from oidc_states
        where expires_at < now() - interval '1 hour' order by expires_at limit ${limit})`
  return count
}
