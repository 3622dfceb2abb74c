import type { FastifyBaseLogger } from 'fastify'
import type { SqlPool } from '../db/sql.ts'
import { cleanUp, type Forget } from './cleanUp.ts'
import { keepFinishingCancellations } from './finishCancellations.ts'
import { keepReapingLicenceSeats } from './keepReapingLicenceSeats.ts'

const CLEAN_UP_EVERY_MS = 60_000

/**
 * Starts the recurring jobs. Each may run in every process, and may miss a turn: a failure is
 * logged and the next turn retries. Returns a function that stops them and waits for a running
 * turn.
 *
 * @param alsoForget Clean-ups of rooms that jobs do not know.
 */
export function startJobs(
  sql: SqlPool,
  log: FastifyBaseLogger,
  alsoForget: Readonly<Record<string, Forget>> = {},
): () => Promise<void> {
  let turn: Promise<void> = Promise.resolve()
  let underWay = false
  const timer = setInterval(() => {
    if (underWay) return
    underWay = true
    turn = cleanUp(sql, alsoForget)
      .then((gone) => {
        if (Object.keys(gone).length > 0) log.debug({ gone }, 'cleaned up')
      })
      .catch((error: Error) => log.warn({ reason: error.message }, 'the clean-up failed'))
      .finally(() => {
        underWay = false
      })
  }, CLEAN_UP_EVERY_MS)
  timer.unref()
  const stopCancelling = keepFinishingCancellations(sql, log)
  const stopReaping = keepReapingLicenceSeats(sql, log)
  return async () => {
    clearInterval(timer)
    await Promise.all([turn, stopCancelling(), stopReaping()])
  }
}
