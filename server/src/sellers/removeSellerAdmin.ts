import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { usernameKey } from '../identity/username.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'

/**
 * Takes the right to run a seller from a user. A seller keeps at least one admin who can log in,
 * unless a platform admin takes the right, who runs every seller. Lock, then look: the seller is
 * locked before its admins are counted, so two admins who remove each other do not both succeed.
 *
 * @param actor Who removes the user.
 * @throws {Refusal} `not_found` when the user is not an admin of the seller; `last_admin`.
 */
export function removeSellerAdmin(
  sql: Sql,
  {
    sellerId,
    username,
    actor,
  }: {
    readonly sellerId: string
    readonly username: string
    readonly actor: { readonly uuid: string; readonly role: string }
  },
): Promise<void> {
  return transact(sql, async (tx) => {
    await tx`select 1 from sellers where uuid = ${sellerId} for no key update`
    const [removed] = await tx<{ user_id: string }[]>`
      delete from seller_admins a using users u
       where a.seller_id = ${sellerId} and a.user_id = u.uuid
         and lower(u.username) = ${usernameKey(username) ?? null}
      returning a.user_id`
    if (!removed)
      throw new Refusal(
        'not_found',
        `${username} is not among the admins of this seller. Check the list.`,
      )
    const [left] = await tx`
      select 1 from seller_admins a join users u on u.uuid = a.user_id
       where a.seller_id = ${sellerId} and u.is_active limit 1`
    if (!left && actor.role !== 'admin')
      throw new Refusal(
        'last_admin',
        'The last admin of a seller cannot be removed. Add another admin first.',
      )
    await audit.record(tx, {
      kind: 'seller_admin_removed',
      userId: removed.user_id,
      actor: account(actor.uuid),
      details: { seller_id: sellerId },
    })
  })
}
