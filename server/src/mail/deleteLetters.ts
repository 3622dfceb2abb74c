import type { Sql } from '../db/sql.ts'
import { causeOf } from './causeOf.ts'

/**
 * Deletes the letters of these causes, in the transaction that deletes what they tell. What was
 * handed over is forgotten with them.
 */
export async function deleteLetters(
  sql: Sql,
  letters: readonly { readonly userId: string; readonly causes: readonly string[] }[],
): Promise<void> {
  if (letters.length === 0) return
  const causes = letters.flatMap(({ userId, causes }) =>
    causes.map((cause) => causeOf(userId, cause)),
  )
  await sql`delete from letters where cause = any(${causes})`
}
