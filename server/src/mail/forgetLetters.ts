import type { SqlPool } from '../db/sql.ts'

/** Forgets letters that were sent or given up, after 30 days. Returns how many. */
export async function forgetLetters(sql: SqlPool, limit: number): Promise<number> {
  const { count } = await sql`
    delete from letters where uuid in (
      select uuid from letters where ended_at < now() - interval '30 days'
       order by ended_at limit ${limit} for update skip locked)`
  return count
}
