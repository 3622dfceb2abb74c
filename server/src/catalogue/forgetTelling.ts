import type { SqlTransaction } from '../db/sql.ts'

/** After a restore: nobody knows who was told since the backup was made. */
export async function forgetTelling(tx: SqlTransaction): Promise<void> {
  await tx`update events set telling = null where telling is not null`
}
