import { account } from '../audit/actor.ts'
import { columnsAndValues } from '../db/columns.ts'
import { newId } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { audit } from './auditKinds.ts'
import { venueKey } from './keyVenues.ts'
import { readVenue } from './readVenue.ts'
import type { Venue } from './venueColumns.ts'
import { type VenueInput, venueColumnsOf } from './venueInput.ts'

/**
 * Makes a venue. Its creator becomes its first admin: it is the creator's own act, so it needs no
 * fresh factor.
 *
 * @param venue.isPublic Whether everybody sees it at once.
 * @throws {Refusal} `malformed_input` with the field; `storage_limit`.
 */
export function createVenue(
  sql: Sql,
  {
    input,
    creatorId,
    isPublic,
  }: { readonly input: VenueInput; readonly creatorId: string; readonly isPublic: boolean },
): Promise<Venue> {
  const uuid = newId()
  const columns = { address: '', gates: [], ...venueColumnsOf(input) }
  const search_key = venueKey({ name: input.name, address: columns.address })
  return transact(sql, async (tx) => {
    await requireRoom(tx, 'venues', {
      of: creatorId,
      rows: tx`select 1 from venues where created_by = ${creatorId}`,
    })
    await tx`
      insert into venues ${columnsAndValues({ ...columns, uuid, search_key, created_by: creatorId })}`
    if (isPublic) await tx`update venues set public_since = created_at where uuid = ${uuid}`
    await tx`
      insert into venue_admins (venue_id, user_id, granted_by)
      values (${uuid}, ${creatorId}, ${creatorId})`
    await audit.record(tx, {
      kind: 'venue_created',
      actor: account(creatorId),
      details: { venue_id: uuid },
    })
    return readVenue(tx, uuid)
  })
}
