import type { SqlTransaction } from '../db/sql.ts'
import { endSessions } from '../sessions/endSession.ts'
import { releaseSeats } from '../sessions/releaseSeats.ts'

/** Seats given up in one go at most: a claim needs one. */
const MAX_REAPED = 500

/**
 * Gives up the seats of a licence under which no login session stands any more: they have expired, or lain idle for longer than the licence
 * allows. Nobody is waited for: a seat that somebody holds at this moment is in use.
 *
 * `not in`, and not `not exists`: it is answered from one hash, whatever the planner believes of the sizes. With a plan made while the tables
 * were small, four thousand seats took ten seconds.
 *
 * Whatever was killed at whatever moment leaves a seat taken no longer than until the next claimant asks.
 *
 * @returns How many were given up.
 */
export async function reapSeats(tx: SqlTransaction, licenceId: string): Promise<number> {
  const over = await tx<{ uuid: string; licence_over: boolean }[]>`
    select s.uuid, (select l.valid_to <= statement_timestamp() from licences l where l.uuid = ${licenceId}) as licence_over
      from licence_seats s
     where s.licence_id = ${licenceId} and s.released_at is null
       and s.uuid not in (
         select x.seat_id
           from sessions x join licences l on l.uuid = x.licence_id
          where x.licence_id = ${licenceId} and x.seat_id is not null and x.ended_at is null
            and x.expires_at > statement_timestamp()
            and (l.release_idle_after_seconds is null
                 or x.last_seen_at > statement_timestamp() - make_interval(secs => l.release_idle_after_seconds)))
     order by s.uuid limit ${MAX_REAPED}
       for update skip locked`
  if (over.length === 0) return 0
  const seats = over.map(({ uuid }) => ({ licenceId, seatId: uuid }))
  const reason = over[0]?.licence_over ? 'licence_over' : 'expired'
  await endSessions(tx, { seats, expired: true, reason })
  await endSessions(tx, { seats, reason: 'idle' })
  await releaseSeats(tx, seats, { reason })
  return over.length
}
