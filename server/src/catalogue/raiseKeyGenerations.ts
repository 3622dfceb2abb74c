import type { SqlTransaction } from '../db/sql.ts'

/** From now on, the codes of every event are made from another key than before. */
export async function raiseKeyGenerations(tx: SqlTransaction): Promise<void> {
  await tx`update events set key_generation = key_generation + 1`
}
