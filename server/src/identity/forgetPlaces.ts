import type { SqlTransaction } from '../db/sql.ts'

/**
 * Forgets which browsers and networks have logged a user in. None of them keeps an attempt budget
 * of its own.
 */
export async function forgetPlaces(tx: SqlTransaction, userId: string): Promise<void> {
  await tx`delete from known_browsers where user_id = ${userId}`
  await tx`delete from known_networks where user_id = ${userId}`
}
