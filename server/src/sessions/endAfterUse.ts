import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { MAX_DAYS } from './openSession.ts'
import { sessionEnd } from './sessionEnd.ts'

/**
 * When a login session that is used now ends, by the present settings of its licence. For a
 * statement that names its row `s` and the row of its licence, if it has one, `l`.
 */
export function endAfterUse(sql: Sql): SqlPart {
  return sessionEnd(sql, {
    lastUse: sql`now()`,
    idleDays: sql`coalesce(l.stay_logged_in_days, s.idle_days)`,
    beginning: sql`s.created_at`,
    longestDays: sql`coalesce(l.longest_login_days, ${MAX_DAYS})`,
    licenceEndsAt: sql`l.valid_to`,
  })
}
