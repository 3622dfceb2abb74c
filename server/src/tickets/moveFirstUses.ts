import { plainArray } from '../db/arrayText.ts'
import type { SqlTransaction } from '../db/sql.ts'

/** When a ticket was first used. */
export interface FirstUse {
  readonly ticketId: string
  readonly at: Date
}

/**
 * Moves the time at which used tickets were first used, together with the scans that the gate has
 * moved (`moveDemoScans`). A ticket that was not used stays unused.
 */
export async function moveFirstUses(
  tx: SqlTransaction,
  { eventId, uses }: { readonly eventId: string; readonly uses: readonly FirstUse[] },
): Promise<void> {
  await tx`
    update tickets t set validation_datetime = u.at
      from unnest(${plainArray(uses.map(({ ticketId }) => ticketId))}::uuid[],
                  ${uses.map(({ at }) => at)}::timestamptz[]) as u (ticket_id, at)
     where t.event_id = ${eventId} and t.uuid = u.ticket_id and t.validation_datetime is not null`
}
