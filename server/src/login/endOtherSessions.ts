import { account } from '../audit/actor.ts'
import type { SqlPool } from '../db/sql.ts'
import { endSessions } from '../sessions/endSession.ts'
import { forgetPendingLogins } from './pendingLogin.ts'

/**
 * Ends all login sessions of a user but one, and all pending logins. A person who suspects a thief
 * leaves the thief no way in.
 *
 * The user is locked first, then the pending logins, as at every login. Therefore no login session
 * changes its licence seat between the read of the licence seats and the end of the sessions. A
 * login that continues a pending login either comes first and ends, or finds its pending login
 * gone. Safe to retry.
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
