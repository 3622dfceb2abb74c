import type { SqlTransaction } from '../db/sql.ts'
import { endSessions } from './endSession.ts'
import { releaseSeats } from './releaseSeats.ts'

/** Seats given up in one go at most: a claim needs one. */
const MAX_REAPED = 500

/**
 * Gives up the seats of a licence under which no login session stands any more: they have expired, or lain idle for longer than the licence
 * allows. Nobody is waited for: a seat that somebody holds at this moment is in use.
 *
 * Whatever was killed at whatever moment leaves a seat taken no longer than until the next claimant asks.
 *
 * @returns How many were given up.
 */
export async function reapSeats(tx: SqlTransaction, licenceId: string): Promise<number> {
  const over = await tx<{ uuid: string; idle_seconds: number | null }[]>`
    select s.uuid, l.release_idle_after_seconds as idle_seconds
      from licence_seats s join licences l on l.uuid = s.licence_id
     where s.licence_id = ${licenceId} and s.released_at is null
       and not exists (
         select 1 from sessions x
          where x.licence_id = s.licence_id and x.seat_id = s.uuid and x.ended_at is null
            and x.expires_at > statement_timestamp()
            and (l.release_idle_after_seconds is null
                 or x.last_seen_at > statement_timestamp() - make_interval(secs => l.release_idle_after_seconds)))
     order by s.uuid limit ${MAX_REAPED}
       for update of s skip locked`
  if (over.length === 0) return 0
  const seats = over.map(({ uuid }) => ({ licenceId, seatId: uuid }))
  await endSessions(tx, { seats, expired: true, reason: 'expired' })
  await endSessions(tx, { seats, reason: 'idle' })
  await releaseSeats(tx, seats, { reason: 'expired' })
  return over.length
}
