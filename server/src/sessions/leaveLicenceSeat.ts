import type { SqlTransaction } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'
import { IDLE_DAYS, MAX_DAYS } from './openSession.ts'
import { sessionEnd } from './sessionEnd.ts'

/**
 * Takes login sessions off their licence seats. They continue as long as any other, and never
 * longer than before.
 */
export function leaveLicenceSeats(tx: SqlTransaction, sids: readonly string[]): Statement<unknown> {
  const end = sessionEnd(tx, {
    lastUse: tx`now()`,
    idleDays: IDLE_DAYS,
    beginning: tx`created_at`,
    longestDays: MAX_DAYS,
    licenceEndsAt: tx`null`,
  })
  return tx`
    update sessions
       set licence_id = null, licence_seat_id = null, idle_days = ${IDLE_DAYS},
           expires_at = least(expires_at, ${end})
     where sid = any (${[...sids]}::uuid[])`
}

/** The same for one login session. */
export function leaveLicenceSeat(tx: SqlTransaction, sid: string): Statement<unknown> {
  return leaveLicenceSeats(tx, [sid])
}
