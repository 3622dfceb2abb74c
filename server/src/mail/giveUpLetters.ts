import type { SqlTransaction } from '../db/sql.ts'

/**
 * Gives up all letters that wait, after a restore: nobody knows which of them were sent since the
 * backup was made. Returns how many.
 */
export async function giveUpLetters(tx: SqlTransaction): Promise<number> {
  const { count } = await tx`
    update letters set status = 'GIVEN_UP', ended_at = now(), reason = 'ERESTORED'
     where status = 'WAITING'`
  return count
}
