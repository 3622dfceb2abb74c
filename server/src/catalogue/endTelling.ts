import type { SqlTransaction } from '../db/sql.ts'
import type { ToldEvent } from './readTelling.ts'

/** Notes that all letters are written, unless something else is being told by now. */
export async function endTelling(
  tx: SqlTransaction,
  { eventId, told }: { readonly eventId: string; readonly told: ToldEvent },
): Promise<void> {
  await tx`
    update events set telling = null
     where uuid = ${eventId} and telling = ${told.telling}
       and date_trunc('milliseconds', moved_at) is not distinct from ${told.moved_at}::timestamptz`
}
