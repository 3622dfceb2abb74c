import { OPERATOR } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { toBase32 } from '../vault/base32.ts'
import type { Vault } from '../vault/vault.ts'
import { forgetAttempts } from './attemptBudget.ts'
import { audit } from './auditKinds.ts'
import type { NewAdmin } from './createAdmin.ts'
import { otpauthUri } from './enrolFactor.ts'
import { generatePassword } from './generatePassword.ts'
import { hashPassword } from './password.ts'
import { PENDING_MINUTES, showSecretAgain } from './showNewSecret.ts'
import { changeUser } from './users.ts'

/** An active platform admin, and whether the account was ever used. */
export interface AdminUse {
  readonly uuid: string
  readonly username: string
  readonly email: string
  /** Somebody has logged in, or has a confirmed authenticator. */
  readonly is_used: boolean
  /** The login was shown less than a minute ago, maybe by another server. */
  readonly is_shown_just_now: boolean
}

/** Returns all active admins, the oldest first. */
export function listAdmins(sql: Sql): Promise<AdminUse[]> {
  return sql<AdminUse[]>`
    select u.uuid, u.username, u.email,
           f.secret_sealed is not null
             or exists (select 1 from audit_log a where a.user_id = u.uuid and a.kind = 'login') as is_used,
           coalesce(f.pending_expires_at > now() + make_interval(mins => ${PENDING_MINUTES - 1}),
                    false) as is_shown_just_now
      from users u left join second_factors f on f.user_id = u.uuid
     where u.role = 'admin' and u.is_active
     order by u.created_at, u.uuid`
}

/**
 * Gives an admin whom nobody has used yet a new password, and shows the authenticator secret again
 * for 15 minutes. Only the operator of the machine may do this.
 *
 * Lock, then look: a login locks the user's row, too. A login that came first is therefore seen.
 *
 * @returns Nothing when the admin is in use.
 * @throws {Refusal} `busy`.
 */
export async function renewUnusedAdmin(
  sql: Sql,
  vault: Vault,
  {
    username,
    password = generatePassword(),
    issuer,
  }: { username: string; password?: string; issuer: string },
): Promise<NewAdmin | undefined> {
  const passwordHash = await hashPassword(password)
  return transact(sql, async (tx) => {
    await tx`select 1 from users where username = ${username} for no key update`
    const admin = (await listAdmins(tx)).find((one) => one.username === username)
    if (!admin || admin.is_used) return undefined
    const { uuid: userId } = admin
    await changeUser(tx, userId, { passwordHash })
    await forgetAttempts(tx, username)
    await audit.record(tx, {
      kind: 'user_changed',
      actor: OPERATOR,
      userId,
      details: { what: 'password' },
    })
    const secret = toBase32(await showSecretAgain(tx, vault, userId))
    return {
      username,
      password,
      otpauth_uri: otpauthUri({ issuer, username, secret }),
    }
  })
}
