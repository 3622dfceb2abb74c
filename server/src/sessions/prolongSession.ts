import { batch } from '../db/batch.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import type { Sql, SqlPool } from '../db/sql.ts'
import { endAfterUse } from './endAfterUse.ts'
import { liveSession } from './liveSession.ts'

/** As often as who-am-I writes it: a write costs a commit. */
const SEEN_EVERY_SECONDS = 300
const MAX_BATCH = 128
const LANES = 2

/**
 * Whoever is in an application uses their login session, though they may never come back here: it is seen now, and goes on as after a
 * refresh. Written every five minutes at most. Waits for nobody: a row that somebody else holds is passed over, until the next time.
 */
export async function prolongSessions(sql: Sql, sids: readonly string[]): Promise<void> {
  await sql`
    update sessions s
       set last_seen_at = now(),
           expires_at = ${endAfterUse(sql)}
      from (select sid, licence_id from sessions
             where sid = any(${[...sids]}::uuid[]) and ${liveSession(sql)}
               and last_seen_at < now() - make_interval(secs => ${SEEN_EVERY_SECONDS})
               for no key update skip locked) o
      left join licences l on l.uuid = o.licence_id
     where s.sid = o.sid`
}

/** Prolongs one login session; when it returns, that is written. */
export type ProlongSession = (sid: string) => Promise<unknown>

/** Makes the note of a heartbeat: those that come together are one statement, and one commit. */
export function openProlongSession(sql: SqlPool): ProlongSession {
  return batch<string, true>({
    maxSize: MAX_BATCH,
    lanes: LANES,
    isUndone: isDatabaseRefusal,
    run: async (sids) => {
      await prolongSessions(sql, sids)
      return sids.map(() => true)
    },
  })
}
