import { account } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { audit } from './auditKinds.ts'
import { hashRosterLinkToken, makeRosterLinkToken } from './rosterLinkToken.ts'

/** What a link makes of a person: `user` gets a complimentary ticket. */
export type RosterLinkRole = 'agent' | 'event_admin' | 'user'

/** A new link. Its token is shown only here. */
export interface NewRosterLink {
  readonly uuid: string
  readonly role: RosterLinkRole
  readonly token: string
  readonly expires_at: Date
  readonly uses_left: number
}

/**
 * Makes a link that puts the people who accept it on the roster, up to `uses` of them.
 *
 * @param link.validDays Days from now.
 * @param link.actorId Who makes it; the link counts while they may add people.
 * @throws {Refusal} `storage_limit`.
 */
export function makeRosterLink(
  sql: Sql,
  link: {
    readonly eventId: string
    readonly role: RosterLinkRole
    readonly uses: number
    readonly validDays: number
    readonly actorId: string
  },
): Promise<NewRosterLink> {
  const { eventId, role, uses, validDays, actorId } = link
  const [uuid, token] = [newId(), makeRosterLinkToken()]
  return transact(sql, async (tx) => {
    await requireRoom(tx, 'roster_links', {
      of: eventId,
      rows: tx`select 1 from roster_links where event_id = ${eventId}`,
    })
    const [made] = await tx<Omit<NewRosterLink, 'token'>[]>`
      insert into roster_links (event_id, uuid, role, token_hash, uses, uses_left, created_by, expires_at)
      values (${eventId}, ${uuid}, ${role}, ${hashRosterLinkToken(token)}, ${uses}, ${uses}, ${actorId},
              now() + ${validDays}::int * interval '1 day')
      returning uuid, role, expires_at, uses_left`
    if (!made) throw new Error('A link that was just written was not returned.')
    const details = { event_id: eventId, link_id: uuid, role, uses }
    await audit.record(tx, { kind: 'roster_link_made', actor: account(actorId), details })
    return { ...made, token }
  })
}
