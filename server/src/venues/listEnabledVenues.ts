import type { Sql } from '../db/sql.ts'
import { type Venue, venueColumns } from './venueColumns.ts'

/** A venue that is enabled for a user, and since when. */
export interface EnabledVenue {
  readonly venue: Venue
  readonly enabled_at: Date
}

/** Returns a page of the venues that are enabled for a user, in the order of their ids. */
export async function listEnabledVenues(
  sql: Sql,
  page: {
    readonly userId: string
    readonly afterId: string | undefined
    readonly limit: number
  },
): Promise<EnabledVenue[]> {
  const { userId, afterId, limit } = page
  const rows = await sql<(Venue & { readonly enabled_at: Date })[]>`
    select ${venueColumns(sql)}, o.enabled_at
      from user_venues o join venues v on v.uuid = o.venue_id
     where o.user_id = ${userId} ${afterId ? sql`and o.venue_id > ${afterId}` : sql``}
     order by o.venue_id limit ${limit}`
  return rows.map(({ enabled_at, ...venue }) => ({ venue, enabled_at }))
}
