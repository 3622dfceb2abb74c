import { type Sql, transact } from '../db/sql.ts'
import { toBase32 } from '../vault/base32.ts'
import type { Vault } from '../vault/vault.ts'
import { otpauthUri } from './enrolFactor.ts'
import { generatePassword } from './generatePassword.ts'
import { showNewSecret } from './showNewSecret.ts'
import { createUser } from './users.ts'

/** What a new admin needs to log in. It is shown once; only hashes and sealed texts are stored. */
export interface NewAdmin {
  readonly username: string
  readonly password: string
  /** For an authenticator app. The first code at login confirms it, within 15 minutes. */
  readonly otpauth_uri: string
}

/**
 * Creates a platform admin with a generated password and an authenticator secret.
 *
 * @param admin.password Made by `generatePassword`.
 * @param admin.issuer The name of the installation.
 * @throws {Refusal} `username_taken`, `busy`.
 */
export function createAdmin(
  sql: Sql,
  vault: Vault,
  {
    username,
    email,
    password,
    issuer,
  }: { username: string; email: string; password?: string; issuer: string },
): Promise<NewAdmin> {
  const given = password ?? generatePassword()
  return transact(sql, async (tx) => {
    const user = await createUser(tx, {
      username,
      email,
      password: given,
      isGenerated: true,
      firstName: '',
      lastName: '',
      role: 'admin',
    })
    const secret = toBase32(await showNewSecret(tx, vault, user.uuid))
    return {
      username,
      password: given,
      otpauth_uri: otpauthUri({ issuer, username, secret }),
    }
  })
}
