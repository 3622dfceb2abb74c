import type { Sql } from '../db/sql.ts'

/**
 * Deletes the networks that have logged nobody in for 400 days. Returns how many rows went; so many
 * at most.
 */
export async function forgetNetworks(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from known_networks where (user_id, network_hash) in
      (select user_id, network_hash from known_networks
        where last_login_at < now() - interval '400 days' limit ${limit})`
  return count
}
