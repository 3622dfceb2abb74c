import { account } from '../audit/actor.ts'
import { inOrder } from '../db/inOrder.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { namedLicence } from '../licensing/namedLicence.ts'
import { passOnLicenceSeat } from '../licensing/passOnLicenceSeat.ts'
import { validLicence } from '../licensing/validLicence.ts'
import { endSessions } from '../sessions/endSession.ts'
import { liveSession } from '../sessions/liveSession.ts'
import type { TakenLicenceSeat } from '../sessions/openSession.ts'
import { passOnSessionData } from '../sessions/passOnSessionData.ts'

/** The login sessions that a login replaces, and the licence seat that it takes over. */
export interface ReplacedSessions {
  readonly sids: readonly string[]
  /** The one whose data and licence seat go to the new login session. */
  readonly heir: string | undefined
  readonly licenceSeat: TakenLicenceSeat | undefined
  /** The licence under which the person began, which a login once more does not change. */
  readonly begunUnder: string | null
}

interface SessionRow {
  readonly sid: string
  readonly licence_id: string | null
  readonly licence_seat_id: string | null
  readonly begun_under: string | null
  readonly stay_logged_in_days: number | null
  readonly longest_login_days: number | null
  readonly valid_to: Date | null
  readonly keep_session_data: boolean | null
  readonly is_valid: boolean | null
}

/**
 * Finds the login sessions of a browser that a new login of the same person replaces. Those of
 * other people stay, and so does one under another licence than the wanted one: its applications
 * continue.
 *
 * The user's row is locked. The licence seats are locked before the login sessions, as everywhere,
 * and looked at again: a licence seat that was released meanwhile is not taken over.
 */
export async function lockReplaced(
  tx: SqlTransaction,
  {
    userId,
    sids,
    licence,
  }: {
    readonly userId: string
    readonly sids: readonly string[]
    readonly licence: string | undefined
  },
): Promise<ReplacedSessions> {
  const named = tx`s.sid = any (${[...sids]}::uuid[]) and s.user_id = ${userId}`
  const [, rows] = await inOrder(tx, [
    (tx) => tx`
      select 1 from licence_seats
       where uuid in (select s.licence_seat_id from sessions s where ${named}) order by uuid for update`,
    (tx) => tx<SessionRow[]>`
      select s.sid, s.licence_id, s.licence_seat_id, s.begun_under, l.stay_logged_in_days, l.longest_login_days,
             l.valid_to, l.keep_session_data, ${validLicence(tx, tx`l`)} as is_valid
        from sessions s left join licences l on l.uuid = s.licence_id
       where ${named} and ${liveSession(tx, tx`s`)}
         ${licence === undefined ? tx`` : tx`and (s.licence_id is null or ${namedLicence(tx, licence)})`}
       order by s.licence_seat_id is null, s.sid desc
         for update of s`,
  ])
  const [heir] = rows
  return {
    sids: rows.map(({ sid }) => sid),
    heir: heir?.sid,
    licenceSeat: heir && licenceSeatOf(heir),
    begunUnder: heir?.begun_under ?? null,
  }
}

/** Ends the replaced login sessions, after the new one was opened. */
export async function endReplaced(
  tx: SqlTransaction,
  { sids, heir, licenceSeat }: ReplacedSessions,
  { userId, sid }: { readonly userId: string; readonly sid: string },
): Promise<void> {
  if (heir !== undefined) {
    await passOnSessionData(tx, { from: heir, to: sid })
    if (licenceSeat)
      await passOnLicenceSeat(tx, {
        licenceSeatId: licenceSeat.licenceSeatId,
        from: heir,
        to: sid,
      })
  }
  for (const replaced of sids)
    await endSessions(tx, {
      userId,
      sid: replaced,
      actor: account(userId),
      reason: 'logged_out',
    })
}

/** A licence that is not valid any more gives no licence seat to a new login. */
function licenceSeatOf(row: SessionRow): TakenLicenceSeat | undefined {
  const { licence_id, licence_seat_id, stay_logged_in_days, longest_login_days, valid_to } = row
  const isComplete = licence_id && licence_seat_id && stay_logged_in_days && longest_login_days
  if (!isComplete || !valid_to || !row.is_valid) return undefined
  return {
    licenceId: licence_id,
    licenceSeatId: licence_seat_id,
    idleDays: stay_logged_in_days,
    longestDays: longest_login_days,
    licenceEndsAt: valid_to,
    keepsData: false,
  }
}
