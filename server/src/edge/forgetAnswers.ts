import type { Sql } from '../db/sql.ts'

/**
 * Deletes answers to idempotency keys after 24 hours. Returns the number of deleted rows, at most
 * `limit`.
 */
export async function forgetAnswers(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from idempotent_answers where (user_id, key) in
      (select user_id, key from idempotent_answers
        where created_at < now() - interval '24 hours' order by created_at limit ${limit})`
  return count
}
