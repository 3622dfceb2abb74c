import type { Sql } from '../db/sql.ts'

/**
 * Deletes refused scans after 400 days. Admitted scans stay: they say who was in. Returns the
 * number of deleted rows, at most `limit`.
 */
export async function forgetRefusedScans(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from scans where (event_id, uuid) in
      (select event_id, uuid from scans
        where result = 'refused' and recorded_at < now() - interval '400 days'
        order by recorded_at limit ${limit})`
  return count
}
