import type { FastifyBaseLogger } from 'fastify'
import type { SqlPool } from '../db/sql.ts'
import { deliverLogouts, endExpiredHeld, type Teller } from '../oidc/deliverLogouts.ts'

/** A licence seat that an application holds is free for the next when it has heard: somebody may be waiting for it. */
const EVERY_MS = 1_000
/** What has expired is looked for more seldom: it was of no use before. */
const EXPIRED_EVERY_TURNS = 60

/**
 * Tells applications of login sessions that are over, every second. Any number of processes may do it at once. Returns how to stop,
 * which waits for a turn under way.
 */
export function keepTellingApplications(
  sql: SqlPool,
  log: FastifyBaseLogger,
  teller: Teller,
): () => Promise<void> {
  let turn: Promise<void> | undefined
  let turns = 0
  const timer = setInterval(() => {
    turn ??= tellOnce(sql, teller, turns++ % EXPIRED_EVERY_TURNS === 0)
      .then((heard) => {
        if (heard > 0) log.debug({ heard }, 'applications were told of logouts')
      })
      .catch((error: Error) => log.warn({ reason: error.message }, 'telling applications failed'))
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

async function tellOnce(sql: SqlPool, teller: Teller, withExpired: boolean): Promise<number> {
  if (withExpired) await endExpiredHeld(sql)
  return deliverLogouts(sql, teller)
}
