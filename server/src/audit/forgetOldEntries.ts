import type { Sql } from '../db/sql.ts'

/** Deletes entries after ten years. Returns the number of deleted rows, at most `limit`. */
export async function forgetOldEntries(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from audit_log where uuid in
      (select uuid from audit_log where at < now() - interval '10 years' limit ${limit})`
  return count
}
