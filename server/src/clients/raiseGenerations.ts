import type { SqlTransaction } from '../db/sql.ts'

/** Makes every token of every service account void. Returns how many accounts there are. */
export async function raiseGenerations(tx: SqlTransaction): Promise<number> {
  const { count } = await tx`update service_accounts set generation = generation + 1`
  return count
}
