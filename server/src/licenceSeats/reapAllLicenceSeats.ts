import type { SqlTransaction } from '../db/sql.ts'
import { reapLicenceSeats } from './reapLicenceSeats.ts'

/** The most turns: a licence has at most 100,000 licence seats, and a turn releases 500. */
const MAX_TURNS = 200

/**
 * Releases every licence seat of a locked licence without a login session in use. Returns how many.
 */
export async function reapAllLicenceSeats(tx: SqlTransaction, licenceId: string): Promise<number> {
  let reaped = 0
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const gone = await reapLicenceSeats(tx, licenceId)
    if (gone === 0) break
    reaped += gone
  }
  return reaped
}
