import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { findUserId } from '../identity/users.ts'
import { audit } from './auditKinds.ts'
import { type VenueAdmin, venueAdminColumns } from './listVenueAdmins.ts'

/**
 * Makes a user an admin of a venue; one who is already stays. Returns whether this call did it. It
 * asks the user for nothing: the right shows nothing about them but the user name, which is public.
 *
 * @param actorId Who adds the user.
 * @throws {Refusal} `not_found` when the user does not exist; `storage_limit`.
 */
export function addVenueAdmin(
  sql: Sql,
  {
    venueId,
    username,
    actorId,
  }: { readonly venueId: string; readonly username: string; readonly actorId: string },
): Promise<{ readonly admin: VenueAdmin; readonly added: boolean }> {
  return transact(sql, async (tx) => {
    const userId = await findUserId(tx, username)
    const [known] = await tx`
      select 1 from venue_admins where venue_id = ${venueId} and user_id = ${userId}`
    if (!known)
      await requireRoom(tx, 'venue_admins', {
        of: venueId,
        rows: tx`select 1 from venue_admins where venue_id = ${venueId}`,
      })
    const written = await tx`
      insert into venue_admins (venue_id, user_id, granted_by)
      values (${venueId}, ${userId}, ${actorId})
      on conflict do nothing returning 1`
    const [admin] = await tx<VenueAdmin[]>`
      select ${venueAdminColumns(tx)} where a.venue_id = ${venueId} and a.user_id = ${userId}`
    if (!admin) throw new Error('An admin who was just written cannot be read.')
    const added = written.length === 1
    const entry = { actor: account(actorId), userId, details: { venue_id: venueId } }
    if (added) await audit.record(tx, { kind: 'venue_admin_added', ...entry })
    return { admin, added }
  })
}
