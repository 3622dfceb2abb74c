import type { SqlTransaction } from '../db/sql.ts'
import { reapLicenceSeats } from './reapLicenceSeats.ts'

/** Turns at most: 100,000 licence seats are the most a licence has, and a turn gives up 500. */
const MAX_TURNS = 200

/** Gives up every licence seat of a locked licence under which no login session stands any more. Returns how many. */
export async function reapAllLicenceSeats(tx: SqlTransaction, licenceId: string): Promise<number> {
  let reaped = 0
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const gone = await reapLicenceSeats(tx, licenceId)
    if (gone === 0) break
    reaped += gone
  }
  return reaped
}
