import type { SqlTransaction } from '../db/sql.ts'
import { sessionEnd } from './sessionEnd.ts'

/**
 * Shortens the login sessions under a licence to what it now allows. None lasts longer than the
 * licence, or than the licence keeps people logged in. The caller has locked their licence seats.
 */
export async function cutToLicence(
  tx: SqlTransaction,
  licence: {
    readonly uuid: string
    readonly valid_to: Date
    readonly stay_logged_in_days: number
    readonly longest_login_days: number
  },
): Promise<void> {
  const { uuid, valid_to, stay_logged_in_days, longest_login_days } = licence
  const end = sessionEnd(tx, {
    lastUse: tx`last_seen_at`,
    idleDays: stay_logged_in_days,
    beginning: tx`created_at`,
    longestDays: longest_login_days,
    licenceEndsAt: tx`${valid_to}::timestamptz`,
  })
  await tx`
    update sessions
       set idle_days = least(idle_days, ${stay_logged_in_days}), expires_at = least(expires_at, ${end})
     where licence_id = ${uuid} and licence_seat_id is not null and ended_at is null`
}
