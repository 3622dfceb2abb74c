import type { Sql } from '../db/sql.ts'

/**
 * Deletes signing keys 90 days after they expired. Until 61 days after that they still say which
 * login session a token named. Returns the number of deleted rows, at most `limit`.
 */
export async function forgetSigningKeys(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from signing_keys where kid in
      (select kid from signing_keys where expires_at < now() - interval '90 days' limit ${limit})`
  return count
}
