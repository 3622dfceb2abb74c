import { account } from '../audit/actor.ts'
import type { SqlPool, SqlTransaction } from '../db/sql.ts'
import { audit as identityAudit } from '../identity/auditKinds.ts'
import { judgePassword } from '../identity/judgePassword.ts'
import { hashPassword } from '../identity/password.ts'
import { type Credentials, provePerson } from '../identity/provePerson.ts'
import { changeUser } from '../identity/users.ts'
import { endSessions } from '../sessions/endSession.ts'
import { markFactorVerified } from '../sessions/markFactorVerified.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'
import { forgetPendingLogins } from './pendingLogin.ts'

export interface OwnChange {
  readonly email?: string | undefined
  readonly newPassword?: string | undefined
  /** The login session that makes the request. It stays open. */
  readonly sid: string
  /** The user as stored now, for judging the password. */
  readonly emailNow: string
}

/**
 * Changes a person's e-mail address or password. The person shows the password and a code again. A
 * new password ends the person's other login sessions in the same transaction. A new address is not
 * yet verified.
 *
 * @param also What changes in the same transaction.
 * @throws {Refusal} `login_failed`, `too_many_attempts`, `password_refused`, `busy`.
 */
export async function changeOwnUser(
  sql: SqlPool,
  vault: Vault,
  proof: Credentials,
  change: OwnChange,
  also: (tx: SqlTransaction) => Promise<void>,
): Promise<void> {
  const { email, newPassword, sid } = change
  if (newPassword !== undefined)
    await judgePassword(newPassword, {
      field: '/new_password1',
      own: [proof.username, change.emailNow, email ?? ''],
    })
  const passwordHash = newPassword === undefined ? undefined : await hashPassword(newPassword)
  await provePerson(sql, vault, proof, { firstFactorFree: false }, async (tx, { userId }) => {
    await changeUser(tx, userId, { email, passwordHash })
    await markFactorVerified(tx, { sid, userId })
    if (email !== undefined)
      await identityAudit.record(tx, {
        kind: 'user_changed',
        actor: account(userId),
        userId,
        sid,
        details: { what: 'email' },
      })
    await also(tx)
    if (passwordHash === undefined) return
    await audit.record(tx, { kind: 'password_changed', actor: account(userId), userId, sid })
    await forgetPendingLogins(tx, userId)
    await endSessions(tx, {
      userId,
      exceptSid: sid,
      actor: account(userId),
      reason: 'password_changed',
    })
  })
}
