import type { Sql } from '../db/sql.ts'
import { limitOf } from '../db/storageLimit.ts'

/**
 * Deletes the oldest stays of members who come and go without a pause, beyond the number that a
 * licence keeps of one member. It looks only at members who have left more than twice per minute
 * in the last two minutes: to look at all of them would cost too much. Returns the number of
 * deleted rows, at most `limit`.
 */
export async function forgetQuickStays(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from licence_seats where uuid in (
      select old.uuid
        from (select licence_id, user_id from licence_seats
               where released_at > now() - interval '2 minutes'
               group by licence_id, user_id having count(*) > 4) busy
       cross join lateral (
         select s.uuid, s.free_at from licence_seats s
          where s.licence_id = busy.licence_id and s.user_id = busy.user_id
          order by s.claimed_at desc offset ${limitOf(sql, 'stays')}) old
       where old.free_at < now() limit ${limit})`
  return count
}
