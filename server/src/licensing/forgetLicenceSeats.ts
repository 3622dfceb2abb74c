import type { Sql } from '../db/sql.ts'

/**
 * Deletes licence seats 400 days after they became free. Returns the number of deleted rows, at
 * most `limit`.
 */
export async function forgetLicenceSeats(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from licence_seats where uuid in
      (select uuid from licence_seats
        where released_at < now() - interval '400 days' and free_at < now() - interval '400 days'
        order by released_at limit ${limit})`
  return count
}
