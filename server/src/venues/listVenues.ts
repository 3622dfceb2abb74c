import { boundSearch, containsSearch, readSearch } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { seesVenue } from './seesVenue.ts'
import { type Venue, venueColumns } from './venueColumns.ts'

/**
 * Returns a page of the venues that a person sees, in the order in which they were made.
 *
 * @param page.query Only those with this text in the name or the address.
 * @param page.userId Null: somebody who is not logged in.
 * @param page.mineOnly Only those of which this user is an admin.
 */
export function listVenues(
  sql: Sql,
  page: {
    readonly query: string | undefined
    readonly userId: string | null
    readonly mineOnly: boolean
    readonly afterId: string | undefined
    readonly limit: number
  },
): Promise<Venue[]> {
  const { query, userId, mineOnly, afterId, limit } = page
  const search = readSearch(query)
  const whose = mineOnly
    ? sql`v.uuid in (select a.venue_id from venue_admins a where a.user_id = ${userId}::uuid)`
    : seesVenue(sql, userId)
  const list = (tx: Sql): Promise<Venue[]> => tx<Venue[]>`
    select ${venueColumns(tx)} from venues v
     where ${whose}
       ${search ? tx`and ${containsSearch(tx, tx`v.search_key`, search)}` : tx``}
       ${afterId ? tx`and v.uuid > ${afterId}` : tx``}
     order by v.uuid limit ${limit}`
  return search ? boundSearch(sql, list) : list(sql)
}
