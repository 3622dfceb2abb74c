import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { findUserId } from '../identity/users.ts'
import { audit } from './auditKinds.ts'
import { type SellerAdmin, sellerAdminColumns } from './listSellerAdmins.ts'

/**
 * Makes a user an admin of a seller; one who is already stays. Returns whether this call did it. It
 * asks the user for nothing: the right shows nothing about them but the user name, which is public.
 *
 * @param actorId Who adds the user.
 * @throws {Refusal} `not_found` when the user does not exist; `storage_limit`.
 */
export function addSellerAdmin(
  sql: Sql,
  {
    sellerId,
    username,
    actorId,
  }: { readonly sellerId: string; readonly username: string; readonly actorId: string },
): Promise<{ readonly admin: SellerAdmin; readonly added: boolean }> {
  return transact(sql, async (tx) => {
    const userId = await findUserId(tx, username)
    const [known] = await tx`
      select 1 from seller_admins where seller_id = ${sellerId} and user_id = ${userId}`
    if (!known)
      await requireRoom(tx, 'seller_admins', {
        of: sellerId,
        rows: tx`select 1 from seller_admins where seller_id = ${sellerId}`,
      })
    const written = await tx`
      insert into seller_admins (seller_id, user_id, granted_by)
      values (${sellerId}, ${userId}, ${actorId})
      on conflict do nothing returning 1`
    const [admin] = await tx<SellerAdmin[]>`
      select ${sellerAdminColumns(tx)} where a.seller_id = ${sellerId} and a.user_id = ${userId}`
    if (!admin) throw new Error('An admin who was just written cannot be read.')
    const added = written.length === 1
    const entry = { actor: account(actorId), userId, details: { seller_id: sellerId } }
    if (added) await audit.record(tx, { kind: 'seller_admin_added', ...entry })
    return { admin, added }
  })
}
