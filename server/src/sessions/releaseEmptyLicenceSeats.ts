import { inOrder } from '../db/inOrder.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { releaseLicenceSeats } from '../licensing/releaseLicenceSeats.ts'
import type { EndReason } from './endSession.ts'
import { liveSession } from './liveSession.ts'

/** Names a licence seat as the rows of login sessions do. */
export interface LicenceSeatName {
  readonly licenceId: string
  readonly licenceSeatId: string
}

/**
 * Releases those of these licence seats under which no login session stands any more. They are
 * locked before it is looked, and the caller has ended the login sessions before: so of two that end
 * at once the later one releases, and none joins a licence seat that goes.
 *
 * Named by arrays and looked up in one hash: a join costs the product of its sides where its plan
 * was made while the tables were small. Five hundred licence seats of twelve thousand took more than
 * a second so, and take milliseconds.
 *
 * @returns The ids of those that this call released.
 */
export async function releaseEmptyLicenceSeats(
  tx: SqlTransaction,
  licenceSeats: readonly LicenceSeatName[],
  how: { readonly reason: EndReason | 'given_back'; readonly note?: string | undefined },
): Promise<string[]> {
  if (licenceSeats.length === 0) return []
  const licenceIds = [...new Set(licenceSeats.map(({ licenceId }) => licenceId))]
  const licenceSeatIds = licenceSeats.map(({ licenceSeatId }) => licenceSeatId)
  const inUse = tx`
    select x.licence_seat_id from sessions x
     where x.licence_id = any (${licenceIds}::uuid[]) and x.licence_seat_id = any (${licenceSeatIds}::uuid[])
       and ${liveSession(tx, tx`x`)}`
  const [, released] = await inOrder(tx, [
    (tx) => tx`
      select 1 from licence_seats
       where uuid = any (${licenceSeatIds}::uuid[]) order by uuid for update`,
    (tx) => releaseLicenceSeats(tx, licenceSeatIds, { ...how, inUse }),
  ])
  return released
}
