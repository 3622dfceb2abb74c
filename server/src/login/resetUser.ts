import type { Actor } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { forgetAttempts } from '../identity/attemptBudget.ts'
import { forgetPlaces } from '../identity/forgetPlaces.ts'
import { generatePassword } from '../identity/generatePassword.ts'
import { hashPassword } from '../identity/password.ts'
import { removeFactor } from '../identity/removeFactor.ts'
import { changeUser, findUser } from '../identity/users.ts'
import { endSessions } from '../sessions/endSession.ts'
import { audit } from './auditKinds.ts'
import { forgetPendingLogins } from './pendingLogin.ts'

/**
 * Lets a locked-out person in again: sets a temporary password, removes the factor and the recovery
 * codes, and ends every login session of the user. The audit log records the admin who did it. The
 * password is answered once and never stored. At the first login the person replaces it by one that
 * the admin does not know (`setDemandedPassword`).
 *
 * @throws {Refusal} `not_found`, `busy`.
 */
export async function resetUser(
  sql: Sql,
  { username, actor }: { readonly username: string; readonly actor: Actor },
): Promise<{ username: string; password: string }> {
  const password = generatePassword()
  const passwordHash = await hashPassword(password)
  return transact(sql, async (tx) => {
    const user = await findUser(tx, { username })
    await changeUser(tx, user.uuid, { passwordHash, isTemporary: true })
    await removeFactor(tx, user.uuid)
    await forgetAttempts(tx, user.username)
    await forgetPendingLogins(tx, user.uuid)
    await endSessions(tx, { userId: user.uuid, actor, reason: 'reset' })
    await forgetPlaces(tx, user.uuid)
    await audit.record(tx, { kind: 'user_reset', userId: user.uuid, actor })
    return { username: user.username, password }
  })
}
