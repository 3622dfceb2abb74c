import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { audit } from './auditKinds.ts'
import type { RosterRole, RosterRow } from './listRoster.ts'
import { resolveUser, type UserReference } from './resolveUser.ts'
import { rosterColumns } from './rosterColumns.ts'

/**
 * Puts a user on the roster; a user who is already on it stays. Returns whether this call did it.
 *
 * @param actorId Who adds the user.
 * @param cameByLink Whether the user came by a link, and so shows their name to event admins.
 * @param seesNames Whether the caller is a platform admin, who sees every name.
 * @throws {Refusal} `not_found` when the user does not exist; `storage_limit`.
 */
export function addToRoster(
  sql: Sql,
  {
    eventId,
    role,
    user,
    actorId,
    seesNames = false,
    cameByLink = false,
  }: {
    eventId: string
    role: RosterRole
    user: UserReference
    actorId: string
    seesNames?: boolean
    cameByLink?: boolean
  },
): Promise<{ entry: RosterRow; added: boolean }> {
  return transact(sql, async (tx) => {
    const userId = await resolveUser(tx, user)
    const [known] = await tx`
      select 1 from roster_entries where event_id = ${eventId} and role = ${role} and user_id = ${userId}`
    if (!known)
      await requireRoom(tx, 'roster', {
        of: eventId,
        rows: tx`select 1 from roster_entries where event_id = ${eventId}`,
      })
    const written = await tx`
      insert into roster_entries (event_id, role, user_id, came_by_link)
      values (${eventId}, ${role}, ${userId}, ${cameByLink})
      on conflict do nothing returning 1`
    const added = written.length === 1
    if (cameByLink && !added)
      await tx`
        update roster_entries set came_by_link = true
         where event_id = ${eventId} and role = ${role} and user_id = ${userId} and not came_by_link`
    const [entry] = await tx<RosterRow[]>`
      select ${rosterColumns(tx, { seesNames })}
        from roster_entries r join users u on u.uuid = r.user_id
       where r.event_id = ${eventId} and r.role = ${role} and r.user_id = ${userId}`
    if (!entry) throw new Error('An entry that was just written cannot be read.')
    const details = { event_id: eventId, role }
    if (added)
      await audit.record(tx, { kind: 'roster_added', userId, actor: account(actorId), details })
    return { entry, added }
  })
}
