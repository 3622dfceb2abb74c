import type { Sql } from '../db/sql.ts'

/** Deletes what no token names any more from the denylist. Returns how many rows went; so many at most. */
export async function forgetDenied(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from denylist where id in
      (select id from denylist where expires_at < now() order by expires_at limit ${limit})`
  return count
}
