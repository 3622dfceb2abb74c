import { plainArray, textArray } from '../db/arrayText.ts'
import { batch } from '../db/batch.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import type { SqlPool } from '../db/sql.ts'
import type { User } from '../identity/users.ts'
import type { AccessClaims } from '../tokens/accessToken.ts'
import { countingToken } from './countingToken.ts'

/** The caller, as the database knows them at this moment. */
export interface Caller extends User {
  readonly sid: string
  /** Seconds since a security or recovery code was last verified in this login session. */
  readonly factor_age: number
  /** The licence and the licence seat of the login session, if any. */
  readonly licence_id: string | null
  readonly licence_seat_id: string | null
}

/** Returns the caller of an access token; undefined when the token no longer counts. */
export type WhoAmI = (claims: AccessClaims) => Promise<Caller | undefined>

const MAX_BATCH = 128
const LANES = 2
/** `last_seen_at` is written at most this often, because a write costs a commit. */
export const SEEN_EVERY_SECONDS = 300

interface CallerRow extends Caller {
  readonly i: number
  readonly unseen: boolean
}

/**
 * Opens the check that every authenticated request makes (law 5): do this login session, this
 * access token and its signing key still count, and who is the user? The answer is not cached, so
 * every process knows at once of a logout that was answered. Requests that arrive together share
 * one statement.
 */
export function openWhoAmI(sql: SqlPool): WhoAmI {
  const ask = batch<AccessClaims, { caller: Caller | undefined }>({
    maxSize: MAX_BATCH,
    lanes: LANES,
    isUndone: isDatabaseRefusal,
    run: async (claims) => {
      const rows = await sql<CallerRow[]>`
        select a.i, s.sid, s.licence_id, s.licence_seat_id, u.uuid, u.username, u.email, u.first_name, u.last_name, u.role, u.is_active,
               u.verified, u.created_at, u.updated_at,
               extract(epoch from now() - s.factor_verified_at)::float8 as factor_age,
               s.last_seen_at < now() - make_interval(secs => ${SEEN_EVERY_SECONDS}) as unseen
          from unnest(${plainArray(claims.map((c) => c.sid))}::uuid[], ${plainArray(claims.map((c) => c.jti))}::uuid[],
                      ${plainArray(claims.map((c) => c.userId))}::uuid[], ${plainArray(claims.map((c) => c.expiresEpoch))}::float8[],
                      ${textArray(claims.map((c) => c.kid))}::text[])
               with ordinality as a (sid, jti, user_id, expires_epoch, kid, i)
          join sessions s on s.sid = a.sid and s.user_id = a.user_id
          join users u on u.uuid = a.user_id
         where ${countingToken(sql, sql`a`)}`
      const callers: { caller: Caller | undefined }[] = claims.map(() => ({ caller: undefined }))
      const seen: string[] = []
      for (const row of rows) {
        callers[row.i - 1] = { caller: row }
        if (row.unseen) seen.push(row.sid)
      }
      if (seen.length > 0) void markSeen(sql, seen)
      return callers
    },
  })
  return async (claims) => (await ask(claims)).caller
}

/**
 * Updates `last_seen_at`. A failure is no reason to refuse a request, or to wait: a row that
 * another transaction has locked is skipped and updated at its next request.
 */
async function markSeen(sql: SqlPool, sids: readonly string[]): Promise<void> {
  await sql`
    update sessions set last_seen_at = now()
     where sid in (select sid from sessions where sid = any(${[...sids]}::uuid[]) and ended_at is null
                      for update skip locked)`.catch(() => undefined)
}
