import type { Sql } from '../db/sql.ts'
import { liveSession } from './liveSession.ts'

/** A login session as in its row and on the wire. `current` marks the session of the caller. */
export interface SessionRow {
  readonly uuid: string
  readonly device_name: string | null
  readonly user_agent: string | null
  readonly address: string
  readonly created_at: Date
  readonly last_seen_at: Date
  readonly expires_at: Date
  readonly current: boolean
  readonly licence_id: string | null
}

/** Returns the live login sessions of a user, at most 100, the last seen first. */
export function listSessions(
  sql: Sql,
  { userId, currentSid }: { readonly userId: string; readonly currentSid: string },
): Promise<SessionRow[]> {
  return sql<SessionRow[]>`
    select sid as uuid, device_name, user_agent, address, created_at, last_seen_at, expires_at,
           sid = ${currentSid} as current, licence_id
      from sessions
     where user_id = ${userId} and ${liveSession(sql)}
     order by last_seen_at desc, sid limit 100`
}
