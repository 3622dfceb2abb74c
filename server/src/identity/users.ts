import { type Actor, account } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { judgePassword } from './judgePassword.ts'
import { hashPassword } from './password.ts'
import { usernameKey } from './username.ts'

export type Role = 'user' | 'organiser' | 'admin'

/** A user as the person sees it; the password and the factor never leave their rows. */
export interface User {
  readonly uuid: string
  readonly username: string
  readonly email: string
  readonly first_name: string
  readonly last_name: string
  readonly role: Role
  readonly is_active: boolean
  readonly verified: boolean
  readonly created_at: Date
  readonly updated_at: Date | null
}

/** What anyone may know of a user: user names are public (the named exception of law 9). */
export type PublicUser = Pick<User, 'created_at' | 'updated_at' | 'username' | 'is_active'>

export interface NewUser {
  readonly username: string
  readonly email: string
  readonly password: string
  readonly firstName: string
  readonly lastName: string
  readonly role?: Role
  readonly address?: string | undefined
}

/**
 * Signs a person up.
 *
 * The unique index decides between two who want one name at once. An address that somebody else has
 * is not refused: only a verified one is anybody's, and sign-up tells nobody who is known (law 9).
 *
 * @throws {Refusal} `password_refused` with the reason, `username_taken` regardless of case,
 * `busy` when too many hashes wait.
 */
export async function createUser(sql: Sql, user: NewUser): Promise<User> {
  judgePassword(user.password, { field: '/password1', own: [user.username, user.email] })
  const passwordHash = await hashPassword(user.password)
  return transact(sql, async (tx) => {
    const [row] = await tx<User[]>`
      insert into users (uuid, username, email, first_name, last_name, password_hash, role)
      values (${newId()}, ${user.username}, ${user.email}, ${user.firstName}, ${user.lastName},
              ${passwordHash}, ${user.role ?? 'user'})
      on conflict (lower(username)) do nothing
      returning uuid, username, email, first_name, last_name, role, is_active, verified, created_at, updated_at`
    if (!row)
      throw new Refusal('username_taken', `The user name ${user.username} is taken.`, {
        errors: [{ path: '/username', reason: 'is taken' }],
      })
    await audit.record(tx, {
      kind: 'user_created',
      actor: account(row.uuid),
      userId: row.uuid,
      address: user.address,
      details: { role: row.role },
    })
    return row
  })
}

/** @throws {Refusal} `not_found` when nobody has that name. */
export async function findPublicUser(sql: Sql, username: string): Promise<PublicUser> {
  const [row] = await sql<PublicUser[]>`
    select created_at, updated_at, username, is_active from users
     where lower(username) = ${usernameKey(username) ?? null}`
  if (!row) throw unknownUser(username)
  return row
}

/** The id behind a user name. @throws {Refusal} `not_found` when nobody has that name. */
export async function findUserId(sql: Sql, username: string): Promise<string> {
  const [row] = await sql<{ uuid: string }[]>`
    select uuid from users where lower(username) = ${usernameKey(username) ?? null}`
  if (!row) throw unknownUser(username)
  return row.uuid
}

/** A user by name or by id. @throws {Refusal} `not_found`. */
export async function findUser(
  sql: Sql,
  by: { readonly username: string } | { readonly userId: string },
): Promise<User> {
  const [row] = await sql<User[]>`
    select uuid, username, email, first_name, last_name, role, is_active, verified, created_at, updated_at
      from users
     where ${'userId' in by ? sql`uuid = ${by.userId}` : sql`lower(username) = ${usernameKey(by.username) ?? null}`}`
  if (!row) throw unknownUser('username' in by ? by.username : by.userId)
  return row
}

/** What may be changed of a user's own row besides their names and their role; what is not given stays. */
export interface UserChange {
  readonly email?: string | undefined
  readonly passwordHash?: string | undefined
}

/** Changes a user's e-mail address or password. A new address is not yet verified. */
export async function changeUser(
  tx: Sql,
  userId: string,
  { email, passwordHash }: UserChange,
): Promise<void> {
  await tx`
    update users
       set email = coalesce(${email ?? null}, email),
           verified = verified and ${email === undefined},
           password_hash = coalesce(${passwordHash ?? null}, password_hash),
           updated_at = now()
     where uuid = ${userId}`
}

/** Puts a user out of use, or into use again. Returns whether that changed anything. */
export async function markActive(tx: Sql, userId: string, isActive: boolean): Promise<boolean> {
  const changed = await tx`
    update users set is_active = ${isActive}, updated_at = now()
     where uuid = ${userId} and is_active <> ${isActive} returning 1`
  return changed.length > 0
}

/** Changes the names of a user; what is not given stays. The caller keeps the copies on tickets in step. */
export async function changeNames(
  tx: Sql,
  change: { userId: string; firstName: string | undefined; lastName: string | undefined },
): Promise<void> {
  await tx`
    update users
       set first_name = coalesce(${change.firstName ?? null}, first_name),
           last_name = coalesce(${change.lastName ?? null}, last_name),
           updated_at = now()
     where uuid = ${change.userId}`
  await audit.record(tx, {
    kind: 'user_changed',
    actor: account(change.userId),
    userId: change.userId,
    details: { what: 'names' },
  })
}

/**
 * Gives a user a platform role. At least one active admin always remains.
 *
 * Lock, then look: all admins' rows are locked before they are counted, so two admins who demote
 * each other at once do not both succeed.
 * @throws {Refusal} `not_found`; `last_admin` when nobody would be left to administer.
 */
export function setRole(
  sql: Sql,
  { username, role, actor }: { username: string; role: Role; actor: Actor },
): Promise<User> {
  return transact(sql, async (tx) => {
    const admins = await tx<{ uuid: string }[]>`
      select uuid from users where role = 'admin' and is_active order by uuid for update`
    const userId = await findUserId(tx, username)
    if (role !== 'admin' && admins.length === 1 && admins[0]?.uuid === userId)
      throw new Refusal('last_admin', 'The last admin stays admin: name another first.')
    await tx`update users set role = ${role}, updated_at = now() where uuid = ${userId}`
    await audit.record(tx, { kind: 'role_changed', userId, actor, details: { role } })
    return findUser(tx, { userId })
  })
}

function unknownUser(name: string): Refusal {
  return new Refusal('not_found', `There is no user ${name}.`)
}
