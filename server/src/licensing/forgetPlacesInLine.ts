import type { Sql } from '../db/sql.ts'

/**
 * Deletes places in line an hour after their last request, long after they lapsed. Until then a
 * claim of the licence removes them itself. Returns the number of deleted rows, at most `limit`.
 */
export async function forgetPlacesInLine(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from licence_line where (licence_id, user_id) in
      (select licence_id, user_id from licence_line where asked_at < now() - interval '1 hour' limit ${limit})
       and asked_at < now() - interval '1 hour'`
  return count
}
