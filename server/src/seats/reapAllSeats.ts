import type { SqlTransaction } from '../db/sql.ts'
import { reapSeats } from './reapSeats.ts'

/** Turns at most: 100,000 seats are the most a licence has, and a turn gives up 500. */
const MAX_TURNS = 200

/** Gives up every seat of a locked licence under which no login session stands any more. Returns how many. */
export async function reapAllSeats(tx: SqlTransaction, licenceId: string): Promise<number> {
  let reaped = 0
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const gone = await reapSeats(tx, licenceId)
    if (gone === 0) break
    reaped += gone
  }
  return reaped
}
