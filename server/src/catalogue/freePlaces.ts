import type { SqlTransaction } from '../db/sql.ts'

/**
 * Frees places of an event. The caller has locked it, and ends the same number of tickets in
 * the same transaction (law 1).
 */
export async function freePlaces(
  tx: SqlTransaction,
  { eventId, count }: { readonly eventId: string; readonly count: number },
): Promise<void> {
  if (count === 0) return
  await tx`
    update quotas set taken = taken - ${count}::int where event_id = ${eventId} and uuid = ${eventId}`
}
