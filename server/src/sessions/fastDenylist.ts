import type { SideRedis } from '../db/redis.ts'
import type { SqlPool } from '../db/sql.ts'
import { readDenied } from './readDenied.ts'
import type { WhoAmI } from './whoAmI.ts'

/** The denylist in Redis. It can only refuse. */
export interface FastDenylist {
  /** Calls `refuse` when Redis knows one of these ids as denied. Silence means nothing. */
  look(ids: readonly string[], refuse: () => void): void
  close(): void
}

const TELL_EVERY_MS = 250
const MAX_BATCH = 256
/**
 * The most questions that wait while Redis is slow. Further ones are not asked; this costs only
 * speed.
 */
const MAX_WAITING = 10_000
/**
 * This key is in Redis while it knows all entries. Where the key is missing, Redis has lost its
 * data.
 */
const MARK = 'denied:told'

interface Question {
  readonly ids: readonly string[]
  readonly refuse: () => void
}

/**
 * Opens the denylist in Redis, and writes the new rows of the table to it four times per second.
 * Redis therefore never learns of an end before the commit, and learns of it from every live
 * process. An emptied Redis is told all entries again.
 *
 * Why this cannot revive a login (law 5): an entry only refuses a session that has ended, and no
 * entry accepts one. PostgreSQL is asked in every case, also without an entry.
 */
export function openFastDenylist(sql: SqlPool, redis: SideRedis): FastDenylist {
  let questions: Question[] = []
  let isAsking = false
  let isTelling = false
  let readNews = readDenied(sql, 'new')

  const ask = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    while (questions.length > 0) {
      const batch = questions.splice(0, MAX_BATCH)
      const keys = batch.flatMap(({ ids }) => ids.map(keyOf))
      const known = await redis.ask((client) => client.mget(keys))
      if (!known) questions = []
      else refuseDenied(batch, known)
    }
    isAsking = false
  }

  const tell = async (): Promise<void> => {
    const mark = await redis.ask((client) => client.set(MARK, 1, 'GET'))
    if (mark === undefined) return
    if (mark === null) readNews = readDenied(sql, 'all')
    const news = await readNews()
    await redis.ask((client) =>
      Promise.all(news.map(({ id, seconds }) => client.set(keyOf(id), 1, 'EX', seconds))),
    )
  }
  const timer = setInterval(() => {
    if (isTelling || !redis.isAsked()) return
    isTelling = true
    void tell()
      // A database that does not answer has no new rows. The requests themselves report that
      // failure.
      .catch(() => undefined)
      .finally(() => {
        isTelling = false
      })
  }, TELL_EVERY_MS)
  timer.unref()

  return {
    look(ids, refuse) {
      if (!redis.isAsked() || questions.length >= MAX_WAITING) return
      questions.push({ ids, refuse })
      if (!isAsking) setImmediate(() => void ask())
    },
    close: () => clearInterval(timer),
  }
}

/**
 * Asks Redis and PostgreSQL at the same time. The first refusal is the answer; only PostgreSQL can
 * accept. Therefore a live login never waits for Redis, in any state of Redis.
 */
export function answerFirst(denylist: FastDenylist, whoAmI: WhoAmI): WhoAmI {
  return (claims) =>
    new Promise((resolve, reject) => {
      denylist.look([claims.sid, claims.jti], () => resolve(undefined))
      whoAmI(claims).then(resolve, reject)
    })
}

function refuseDenied(batch: readonly Question[], known: readonly unknown[]): void {
  let i = 0
  for (const { ids, refuse } of batch) {
    const said = known.slice(i, i + ids.length)
    i += ids.length
    if (said.some((entry) => entry !== null)) refuse()
  }
}

function keyOf(id: string): string {
  return `denied:${id}`
}
