import type { FastifyBaseLogger } from 'fastify'
import type { SqlPool } from '../db/sql.ts'
import { reapDeadSeats, type SeatPosition } from '../seats/reapDeadSeats.ts'

const EVERY_MS = 30_000

/** Gives up dead seats, some of all every half minute; returns how to stop, which waits for a turn under way. */
export function keepReapingSeats(sql: SqlPool, log: FastifyBaseLogger): () => Promise<void> {
  let position: SeatPosition
  let turn: Promise<void> | undefined
  const timer = setInterval(() => {
    turn ??= reapDeadSeats(sql, position)
      .then(({ reaped, next }) => {
        position = next
        if (reaped > 0) log.debug({ reaped }, 'gave up seats whose logins were over')
      })
      .catch((error: Error) => log.warn({ reason: error.message }, 'giving up seats failed'))
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
