import { recordAudit } from '../audit/audit.ts'
import { boundSearch } from '../db/boundSearch.ts'
import { type Sql, transact } from '../db/sql.ts'
import { usernameKey } from '../identity/username.ts'
import { findUserId } from '../identity/users.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { unknownEvent } from './events.ts'

export type RosterRole = 'agent' | 'admin'

/** What a caller may do at an event; a platform admin may what its own admin may. */
export type EventRight = 'admin' | 'agent' | 'none'

/**
 * Asks for a right at an event, and answers the right there is. An event that the caller may not see answers as
 * if it were not there; one that the caller sees and may not run answers so.
 *
 * @param need `read`: published, or on its roster. `agent`: on its roster. `admin`: its admin.
 * @throws {Refusal} `not_found`, `forbidden`.
 */
export async function requireRight(
  sql: Sql,
  {
    eventId,
    caller,
    need,
  }: { eventId: string; caller: Caller | undefined; need: 'read' | 'agent' | 'admin' },
): Promise<EventRight> {
  const [row] = await sql<{ was_public: boolean; is_admin: boolean; is_agent: boolean }[]>`
    select e.published_at is not null as was_public,
           exists (select 1 from roster_entries r where r.event_id = e.uuid and r.role = 'admin' and r.user_id = ${caller?.uuid ?? null}) as is_admin,
           exists (select 1 from roster_entries r where r.event_id = e.uuid and r.role = 'agent' and r.user_id = ${caller?.uuid ?? null}) as is_agent
      from events e where e.uuid = ${eventId}`
  if (!row) throw unknownEvent(eventId)
  const right: EventRight =
    row.is_admin || caller?.role === 'admin' ? 'admin' : row.is_agent ? 'agent' : 'none'
  if (right === 'none' && !row.was_public) throw unknownEvent(eventId)
  if (need === 'admin' && right !== 'admin')
    throw new Refusal('forbidden', 'Only an admin of this event may do that.')
  if (need === 'agent' && right === 'none')
    throw new Refusal('forbidden', 'Only the agents and admins of this event may see that.')
  return right
}

/** As it stands on the wire: no names, or one could be learnt by putting its user name on a roster (law 9). */
export interface RosterRow {
  readonly user_id: string
  readonly username: string
  readonly created_at: Date
}

export interface RosterPage {
  readonly eventId: string
  readonly role: RosterRole
  readonly query: string | undefined
  readonly afterUserId: string | undefined
  readonly limit: number
}

/** A page of the agents or admins of an event, in the order of their ids; `query` is how a user name begins. */
export function listRoster(sql: Sql, page: RosterPage): Promise<RosterRow[]> {
  const list = (tx: Sql): Promise<RosterRow[]> => tx<RosterRow[]>`
    select r.user_id, u.username, r.created_at
      from roster_entries r join users u on u.uuid = r.user_id
     where r.event_id = ${page.eventId} and r.role = ${page.role}
       ${page.query ? sql`and starts_with(lower(u.username), ${page.query.toLowerCase()})` : sql``}
       ${page.afterUserId ? sql`and r.user_id > ${page.afterUserId}` : sql``}
     order by r.user_id limit ${page.limit}`
  return page.query ? boundSearch(sql, list) : list(sql)
}

/** Who is meant in a body: `{username}` or `{user_id}`. */
export type UserReference = { readonly username: string } | { readonly user_id: string }

/** The id behind a reference. @throws {Refusal} `not_found` when there is no such user. */
export async function resolveUser(sql: Sql, user: UserReference): Promise<string> {
  if ('username' in user) return findUserId(sql, user.username)
  const [row] = await sql`select 1 from users where uuid = ${user.user_id}`
  if (!row) throw new Refusal('not_found', `There is no user ${user.user_id}.`)
  return user.user_id
}

/**
 * Puts a user on the roster; who is on it stays. Says whether this call did it.
 * @param actorId Who does so.
 */
export function addToRoster(
  sql: Sql,
  {
    eventId,
    role,
    user,
    actorId,
  }: { eventId: string; role: RosterRole; user: UserReference; actorId?: string },
): Promise<{ entry: RosterRow; added: boolean }> {
  return transact(sql, async (tx) => {
    const userId = await resolveUser(tx, user)
    const added = await tx`
      insert into roster_entries (event_id, role, user_id) values (${eventId}, ${role}, ${userId})
      on conflict do nothing returning 1`
    const [entry] = await tx<RosterRow[]>`
      select r.user_id, u.username, r.created_at
        from roster_entries r join users u on u.uuid = r.user_id
       where r.event_id = ${eventId} and r.role = ${role} and r.user_id = ${userId}`
    if (!entry) throw new Error('An entry that was just written is there.')
    if (actorId && added.length === 1)
      await recordAudit(tx, {
        kind: 'roster_added',
        userId,
        actorId,
        details: { event_id: eventId, role },
      })
    return { entry, added: added.length === 1 }
  })
}

/** @throws {Refusal} `not_found` when the user is not on that roster. */
export function removeFromRoster(
  sql: Sql,
  {
    eventId,
    role,
    username,
    actorId,
  }: { eventId: string; role: RosterRole; username: string; actorId?: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    const [removed] = await tx<{ user_id: string }[]>`
      delete from roster_entries r using users u
       where r.event_id = ${eventId} and r.role = ${role} and r.user_id = u.uuid
         and lower(u.username) = ${usernameKey(username) ?? null}
      returning r.user_id`
    if (!removed)
      throw new Refusal('not_found', `${username} is not among the ${role}s of this event.`)
    if (actorId)
      await recordAudit(tx, {
        kind: 'roster_removed',
        userId: removed.user_id,
        actorId,
        details: { event_id: eventId, role },
      })
  })
}
