import type { Sql } from '../db/sql.ts'

/**
 * Deletes networks that nobody has logged in from for 400 days. Returns the number of deleted rows,
 * at most `limit`.
 */
export async function forgetNetworks(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from known_networks where (user_id, network_hash) in
      (select user_id, network_hash from known_networks
        where last_login_at < now() - interval '400 days' limit ${limit})`
  return count
}
