import type { SqlTransaction } from '../db/sql.ts'

/**
 * Forgets all jobs, because the tables that they are about were replaced. Recurring jobs find what
 * is due.
 */
export async function emptyQueue(tx: SqlTransaction): Promise<void> {
  await tx`delete from tessera_jobs.job`
}
