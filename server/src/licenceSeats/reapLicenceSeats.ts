import { SYSTEM } from '../audit/actor.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { licenceIsOver } from '../licensing/licenceIsOver.ts'
import { endSessions } from '../sessions/endSession.ts'
import { releaseEmptyLicenceSeats } from '../sessions/releaseEmptyLicenceSeats.ts'
import { sessionInUse } from '../sessions/sessionInUse.ts'

/** The most licence seats that one call releases. A claim needs one. */
const MAX_REAPED = 500

/**
 * Releases the licence seats that have no login session in use: their sessions have expired, or
 * were idle for longer than the licence allows. It waits for nobody: a licence seat that another
 * transaction has locked is in use.
 *
 * `not in` instead of `not exists`: PostgreSQL answers it from one hash, independently of the sizes
 * that the planner assumes. With a plan made while the tables were small, `not exists` took ten
 * seconds for 4,000 licence seats.
 *
 * A process that is killed at any moment leaves a licence seat taken only until the next claim.
 *
 * @returns How many were released.
 */
export async function reapLicenceSeats(tx: SqlTransaction, licenceId: string): Promise<number> {
  const over = await tx<{ uuid: string; licence_over: boolean }[]>`
    select s.uuid, (select ${licenceIsOver(tx, tx`l`)} from licences l where l.uuid = ${licenceId}) as licence_over
      from licence_seats s
     where s.licence_id = ${licenceId} and s.released_at is null
       and s.uuid not in (
         select x.licence_seat_id
           from sessions x join licences l on l.uuid = x.licence_id
          where x.licence_id = ${licenceId} and x.licence_seat_id is not null
            and ${sessionInUse(tx, tx`x`, tx`l`)})
     order by s.uuid limit ${MAX_REAPED}
       for update skip locked`
  if (over.length === 0) return 0
  const licenceSeats = over.map(({ uuid }) => ({ licenceId, licenceSeatId: uuid }))
  const reason = over[0]?.licence_over ? 'licence_over' : 'expired'
  await endSessions(tx, { licenceSeats, expired: true, actor: SYSTEM, reason })
  await endSessions(tx, { licenceSeats, actor: SYSTEM, reason: 'idle' })
  await releaseEmptyLicenceSeats(tx, licenceSeats, { reason })
  return over.length
}
