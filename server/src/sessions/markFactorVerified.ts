import type { Sql } from '../db/sql.ts'
import { liveSession } from './liveSession.ts'

/**
 * Records that the user just gave a valid code in a live login session. Returns the time; undefined
 * when the session ended meanwhile.
 */
export async function markFactorVerified(
  tx: Sql,
  { sid, userId }: { readonly sid: string; readonly userId: string },
): Promise<Date | undefined> {
  const [session] = await tx<{ factor_verified_at: Date }[]>`
    update sessions set factor_verified_at = now()
     where sid = ${sid} and user_id = ${userId} and ${liveSession(tx)}
    returning factor_verified_at`
  return session?.factor_verified_at
}
