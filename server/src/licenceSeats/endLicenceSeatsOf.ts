import type { Actor } from '../audit/actor.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { type EndReason, endSessions } from '../sessions/endSession.ts'
import { releaseEmptyLicenceSeats } from '../sessions/releaseEmptyLicenceSeats.ts'

/**
 * Ends a user's login sessions under a locked licence and releases their licence seats, including
 * those whose login sessions were already over.
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
  await endSessions(tx, { licenceId, userId, ...how })
  const names = licenceSeats.map(({ uuid }) => ({ licenceId, licenceSeatId: uuid }))
  await releaseEmptyLicenceSeats(tx, names, how)
  return licenceSeats.length > 0
}
