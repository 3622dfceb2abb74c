import type { Actor } from '../audit/actor.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { type EndReason, endSessions } from '../sessions/endSession.ts'
import { releaseEmptyLicenceSeats } from '../sessions/releaseEmptyLicenceSeats.ts'
import { takeOffLicenceSeats } from '../sessions/takeOffLicenceSeats.ts'

/**
 * Releases a user's licence seats of a locked licence, including those whose login sessions were
 * already over. Login sessions that were begun under the licence end. Others continue without the
 * licence seat: the login belongs to the person, not to the licence.
 *
 * @returns Whether there was a licence seat.
 */
export async function endLicenceSeatsOf(
  tx: SqlTransaction,
  {
    licenceId,
    userId,
    ...how
  }: {
    readonly licenceId: string
    readonly userId: string
    readonly reason: EndReason
    readonly actor: Actor
    readonly note?: string | undefined
  },
): Promise<boolean> {
  const licenceSeats = await tx<{ uuid: string }[]>`
    select uuid from licence_seats
     where licence_id = ${licenceId} and user_id = ${userId} and released_at is null
     order by uuid for update`
  await takeOffLicenceSeats(tx, { licenceId, userId })
  await endSessions(tx, { licenceId, userId, ...how })
  const names = licenceSeats.map(({ uuid }) => ({ licenceId, licenceSeatId: uuid }))
  await releaseEmptyLicenceSeats(tx, names, how)
  return licenceSeats.length > 0
}
