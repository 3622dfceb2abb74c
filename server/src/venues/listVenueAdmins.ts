import type { Sql } from '../db/sql.ts'

/** A person who runs a venue, and who gave them the right. */
export interface VenueAdmin {
  readonly user_id: string
  readonly username: string
  readonly granted_by: string | null
  readonly granted_at: Date
}

/** Returns a page of the admins of a venue, in the order of their ids. */
export function listVenueAdmins(
  sql: Sql,
  page: {
    readonly venueId: string
    readonly afterUserId: string | undefined
    readonly limit: number
  },
): Promise<VenueAdmin[]> {
  const { venueId, afterUserId, limit } = page
  return sql<VenueAdmin[]>`
    select ${venueAdminColumns(sql)}
     where a.venue_id = ${venueId} ${afterUserId ? sql`and a.user_id > ${afterUserId}` : sql``}
     order by a.user_id limit ${limit}`
}

/** The columns of an admin `a` of a venue on the wire, and where they come from. */
export function venueAdminColumns(sql: Sql) {
  return sql`
    a.user_id, u.username, g.username as granted_by, a.granted_at
      from venue_admins a join users u on u.uuid = a.user_id left join users g on g.uuid = a.granted_by`
}
