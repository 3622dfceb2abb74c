import type { SqlTransaction } from '../db/sql.ts'
import { liveSession } from './liveSession.ts'
import { olderThan } from './olderThan.ts'
import type { TakenLicenceSeat } from './openSession.ts'
import { sessionEnd } from './sessionEnd.ts'

/**
 * Puts a live login session under a licence seat that the caller has taken for it. The session
 * never ends later than before.
 *
 * @returns Whether it did so. It does not when the session has ended meanwhile, is under another
 * licence seat, or began longer ago than the licence allows.
 */
export async function standUnderLicenceSeat(
  tx: SqlTransaction,
  sid: string,
  { licenceId, licenceSeatId, idleDays, longestDays, licenceEndsAt }: TakenLicenceSeat,
): Promise<boolean> {
  const end = sessionEnd(tx, {
    lastUse: tx`now()`,
    idleDays,
    beginning: tx`created_at`,
    longestDays,
    licenceEndsAt: tx`${licenceEndsAt}::timestamptz`,
  })
  const changed = await tx`
    update sessions
       set licence_id = ${licenceId}, licence_seat_id = ${licenceSeatId}, idle_days = ${idleDays},
           last_seen_at = statement_timestamp(), expires_at = least(expires_at, ${end})
     where sid = ${sid} and ${liveSession(tx)}
       and coalesce(licence_seat_id, ${licenceSeatId}) = ${licenceSeatId}
       and not (${olderThan(tx, tx`sessions`, longestDays)})
    returning 1`
  return changed.length > 0
}
