import type { SqlTransaction } from '../db/sql.ts'

/**
 * Takes the last entry back from a ticket: its holder is outside. If that was the first entry, the
 * ticket is BOOKED again, as if it had not been used. It keeps its place, and the code that was
 * spent stays spent (law 3).
 *
 * The caller holds the lock of the ticket's row.
 */
export async function undoUse(
  tx: SqlTransaction,
  {
    eventId,
    ticketId,
    wasFirst,
  }: { readonly eventId: string; readonly ticketId: string; readonly wasFirst: boolean },
): Promise<void> {
  if (wasFirst)
    await tx`
      update tickets set status = 'BOOKED', validation_datetime = null, validated_gate = null, inside = false
       where event_id = ${eventId} and uuid = ${ticketId}`
  else
    await tx`
      update tickets set inside = false where event_id = ${eventId} and uuid = ${ticketId}`
}
