import type { SqlTransaction } from '../db/sql.ts'

/** Makes a venue public, because an event in it is. One that is public stays so. */
export async function makeVenuePublic(tx: SqlTransaction, venueId: string): Promise<void> {
  await tx`
    update venues set public_since = now() where uuid = ${venueId} and public_since is null`
}
