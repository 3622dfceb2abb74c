import type { Sql } from '../db/sql.ts'

/** Deletes refused claims after 400 days. Returns the number of deleted rows, at most `limit`. */
export async function forgetRefusals(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from licence_refusals where (licence_id, uuid) in
      (select licence_id, uuid from licence_refusals
        where at < now() - interval '400 days' order by at limit ${limit})`
  return count
}
