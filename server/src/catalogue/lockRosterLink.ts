import type { SqlTransaction } from '../db/sql.ts'
import { liveRosterLink } from './liveRosterLink.ts'
import { lockEvent } from './lockEvent.ts'
import { deadRosterLink } from './lookAtRosterLink.ts'
import type { RosterLinkRole } from './makeRosterLink.ts'
import { hashRosterLinkToken } from './rosterLinkToken.ts'

/** The row of a link while it and its event are locked. */
export interface LockedRosterLink {
  readonly uuid: string
  readonly event_id: string
  readonly role: RosterLinkRole
  readonly created_by: string
}

/**
 * Locks the event of a link, and then the link, so that neither ends before the person is on the
 * roster. A link that is used up is returned, too: it still answers those who have used it.
 *
 * @throws {Refusal} `not_found` when no link with this token counts.
 */
export async function lockRosterLink(tx: SqlTransaction, token: string): Promise<LockedRosterLink> {
  const hash = hashRosterLinkToken(token)
  const [found] = await tx<{ event_id: string }[]>`
    select event_id from roster_links where token_hash = ${hash}`
  if (!found) throw deadRosterLink()
  await lockEvent(tx, found.event_id)
  const [link] = await tx<LockedRosterLink[]>`
    select l.uuid, l.event_id, l.role, l.created_by
      from roster_links l join events e on e.uuid = l.event_id
     where l.token_hash = ${hash} and ${liveRosterLink(tx)} for no key update of l`
  if (!link) throw deadRosterLink()
  return link
}
