import type { Sql, SqlTransaction } from '../db/sql.ts'

/** Deletes links that are over. Returns the number of deleted rows, at most `limit`. */
export async function forgetRosterLinks(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from roster_links where uuid in
      (select uuid from roster_links where expires_at <= now()
        order by expires_at limit ${limit} for update skip locked)`
  return count
}

/** Deletes all links: after a restore nobody knows which of them were removed or used up. */
export async function forgetAllRosterLinks(tx: SqlTransaction): Promise<void> {
  await tx`delete from roster_links`
}
