import type { SqlTransaction } from '../db/sql.ts'

/**
 * Passes a licence seat on from one login session to the next one of the same person. Under a
 * licence that counts login sessions it counts as the new one from now on.
 */
export async function passOnLicenceSeat(
  tx: SqlTransaction,
  { licenceSeatId, from, to }: { licenceSeatId: string; from: string; to: string },
): Promise<void> {
  await tx`
    update licence_seats set counted_as = ${to}
     where uuid = ${licenceSeatId} and counted_as = ${from}`
}
