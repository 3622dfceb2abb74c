import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { usernameKey } from '../identity/username.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import type { RosterRole } from './listRoster.ts'

/**
 * Removes a user from the roster.
 *
 * @param actorId Who removes the user.
 * @throws {Refusal} `not_found` when the user is not on that roster.
 */
export function removeFromRoster(
  sql: Sql,
  {
    eventId,
    role,
    username,
    actorId,
  }: { eventId: string; role: RosterRole; username: string; actorId: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    const [removed] = await tx<{ user_id: string }[]>`
      delete from roster_entries r using users u
       where r.event_id = ${eventId} and r.role = ${role} and r.user_id = u.uuid
         and lower(u.username) = ${usernameKey(username) ?? null}
      returning r.user_id`
    if (!removed)
      throw new Refusal(
        'not_found',
        `${username} is not among the ${role}s of this event. Check the roster.`,
      )
    await audit.record(tx, {
      kind: 'roster_removed',
      userId: removed.user_id,
      actor: account(actorId),
      details: { event_id: eventId, role },
    })
  })
}
