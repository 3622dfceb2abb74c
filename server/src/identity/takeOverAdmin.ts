import { OPERATOR } from '../audit/actor.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { toBase32 } from '../vault/base32.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'
import { type Enrolment, otpauthUri } from './enrolFactor.ts'
import { freeUsernames } from './freeUsernames.ts'
import { showNewSecret } from './showNewSecret.ts'
import { adminKey, userKey } from './userKey.ts'

/**
 * Gives an admin whom nobody has used yet the name, address and password of the person who takes it
 * over, and shows a new authenticator secret. What a terminal showed before is void. A user name
 * never changes otherwise: nobody knows this one yet.
 *
 * The caller has judged the password, and proven that nobody has used the admin.
 *
 * @throws {Refusal} `username_taken`, with two free names.
 */
export async function takeOverAdmin(
  tx: SqlTransaction,
  vault: Vault,
  {
    userId,
    username,
    email,
    passwordHash,
    issuer,
  }: {
    readonly userId: string
    readonly username: string
    readonly email: string
    readonly passwordHash: string
    readonly issuer: string
  },
): Promise<Enrolment> {
  const named = { username, email, first_name: '', last_name: '' }
  const [taken] = await tx`
    select 1 from users where lower(username) = lower(${username}) and uuid <> ${userId}`
  if (taken)
    throw new Refusal('username_taken', `The user name ${username} is taken. Choose another one.`, {
      errors: [{ path: '/username', code: 'taken', reason: 'is taken' }],
      members: { free_usernames: await freeUsernames(tx, { username, lastName: '' }) },
    })
  await tx`
    update users
       set username = ${username}, email = ${email}, password_hash = ${passwordHash}, updated_at = now(),
           search_key = ${userKey(named)}, admin_search_key = ${adminKey(named)}
     where uuid = ${userId}`
  await audit.record(tx, {
    kind: 'user_changed',
    actor: OPERATOR,
    userId,
    details: { what: 'first run' },
  })
  const secret = toBase32(await showNewSecret(tx, vault, userId))
  const [shown] = await tx<{ expires_at: Date }[]>`
    select pending_expires_at as expires_at from second_factors where user_id = ${userId}`
  if (!shown) throw new Error('A secret that was just shown is not there.')
  return { otpauth_uri: otpauthUri({ issuer, username, secret }), secret, ...shown }
}
