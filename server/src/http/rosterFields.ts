import { Type } from 'typebox'
import { PAGE_QUERY } from '../edge/page.ts'
import { SearchText, UsernameInPath, Uuid } from '../edge/schemas.ts'
import { Refusal } from '../refusal.ts'

export const EntryParams = Type.Object({ id: Uuid, username: UsernameInPath })

/** A user, by one of the two. */
export const REFERENCE = { username: Type.Optional(UsernameInPath), user_id: Type.Optional(Uuid) }

export const RosterQuery = Type.Object({
  query: Type.Optional(
    SearchText({ maxLength: 100, description: 'matches any part of a user name or name' }),
  ),
  ...PAGE_QUERY,
})

/** @throws {Refusal} `malformed_input` when there is not exactly one of the two. */
export function referenceOf({ username, user_id }: { username?: string; user_id?: string }) {
  if (username !== undefined && user_id === undefined) return { username }
  if (user_id !== undefined && username === undefined) return { user_id }
  throw new Refusal('malformed_input', 'Send exactly one of username and user_id.', {
    errors: [
      {
        path: '/username',
        code: 'exactly_one',
        reason: 'exactly one of username and user_id is required',
      },
    ],
  })
}
