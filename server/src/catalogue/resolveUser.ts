import type { Sql } from '../db/sql.ts'
import { findUserId } from '../identity/users.ts'
import { Refusal } from '../refusal.ts'

/** The user that a body names: `{username}` or `{user_id}`. */
export type UserReference = { readonly username: string } | { readonly user_id: string }

/** Finds the id of the user. @throws {Refusal} `not_found` when the user does not exist. */
export async function resolveUser(sql: Sql, user: UserReference): Promise<string> {
  if ('username' in user) return findUserId(sql, user.username)
  const [row] = await sql`select 1 from users where uuid = ${user.user_id}`
  if (!row)
    throw new Refusal('not_found', `There is no user with the id ${user.user_id}. Check the id.`)
  return user.user_id
}
