import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { venueName } from '../venues/venueName.ts'
import { liveRosterLink } from './liveRosterLink.ts'
import type { RosterLinkRole } from './makeRosterLink.ts'
import { hashRosterLinkToken } from './rosterLinkToken.ts'

/** What a person who has a link may know before they accept it. */
export interface RosterLinkShown {
  readonly event: {
    readonly uuid: string
    readonly title: string
    readonly venue: string | null
    readonly timezone: string
    readonly starts_at: string
  }
  readonly role: RosterLinkRole
  readonly invited_by: string
}

/**
 * Reads what a link is for. The token is the right to know it, also of a draft.
 *
 * @throws {Refusal} `not_found` when no link with this token counts, or it is used up.
 */
export async function lookAtRosterLink(sql: Sql, token: string): Promise<RosterLinkShown> {
  const [link] = await sql<RosterLinkShown[]>`
    select json_build_object('uuid', e.uuid, 'title', e.title, 'venue', ${venueName(sql, sql`e.venue_id`)},
                             'timezone', e.timezone,
                             'starts_at', e.starts_at) as event,
           l.role, u.username as invited_by
      from roster_links l join events e on e.uuid = l.event_id join users u on u.uuid = l.created_by
     where l.token_hash = ${hashRosterLinkToken(token)} and l.uses_left > 0 and ${liveRosterLink(sql)}`
  if (!link) throw deadRosterLink()
  return link
}

export function deadRosterLink(): Refusal {
  return new Refusal(
    'not_found',
    'This link does not count: it is over, used up or not complete. Ask for a new one.',
  )
}
