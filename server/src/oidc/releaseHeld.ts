import { account } from '../audit/actor.ts'
import type { SqlPool } from '../db/sql.ts'
import { endSessions } from '../sessions/endSession.ts'
import type { HeldSession } from './applicationToken.ts'
import { leaveSession } from './leaveSession.ts'

/**
 * Lets a person go for an application: its grants and tokens of that login session are over, and no
 * longer hold the licence seat. If asked, the login session ends, too, unless another application
 * holds tokens of it.
 *
 * @returns Whether the login session is over.
 */
export async function releaseHeld(
  sql: SqlPool,
  { held, endSession }: { readonly held: HeldSession; readonly endSession: boolean },
): Promise<boolean> {
  const { application_id: applicationId, sid, user_id: userId } = held
  return sql.begin(async (tx) => {
    // Locks the licence seat, then the login session, then what applications hold of them, in the
    // same order as the end of a login session.
    await tx`
      select 1 from licence_seats where uuid = (select licence_seat_id from sessions where sid = ${sid})
         for no key update`
    await tx`select 1 from sessions where sid = ${sid} for no key update`
    await leaveSession(tx, { applicationId, sid })
    if (!held.is_live) return true
    if (!endSession) return false
    const [other] = await tx`
      select 1 from application_sessions where sid = ${sid} and tokens_until > statement_timestamp() limit 1`
    if (other) return false
    const ended = await endSessions(tx, {
      userId,
      sid,
      actor: account(userId),
      reason: 'logged_out',
    })
    return ended.length > 0
  })
}
