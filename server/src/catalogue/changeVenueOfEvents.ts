import { type Sql, transact } from '../db/sql.ts'
import { searchKey } from '../text/searchKey.ts'
import { changeVenue, type VenueChange } from '../venues/changeVenue.ts'
import type { Venue } from '../venues/venueColumns.ts'

/**
 * Changes a venue. Where it gets another name or address, its events are found by that name, and
 * their calendars show both.
 *
 * The events are locked before the venue, in the order of their ids: what changes an event also
 * locks it first and its venue afterwards (`placeEvent`). An event that comes into the venue
 * meanwhile either read its new name, or is there when the keys are written.
 *
 * @throws {Refusal} As `changeVenue`.
 */
export function changeVenueOfEvents(
  sql: Sql,
  change: { readonly venueId: string; readonly input: VenueChange; readonly actorId: string },
): Promise<Venue> {
  const { venueId, input } = change
  return transact(sql, async (tx) => {
    if (input.name !== undefined || input.address !== undefined)
      await tx`
        select 1 from events where venue_id = ${venueId} order by uuid for no key update`
    const { before, after } = await changeVenue(tx, change)
    if (after.name !== before.name || after.address !== before.address)
      await tx`
        update events
           set search_key = split_part(search_key, ${'\n'}, 1) || ${`\n${searchKey(after.name)}`}::text,
               updated_at = now()
         where venue_id = ${venueId}`
    return after
  })
}
