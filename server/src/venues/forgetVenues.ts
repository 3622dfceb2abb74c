import type { Sql } from '../db/sql.ts'

/**
 * Forgets venues that nobody sees: they were made from the place of a draft, and the draft has
 * another place by now. A public one stays, because people know it, and so does one that its admin
 * has changed. Returns the number of deleted venues, at most `limit`.
 */
export async function forgetVenues(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from venues where uuid in (
      select v.uuid from venues v
       where v.public_since is null and v.updated_at is null
         and v.created_at < now() - interval '1 day'
         and not exists (select 1 from events e where e.venue_id = v.uuid)
       limit ${limit} for update skip locked)`
  return count
}
