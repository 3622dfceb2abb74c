import { type Actor, account } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { foldTyped } from '../text/foldTyped.ts'
import type { Language } from '../text/languages.ts'
import { readEmail } from '../text/readEmail.ts'
import { audit } from './auditKinds.ts'
import { freeUsernames } from './freeUsernames.ts'
import { judgePassword } from './judgePassword.ts'
import { hashPassword } from './password.ts'
import { adminKey, userKey } from './userKey.ts'
import { usernameKey } from './username.ts'

export type Role = 'user' | 'organiser' | 'admin'

/** A user as the person sees it. The password and the factor never leave their rows. */
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

/** What the search keys of a user are made of. */
type KeyedUser = Pick<User, 'username' | 'email' | 'first_name' | 'last_name'>

/** What anyone may know about a user. User names are public (the named exception of law 9). */
export type PublicUser = Pick<User, 'created_at' | 'updated_at' | 'username' | 'is_active'>

export interface NewUser {
  readonly username: string
  readonly email: string
  readonly password: string
  /** The password was made by `generatePassword`, and needs no judgement. */
  readonly isGenerated?: boolean
  readonly firstName: string
  readonly lastName: string
  readonly role?: Role
  readonly address?: string | undefined
  /** Of the person's letters. */
  readonly language?: Language | undefined
}

/**
 * Creates a user (sign-up).
 *
 * The unique index decides between two people who want one name at once. An e-mail address that
 * another user has is not refused. Only a verified address belongs to somebody, and sign-up tells
 * nobody which addresses are known (law 9).
 *
 * A user who signed up and confirms no factor is forgotten (`forgetUnfinishedUsers`).
 *
 * @throws {Refusal} `password_refused` with the reason; `username_taken` regardless of case, with
 * two free names near it; `busy` when too many hashes wait.
 */
export async function createUser(sql: Sql, input: NewUser): Promise<User> {
  const user = { ...input, username: foldTyped(input.username), email: requireEmail(input.email) }
  const { username, email, firstName, lastName } = user
  const own = [username, email, firstName, lastName]
  const named = { username, email, first_name: firstName, last_name: lastName }
  if (!user.isGenerated) await judgePassword(user.password, { field: '/password1', own })
  const passwordHash = await hashPassword(user.password)
  return transact(sql, async (tx) => {
    const [row] = await tx<User[]>`
      insert into users (uuid, username, email, first_name, last_name, search_key, admin_search_key,
                         password_hash, role, language, unfinished_since)
      values (${newId()}, ${user.username}, ${user.email}, ${user.firstName}, ${user.lastName},
              ${userKey(named)}, ${adminKey(named)},
              ${passwordHash}, ${user.role ?? 'user'}, ${user.language ?? null},
              ${user.isGenerated ? null : tx`now()`})
      on conflict (lower(username)) do nothing
      returning uuid, username, email, first_name, last_name, role, is_active, verified, created_at, updated_at`
    if (!row)
      throw new Refusal(
        'username_taken',
        `The user name ${user.username} is taken. Choose another one.`,
        {
          errors: [{ path: '/username', code: 'taken', reason: 'is taken' }],
          members: { free_usernames: await freeUsernames(tx, { username, lastName }) },
        },
      )
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

/** @throws {Refusal} `not_found` when no user has that name. */
export async function findPublicUser(sql: Sql, username: string): Promise<PublicUser> {
  const [row] = await sql<PublicUser[]>`
    select created_at, updated_at, username, is_active from users
     where lower(username) = ${usernameKey(username) ?? null}`
  if (!row) throw unknownUser(username)
  return row
}

/** Finds the id of a user name. @throws {Refusal} `not_found` when no user has that name. */
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

/** What may change in a user's row besides the names and the role. Absent fields stay. */
export interface UserChange {
  readonly email?: string | undefined
  readonly passwordHash?: string | undefined
  /** The password is known to the admin who reset the user. It only serves to set another one. */
  readonly isTemporary?: boolean
}

/**
 * Changes a user's e-mail address or password. A new address is not yet verified. A new password is
 * good for every login again, unless it is temporary.
 */
export async function changeUser(
  tx: Sql,
  userId: string,
  { email, passwordHash, isTemporary = false }: UserChange,
): Promise<void> {
  const [changed] = await tx<KeyedUser[]>`
    update users
       set email = coalesce(${email ?? null}, email),
           verified = verified and ${email === undefined},
           password_hash = coalesce(${passwordHash ?? null}, password_hash),
           new_password_since = case when ${passwordHash === undefined} then new_password_since end,
           reset_at = case when ${passwordHash === undefined} then reset_at when ${isTemporary} then now() end,
           password_changed_at = case when ${passwordHash === undefined} then password_changed_at else now() end,
           updated_at = now()
     where uuid = ${userId}
    returning username, email, first_name, last_name`
  if (changed && email !== undefined)
    await tx`update users set admin_search_key = ${adminKey(changed)} where uuid = ${userId}`
}

/** Deactivates or activates a user. Returns whether that changed anything. */
export async function markActive(tx: Sql, userId: string, isActive: boolean): Promise<boolean> {
  const changed = await tx`
    update users set is_active = ${isActive}, updated_at = now()
     where uuid = ${userId} and is_active <> ${isActive} returning 1`
  return changed.length > 0
}

/**
 * Changes the names of a user; absent fields stay. The caller also updates the copies on tickets.
 */
export async function changeNames(
  tx: Sql,
  change: { userId: string; firstName: string | undefined; lastName: string | undefined },
): Promise<void> {
  const [renamed] = await tx<KeyedUser[]>`
    update users
       set first_name = coalesce(${change.firstName ?? null}, first_name),
           last_name = coalesce(${change.lastName ?? null}, last_name),
           updated_at = now()
     where uuid = ${change.userId}
    returning username, email, first_name, last_name`
  if (!renamed) throw unknownUser(change.userId)
  await tx`
    update users set search_key = ${userKey(renamed)}, admin_search_key = ${adminKey(renamed)}
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
 * Lock, then look: the rows of all admins are locked before they are counted. Two admins who demote
 * each other at once therefore do not both succeed.
 *
 * @throws {Refusal} `not_found`; `last_admin` when no active admin would remain.
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
      throw new Refusal(
        'last_admin',
        'The last admin cannot lose the role admin. Give the role to another user first.',
      )
    await tx`update users set role = ${role}, updated_at = now() where uuid = ${userId}`
    await audit.record(tx, { kind: 'role_changed', userId, actor, details: { role } })
    return findUser(tx, { userId })
  })
}

function requireEmail(text: string): string {
  const read = readEmail(text)
  if ('text' in read) return read.text
  throw new Refusal(
    'malformed_input',
    `The e-mail address ${read.reason.replace('must be', 'is not')}.`,
    {
      errors: [{ path: '/email', ...read }],
    },
  )
}

function unknownUser(name: string): Refusal {
  return new Refusal('not_found', `There is no user ${name}. Check the user name.`)
}
