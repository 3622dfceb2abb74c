import { account } from '../audit/actor.ts'
import type { SqlPool } from '../db/sql.ts'
import { endSessions } from '../sessions/endSession.ts'
import { forgetPendingLogins } from './pendingLogin.ts'

/**
 * Ends all login sessions of a user but one, and the logins that are half done: whoever suspects a thief leaves none a way in.
 *
 * The user is locked first, then the tickets, as at every login: so no session changes its licence seat between the look at the licence seats and the end of
 * the sessions, and a login by ticket is either before us and ends, or finds its ticket gone. Safe to retry.
 */
export async function endOtherSessions(
  sql: SqlPool,
  { userId, sid }: { readonly userId: string; readonly sid: string },
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select 1 from users where uuid = ${userId} for no key update`
    await forgetPendingLogins(tx, userId)
    await endSessions(tx, { userId, exceptSid: sid, actor: account(userId), reason: 'revoked' })
  })
}
