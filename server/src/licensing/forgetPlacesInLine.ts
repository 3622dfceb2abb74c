import type { Sql } from '../db/sql.ts'

/**
 * Deletes places in line an hour after they were last asked for, long after they have lapsed: until
 * then the line of their licence says itself who is in it. Returns how many rows went; so many at
 * most.
 */
export async function forgetPlacesInLine(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from licence_line where (licence_id, user_id) in
      (select licence_id, user_id from licence_line where asked_at < now() - interval '1 hour' limit ${limit})
       and asked_at < now() - interval '1 hour'`
  return count
}
