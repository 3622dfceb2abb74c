import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { usernameKey } from '../identity/username.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import type { RosterRole } from './listRoster.ts'
import { lockEvent } from './lockEvent.ts'

/**
 * Removes a user from the roster. An event keeps at least one admin who can log in, so nobody can
 * take it over by removing the others and then leaving. Lock, then look: the event is locked before
 * its admins are counted, so two admins who remove each other do not both succeed. Deactivating a
 * user is never refused for this reason: a stolen account must be stopped at once, and platform
 * admins run every event.
 *
 * @param actorId Who removes the user.
 * @throws {Refusal} `not_found` when the user is not on that roster; `last_admin` when no active
 * admin would remain.
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
    if (role === 'admin') await lockEvent(tx, eventId)
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
    if (role === 'admin') await requireAnAdmin(tx, eventId)
    await audit.record(tx, {
      kind: 'roster_removed',
      userId: removed.user_id,
      actor: account(actorId),
      details: { event_id: eventId, role },
    })
  })
}

/** Refuses, and so rolls back, a removal after which no active admin is left. */
async function requireAnAdmin(tx: Sql, eventId: string): Promise<void> {
  const [left] = await tx`
    select 1 from roster_entries r join users u on u.uuid = r.user_id
     where r.event_id = ${eventId} and r.role = 'admin' and u.is_active limit 1`
  if (!left)
    throw new Refusal(
      'last_admin',
      'The last admin of an event cannot be removed. Add another admin first.',
    )
}
