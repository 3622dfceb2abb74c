import type { SqlPool } from '../db/sql.ts'
import { toBase32 } from '../vault/base32.ts'
import { LOGIN_TOTP } from '../vault/totp.ts'
import type { Vault } from '../vault/vault.ts'
import { type Credentials, provePerson } from './provePerson.ts'
import { showNewSecret } from './showNewSecret.ts'

/** What an authenticator app needs: a link, or the secret to type by hand. */
export interface Enrolment {
  readonly otpauth_uri: string
  readonly secret: string
  /** Until then its first code confirms it. */
  readonly expires_at: Date
}

/**
 * Shows a person a new authenticator secret. While no factor is confirmed the password is enough;
 * afterwards a valid code is needed too. The old secret stays valid until the first code of the new
 * one.
 *
 * @param issuer The name that the authenticator app shows above the user name.
 * @throws {Refusal} `login_failed` (also when a factor is confirmed and the code is missing or
 * wrong), `too_many_attempts`, `busy`.
 */
export function enrolFactor(
  sql: SqlPool,
  vault: Vault,
  credentials: Credentials,
  { issuer }: { readonly issuer: string },
): Promise<Enrolment> {
  return provePerson(sql, vault, credentials, { firstFactorFree: true }, async (tx, { userId }) => {
    const secret = toBase32(await showNewSecret(tx, vault, userId))
    const [shown] = await tx<{ username: string; expires_at: Date }[]>`
      select u.username, f.pending_expires_at as expires_at
        from users u join second_factors f on f.user_id = u.uuid where u.uuid = ${userId}`
    if (!shown) throw new Error('A secret that was just shown is not there.')
    const { username, expires_at } = shown
    return { otpauth_uri: otpauthUri({ issuer, username, secret }), secret, expires_at }
  })
}

/**
 * The de-facto key URI format. The issuer is in the label and in its own parameter, because apps
 * read one or the other.
 */
export function otpauthUri(to: { issuer: string; username: string; secret: string }): string {
  const label = `${encodeURIComponent(to.issuer)}:${encodeURIComponent(to.username)}`
  const { algorithm, digits, period } = LOGIN_TOTP
  return `otpauth://totp/${label}?secret=${to.secret}&issuer=${encodeURIComponent(to.issuer)}&algorithm=${algorithm}&digits=${digits}&period=${period}`
}
