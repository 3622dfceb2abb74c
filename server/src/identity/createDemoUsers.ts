import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { generatePassword } from './generatePassword.ts'
import { hashPassword } from './password.ts'
import { adminKey, userKey } from './userKey.ts'

/** A person of the demo who never logs in. */
export interface DemoName {
  readonly username: string
  readonly firstName: string
  readonly lastName: string
}

/** A demo has a hall full of people, not a town. */
const MAX_DEMO_USERS = 500

/**
 * Creates many users of the demo in one statement. Nobody knows their password: they share the hash
 * of one that was generated and forgotten, because a hash for each would take most of the start.
 * They have no authenticator, so nobody logs in as one of them.
 *
 * @returns Their ids, in the order of the people.
 * @throws {Refusal} `busy`. A user name that is taken fails the transaction.
 */
export async function createDemoUsers(
  tx: SqlTransaction,
  people: readonly DemoName[],
): Promise<string[]> {
  if (people.length > MAX_DEMO_USERS)
    throw new Error(`The demo creates at most ${MAX_DEMO_USERS} users.`)
  const passwordHash = await hashPassword(generatePassword())
  const rows = people.map(({ username, firstName, lastName }) => ({
    uuid: newId(),
    username,
    email: `${username}@demo.invalid`,
    first_name: firstName,
    last_name: lastName,
  }))
  await tx`
    insert into users (uuid, username, email, first_name, last_name, search_key, admin_search_key,
                       password_hash, role)
    select p.*, ${passwordHash}, 'user'
      from unnest(${rows.map(({ uuid }) => uuid)}::uuid[], ${rows.map(({ username }) => username)}::text[],
                  ${rows.map(({ email }) => email)}::text[], ${rows.map((row) => row.first_name)}::text[],
                  ${rows.map((row) => row.last_name)}::text[], ${rows.map(userKey)}::text[],
                  ${rows.map(adminKey)}::text[]) as p`
  return rows.map(({ uuid }) => uuid)
}
