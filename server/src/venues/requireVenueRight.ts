import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { unknownVenue } from './readVenue.ts'
import { runsVenue, seesVenue } from './seesVenue.ts'

/**
 * Requires that a caller may see a venue, or runs it.
 *
 * @param userId Null: somebody who is not logged in.
 * @throws {Refusal} `not_found` when the caller may not see it, as if it did not exist;
 * `forbidden` when the caller may see it but does not run it.
 */
export async function requireVenueRight(
  sql: Sql,
  {
    venueId,
    userId,
    need,
  }: { readonly venueId: string; readonly userId: string | null; readonly need: 'read' | 'admin' },
): Promise<void> {
  const [venue] = await sql<{ runs: boolean }[]>`
    select ${runsVenue(sql, userId)} as runs
      from venues v where v.uuid = ${venueId} and ${seesVenue(sql, userId)}`
  if (!venue) throw unknownVenue(venueId)
  if (need === 'admin' && !venue.runs)
    throw new Refusal('forbidden', 'Only an admin of this venue may do that. Ask one to add you.')
}
