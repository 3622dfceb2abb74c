import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { liveSession } from './liveSession.ts'

/**
 * Returns the refusal of a request whose credentials belong to two people. Nothing shows which of
 * them sent it.
 */
export function twoPeople(): Refusal {
  return new Refusal(
    'unauthenticated',
    'This request is logged in as two people at once. Log in again.',
  )
}

/** Returns the users of those of these login sessions that are live. */
export async function usersOf(
  sql: Sql,
  sids: readonly string[],
): Promise<{ readonly sid: string; readonly user_id: string }[]> {
  return sql<{ sid: string; user_id: string }[]>`
    select s.sid, s.user_id from sessions s join users u on u.uuid = s.user_id and u.is_active
     where s.sid = any (${[...sids]}::uuid[]) and ${liveSession(sql, sql`s`)}`
}
