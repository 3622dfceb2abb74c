import { inOrder } from '../db/inOrder.ts'
import type { SqlTransaction } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'
import { releaseLicenceSeats } from '../licensing/releaseLicenceSeats.ts'
import type { EndReason } from './endSession.ts'
import { liveSession } from './liveSession.ts'

/** Names a licence seat as in the rows of login sessions. */
export interface LicenceSeatName {
  readonly licenceId: string
  readonly licenceSeatId: string
}

interface Release {
  readonly reason: EndReason | 'given_back'
  readonly note?: string | undefined
}

/**
 * Releases the given licence seats that have no live login session. They are locked before the
 * check, and the caller has ended the login sessions before. Therefore of two calls at the same
 * time the later one releases, and no session joins a licence seat that is being released.
 *
 * @returns The ids of those that this call released.
 */
export async function releaseEmptyLicenceSeats(
  tx: SqlTransaction,
  licenceSeats: readonly LicenceSeatName[],
  how: Release,
): Promise<string[]> {
  if (licenceSeats.length === 0) return []
  const [, released] = await inOrder(tx, [
    (tx) => tx`
      select 1 from licence_seats
       where uuid = any (${idsOf(licenceSeats)}::uuid[]) order by uuid for update`,
    (tx) => releaseLockedLicenceSeats(tx, licenceSeats, how),
  ])
  return released.map(({ uuid }) => uuid)
}

/**
 * Releases those of the given licence seats that have no live login session. The caller has locked
 * them all.
 *
 * They are passed as arrays and looked up in one hash. A join costs the product of its sides when
 * its plan was made while the tables were small: it took more than a second for 500 of 12,000
 * licence seats; the hash takes milliseconds.
 */
export function releaseLockedLicenceSeats(
  tx: SqlTransaction,
  licenceSeats: readonly LicenceSeatName[],
  how: Release,
): Statement<{ uuid: string }[]> {
  const ids = idsOf(licenceSeats)
  const licenceIds = [...new Set(licenceSeats.map(({ licenceId }) => licenceId))]
  const inUse = tx`
    select x.licence_seat_id from sessions x
     where x.licence_id = any (${licenceIds}::uuid[]) and x.licence_seat_id = any (${ids}::uuid[])
       and ${liveSession(tx, tx`x`)}`
  return releaseLicenceSeats(tx, ids, { ...how, inUse })
}

function idsOf(licenceSeats: readonly LicenceSeatName[]): string[] {
  return licenceSeats.map(({ licenceSeatId }) => licenceSeatId)
}
