import type { FastifyBaseLogger } from 'fastify'
import type { SqlPool } from '../db/sql.ts'
import { deliverLogouts, endExpiredHeld, type Teller } from '../oidc/deliverLogouts.ts'

/**
 * A licence seat that an application holds is free only when the application has been told.
 * Somebody may be waiting for it.
 */
const EVERY_MS = 1_000
/** Expired rows are looked for less often, because they were of no use before. */
const EXPIRED_EVERY_TURNS = 60

/**
 * Tells applications every second which login sessions are over. Any number of processes may do it
 * at once. Returns a function that stops it and waits for a running turn.
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
