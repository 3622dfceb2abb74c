import type { FastifyBaseLogger } from 'fastify'
import type { SqlPool } from '../db/sql.ts'
import { finishCancelling } from '../tickets/finishCancelling.ts'

const EVERY_MS = 5_000

/**
 * Cancels the remaining tickets of cancelled events. Any number of processes may do it at once.
 * Returns how many tickets were cancelled.
 */
export async function finishCancellations(sql: SqlPool): Promise<number> {
  let cancelled = 0
  const events = await sql<
    { uuid: string }[]
  >`select uuid from events where cancelling order by uuid`
  for (const { uuid } of events) cancelled += await finishCancelling(sql, uuid)
  return cancelled
}

/** Does so every few seconds. Returns a function that stops it and waits for a running turn. */
export function keepFinishingCancellations(
  sql: SqlPool,
  log: FastifyBaseLogger,
): () => Promise<void> {
  let turn: Promise<void> | undefined
  const timer = setInterval(() => {
    turn ??= finishCancellations(sql)
      .then((cancelled) => {
        if (cancelled > 0) log.debug({ cancelled }, 'cancelled tickets of cancelled events')
      })
      .catch((error: Error) => log.warn({ reason: error.message }, 'cancelling failed'))
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
