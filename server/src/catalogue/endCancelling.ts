import type { SqlTransaction } from '../db/sql.ts'

/**
 * Records that a cancelled event has no ticket left to cancel. The caller has checked that under
 * the lock of the event's row.
 */
export async function endCancelling(tx: SqlTransaction, eventId: string): Promise<void> {
  await tx`update events set cancelling = false where uuid = ${eventId}`
}
