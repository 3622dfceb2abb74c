import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { usernameKey } from '../identity/username.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'

/**
 * Takes the right to run a venue from a user. A venue keeps at least one admin who can log in,
 * unless a platform admin takes the right, who runs every venue. Lock, then look: the venue is
 * locked before its admins are counted, so two admins who remove each other do not both succeed.
 *
 * @param actor Who removes the user.
 * @throws {Refusal} `not_found` when the user is not an admin of the venue; `last_admin`.
 */
export function removeVenueAdmin(
  sql: Sql,
  {
    venueId,
    username,
    actor,
  }: {
    readonly venueId: string
    readonly username: string
    readonly actor: { readonly uuid: string; readonly role: string }
  },
): Promise<void> {
  return transact(sql, async (tx) => {
    await tx`select 1 from venues where uuid = ${venueId} for no key update`
    const [removed] = await tx<{ user_id: string }[]>`
      delete from venue_admins a using users u
       where a.venue_id = ${venueId} and a.user_id = u.uuid
         and lower(u.username) = ${usernameKey(username) ?? null}
      returning a.user_id`
    if (!removed)
      throw new Refusal(
        'not_found',
        `${username} is not among the admins of this venue. Check the list.`,
      )
    const [left] = await tx`
      select 1 from venue_admins a join users u on u.uuid = a.user_id
       where a.venue_id = ${venueId} and u.is_active limit 1`
    if (!left && actor.role !== 'admin')
      throw new Refusal(
        'last_admin',
        'The last admin of a venue cannot be removed. Add another admin first.',
      )
    await audit.record(tx, {
      kind: 'venue_admin_removed',
      userId: removed.user_id,
      actor: account(actor.uuid),
      details: { venue_id: venueId },
    })
  })
}
