import type { SqlPool } from '../db/sql.ts'
import {
  type LicenceSeatPosition,
  reapDeadLicenceSeats,
} from '../licenceSeats/reapDeadLicenceSeats.ts'

/** Steps of one turn, each of a bounded number of rows. The next turn comes in a minute. */
const STEPS = 2

/**
 * Returns a turn that gives up dead licence seats. It continues where the turn before it ended. Two
 * processes that take turns each go through all licences, at half the pace.
 *
 * @returns How many were given up.
 */
export function reapLicenceSeats(sql: SqlPool): () => Promise<number> {
  let position: LicenceSeatPosition
  return async () => {
    let all = 0
    for (let step = 0; step < STEPS; step++) {
      const { reaped, next } = await reapDeadLicenceSeats(sql, position)
      position = next
      all += reaped
      if (next === undefined) break
    }
    return all
  }
}
