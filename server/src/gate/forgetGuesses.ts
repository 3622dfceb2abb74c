import type { Sql } from '../db/sql.ts'

/**
 * Deletes the counts of wrong answers that began an hour ago. Returns the number of deleted rows,
 * at most `limit`.
 */
export async function forgetGuesses(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from gate_guesses where actor_id in
      (select actor_id from gate_guesses where since < now() - interval '1 hour' limit ${limit})`
  return count
}
