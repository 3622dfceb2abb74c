import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { findUser, findUserId, markActive, type User } from '../identity/users.ts'
import { Refusal } from '../refusal.ts'
import { endSessions } from '../sessions/endSession.ts'
import { audit } from './auditKinds.ts'
import { forgetPendingLogins } from './pendingLogin.ts'

/**
 * Deactivates or activates a user. Deactivation ends all login sessions, frees the licence seats
 * and deletes the pending logins of the user, in one transaction. At least one active admin always
 * remains. Safe to retry.
 *
 * Lock, then look: the rows of all admins are locked before they are counted, as when roles are
 * given. The user's row is locked before the login sessions end, as at every login, so that no
 * login comes in between.
 *
 * @throws {Refusal} `not_found`; `last_admin` when no active admin would remain.
 */
export function setActive(
  sql: Sql,
  {
    username,
    isActive,
    actorId,
  }: { readonly username: string; readonly isActive: boolean; readonly actorId: string },
): Promise<User> {
  return transact(sql, async (tx) => {
    const admins = await tx<{ uuid: string }[]>`
      select uuid from users where role = 'admin' and is_active order by uuid for update`
    const userId = await findUserId(tx, username)
    if (!isActive && admins.length === 1 && admins[0]?.uuid === userId)
      throw new Refusal(
        'last_admin',
        'The last admin cannot be deactivated. Give the role admin to another user first.',
      )
    if (await markActive(tx, userId, isActive))
      await audit.record(tx, {
        kind: isActive ? 'user_activated' : 'user_deactivated',
        userId,
        actor: account(actorId),
      })
    if (!isActive) {
      await forgetPendingLogins(tx, userId)
      await endSessions(tx, { userId, actor: account(actorId), reason: 'deactivated' })
    }
    return findUser(tx, { userId })
  })
}
