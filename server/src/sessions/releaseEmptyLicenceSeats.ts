import { inOrder } from '../db/inOrder.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { releaseLicenceSeats } from '../licensing/releaseLicenceSeats.ts'
import type { EndReason } from './endSession.ts'
import { liveSession } from './liveSession.ts'

/** Names a licence seat as in the rows of login sessions. */
export interface LicenceSeatName {
  readonly licenceId: string
  readonly licenceSeatId: string
}

/**
 * Releases the given licence seats that have no live login session. They are locked before the
 * check, and the caller has ended the login sessions before. Therefore of two calls at the same
 * time the later one releases, and no session joins a licence seat that is being released.
 *
 * They are passed as arrays and looked up in one hash. A join costs the product of its sides when
 * its plan was made while the tables were small: it took more than a second for 500 of 12,000
 * licence seats; the hash takes milliseconds.
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
