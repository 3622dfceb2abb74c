import type { SideRedis } from '../db/redis.ts'
import type { SqlPool } from '../db/sql.ts'
import { readDenied } from './readDenied.ts'
import type { WhoAmI } from './whoAmI.ts'

/** What the denylist says, known to Redis. It can only ever say no. */
export interface FastDenylist {
  /** Calls `refuse` when Redis knows one of these ids as denied; nothing follows from its silence. */
  look(ids: readonly string[], refuse: () => void): void
  close(): void
}

const TELL_EVERY_MS = 250
const MAX_BATCH = 256
/** What waits to be asked while Redis is slow; beyond it nobody asks: that costs speed only. */
const MAX_WAITING = 10_000
/** Stands in Redis while it has been told everything: where it is missing, Redis has lost what it knew. */
const MARK = 'denied:told'

interface Question {
  readonly ids: readonly string[]
  readonly refuse: () => void
}

/**
 * Opens the denylist in Redis, and tells it, four times a second, what has come to the table: so never before the commit, from
 * whatever process, and by every process that lives. An emptied Redis is told everything again.
 *
 * Why this cannot revive anybody (law 5): an entry says no, for a session that has ended and never lives again; there is no entry that says
 * yes. Without the entry PostgreSQL is asked, which is asked in any case.
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
      // A database that does not answer has no news, and who is asked who they are is told of it.
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
 * Asks Redis and PostgreSQL at once: the first no is the answer, a yes is PostgreSQL's alone. So who is in waits for
 * Redis not a moment, whatever its state.
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
