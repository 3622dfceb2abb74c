import { type Sql, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { searchKey } from '../text/searchKey.ts'
import { createVenue } from './createVenue.ts'
import type { Venue } from './venueColumns.ts'

type NamedVenue = Pick<Venue, 'uuid' | 'name'>

/**
 * Returns the venue that a person means by its name: one of those that they run, or else a new one,
 * which they run. Names that read alike are one name; of several, the one that is written alike,
 * then the oldest. A new one is as secret as the event that it was named for.
 *
 * Lock, then look: the lock on what the person makes is taken before the last look, so that two
 * events that are created at once get one venue.
 *
 * @param of.timezone The time zone of a new one.
 * @throws {Refusal} `malformed_input` with `/timezone`; `storage_limit`.
 */
export function venueOfName(
  sql: Sql,
  of: { readonly name: string; readonly timezone: string; readonly userId: string },
): Promise<NamedVenue> {
  const { name, timezone, userId } = of
  return transact(sql, async (tx) => {
    const known = await findRun(tx, of)
    if (known) return known
    await requireRoom(tx, 'venues', {
      of: userId,
      rows: tx`select 1 from venues where created_by = ${userId}`,
    })
    return (
      (await findRun(tx, of)) ??
      createVenue(tx, { input: { name, timezone }, creatorId: userId, isPublic: false })
    )
  })
}

async function findRun(
  tx: Sql,
  { name, userId }: { readonly name: string; readonly userId: string },
): Promise<NamedVenue | undefined> {
  const key = searchKey(name)
  const [venue] = await tx<NamedVenue[]>`
    select v.uuid, v.name
      from venue_admins a join venues v on v.uuid = a.venue_id
     where a.user_id = ${userId} and (v.name = ${name} or ${key}::text <> '' and split_part(v.search_key, ${'\n'}, 1) = ${key})
     order by v.name = ${name} desc, v.created_at, v.uuid limit 1`
  return venue
}
