import { batch } from '../db/batch.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import type { Sql, SqlPool } from '../db/sql.ts'
import { endAfterUse } from './endAfterUse.ts'
import { liveSession } from './liveSession.ts'
import { SEEN_EVERY_SECONDS } from './whoAmI.ts'

const MAX_BATCH = 128
const LANES = 2

/**
 * Prolongs login sessions that are used in an application, as a refresh would; a person in an
 * application may never return to this server. Written at most every five minutes. It waits for
 * nobody: a row that another transaction has locked is skipped until the next call.
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

/** Prolongs one login session. The write is committed when the promise resolves. */
export type ProlongSession = (sid: string) => Promise<unknown>

/**
 * Opens the batch that prolongs sessions for heartbeats: calls that arrive together share one
 * statement and one commit.
 */
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
