import type { FastifyBaseLogger } from 'fastify'
import type { SqlPool } from '../db/sql.ts'
import {
  type LicenceSeatPosition,
  reapDeadLicenceSeats,
} from '../licenceSeats/reapDeadLicenceSeats.ts'

const EVERY_MS = 30_000

/**
 * Gives up dead licence seats: a bounded number of rows every 30 seconds. Returns a function that
 * stops it and waits for a running turn.
 */
export function keepReapingLicenceSeats(sql: SqlPool, log: FastifyBaseLogger): () => Promise<void> {
  let position: LicenceSeatPosition
  let turn: Promise<void> | undefined
  const timer = setInterval(() => {
    turn ??= reapDeadLicenceSeats(sql, position)
      .then(({ reaped, next }) => {
        position = next
        if (reaped > 0) log.debug({ reaped }, 'gave up licence seats whose logins were over')
      })
      .catch((error: Error) =>
        log.warn({ reason: error.message }, 'giving up licence seats failed'),
      )
      .finally(() => {
        turn = undefined
      })
  }, EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await turn
  }
}
