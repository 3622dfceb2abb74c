import { account } from '../audit/actor.ts'
import { assignments } from '../db/columns.ts'
import { nextUpdatedAt } from '../db/nextUpdatedAt.ts'
import { requireUnchanged } from '../db/requireUnchanged.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { audit } from './auditKinds.ts'
import { venueKey } from './keyVenues.ts'
import { readVenue, unknownVenue } from './readVenue.ts'
import { type Venue, venueColumns } from './venueColumns.ts'
import { type VenueInput, venueColumnsOf } from './venueInput.ts'

/** Absent fields stay unchanged. */
export interface VenueChange extends Partial<VenueInput> {
  /** The version that it is a change of, as in `requireUnchanged`. */
  readonly if_updated_at?: string | null
}

/**
 * Changes a venue, whose row stays locked until the transaction ends. What gives it another name
 * also changes the search keys of its events (`catalogue/changeVenueOfEvents.ts`).
 *
 * @param change.actorId Who changes it.
 * @throws {Refusal} `not_found`; `malformed_input` with the field; `precondition_failed` when it is
 * not the version of `if_updated_at`.
 */
export async function changeVenue(
  tx: SqlTransaction,
  {
    venueId,
    input: { if_updated_at, ...input },
    actorId,
  }: { readonly venueId: string; readonly input: VenueChange; readonly actorId: string },
): Promise<{ readonly before: Venue; readonly after: Venue }> {
  const changes = venueColumnsOf(input)
  const [before] = await tx<Venue[]>`
    select ${venueColumns(tx)} from venues v where v.uuid = ${venueId} for no key update`
  if (!before) throw unknownVenue(venueId)
  requireUnchanged(before, if_updated_at)
  if (Object.keys(changes).length === 0) return { before, after: before }
  const search_key = venueKey({ ...before, ...changes })
  await tx`
    update venues set ${assignments({ ...changes, search_key })}, updated_at = ${nextUpdatedAt(tx)}
     where uuid = ${venueId}`
  await audit.record(tx, {
    kind: 'venue_changed',
    actor: account(actorId),
    details: { venue_id: venueId, changed: Object.keys(changes).join(',') },
  })
  return { before, after: await readVenue(tx, venueId) }
}
