import { mustChange } from '../db/mustChange.ts'
import type { SqlTransaction } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'
import { liveSession } from './liveSession.ts'
import { olderThan } from './olderThan.ts'
import type { TakenLicenceSeat } from './openSession.ts'
import { sessionEnd } from './sessionEnd.ts'

/**
 * Puts a live login session under a licence seat that the caller has taken for it. The session
 * never ends later than before.
 *
 * The statement fails (`mustChange.ts`) when the session has ended meanwhile, is under another
 * licence seat, or began longer ago than the licence allows.
 */
export function standUnderLicenceSeat(
  tx: SqlTransaction,
  sid: string,
  { licenceId, licenceSeatId, idleDays, longestDays, licenceEndsAt }: TakenLicenceSeat,
): Statement<unknown> {
  const end = sessionEnd(tx, {
    lastUse: tx`now()`,
    idleDays,
    beginning: tx`created_at`,
    longestDays,
    licenceEndsAt: tx`${licenceEndsAt}::timestamptz`,
  })
  return mustChange(
    tx,
    tx`
    update sessions
       set licence_id = ${licenceId}, licence_seat_id = ${licenceSeatId}, idle_days = ${idleDays},
           last_seen_at = statement_timestamp(), expires_at = least(expires_at, ${end})
     where sid = ${sid} and ${liveSession(tx)}
       and coalesce(licence_seat_id, ${licenceSeatId}) = ${licenceSeatId}
       and not (${olderThan(tx, tx`sessions`, longestDays)})
    returning 1`,
  )
}
