import type { SqlTransaction } from '../db/sql.ts'
import { leaveLicenceSeats } from './leaveLicenceSeat.ts'
import { settleSessionData } from './sessionData.ts'

/**
 * Takes the login sessions of a user that were not begun under this licence off its licence seats.
 * They continue as long as any other. The caller has locked the licence seats, and releases those
 * that are empty then.
 *
 * The sessions are locked in the order of their ids. Their data stays, unless the licence keeps it:
 * then it stays with the licence, as when a person gives the licence seat back.
 */
export async function takeOffLicenceSeats(
  tx: SqlTransaction,
  { licenceId, userId }: { readonly licenceId: string; readonly userId: string },
): Promise<void> {
  const others = await tx<{ sid: string; keep_session_data: boolean }[]>`
    select s.sid, l.keep_session_data
      from sessions s join licences l on l.uuid = s.licence_id
     where s.user_id = ${userId} and s.licence_id = ${licenceId} and s.ended_at is null
       and s.begun_under is distinct from s.licence_id
     order by s.sid for update of s`
  if (others.length === 0) return
  const sids = others.map(({ sid }) => sid)
  if (others[0]?.keep_session_data) await settleSessionData(tx, sids)
  await leaveLicenceSeats(tx, sids)
}
