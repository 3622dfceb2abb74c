import type { Sql } from '../db/sql.ts'
import { liveRosterLink } from './liveRosterLink.ts'
import type { RosterLinkRole } from './makeRosterLink.ts'

/** A link as the admins of its event see it, without its token. */
export interface RosterLink {
  readonly uuid: string
  readonly role: RosterLinkRole
  readonly invited_by: string
  readonly created_at: Date
  readonly expires_at: Date
  readonly uses: number
  /** 0 when it is used up: it still answers those who have used it. */
  readonly uses_left: number
}

/** Returns a page of the links of an event that count, oldest first. */
export function listRosterLinks(
  sql: Sql,
  page: {
    readonly eventId: string
    readonly afterId: string | undefined
    readonly limit: number
  },
): Promise<RosterLink[]> {
  return sql<RosterLink[]>`
    select l.uuid, l.role, u.username as invited_by, l.created_at, l.expires_at, l.uses, l.uses_left
      from roster_links l join events e on e.uuid = l.event_id join users u on u.uuid = l.created_by
     where l.event_id = ${page.eventId} and ${liveRosterLink(sql)}
       ${page.afterId ? sql`and l.uuid > ${page.afterId}` : sql``}
     order by l.uuid limit ${page.limit}`
}
