import type { Sql } from '../db/sql.ts'

/** Deletes refused claims 400 days after they were made. Returns how many rows went; so many at most. */
export async function forgetRefusals(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from licence_refusals where (licence_id, uuid) in
      (select licence_id, uuid from licence_refusals
        where at < now() - interval '400 days' order by at limit ${limit})`
  return count
}
