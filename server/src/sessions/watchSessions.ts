import type { SqlPool } from '../db/sql.ts'
import type { AccessClaims } from '../tokens/accessToken.ts'
import { findOver, type Over } from './findOver.ts'

/** Why a watch ended: the token no longer counts, or the database has not said for too long that it does. */
export type WatchEnd = Over | { readonly what: 'unknown' }

/** Looks after what stays open for a token: it must not stay open when the token no longer counts. */
export interface SessionWatch {
  /** Calls `end` once, when the token no longer counts. Returns how to stop watching. */
  watch(claims: AccessClaims, end: (why: WatchEnd) => void): () => void
  close(): void
}

/**
 * Every watched token is asked about this often: well within the second in which what is over must be closed. One statement for all, which
 * takes 0.2 ms for ten and 6 ms for a thousand.
 */
const LOOK_EVERY_MS = 250
/** What the database has not confirmed for so long is closed: whoever comes again is asked who they are. */
const UNCONFIRMED_MS = 5_000

interface Watched {
  readonly claims: AccessClaims
  readonly end: (why: WatchEnd) => void
  confirmedAt: number
}

/**
 * Watches tokens of which something is open, by asking of all in one statement (law 5 for what has been begun): so what nobody tells of is found
 * as well, such as expiry. Nothing is told by `notify` in the transaction that ends a session: such commits follow one another, each waiting
 * for the disk alone, and 11,000 logouts a second became 4,500.
 */
export function watchSessions(sql: SqlPool): SessionWatch {
  const all = new Set<Watched>()
  let timer: NodeJS.Timeout | undefined
  let isLooking = false

  const drop = (watched: Watched): boolean => {
    const wasWatched = all.delete(watched)
    if (all.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
    return wasWatched
  }
  const finish = (watched: Watched, why: WatchEnd): void => {
    if (drop(watched)) watched.end(why)
  }
  const look = async (): Promise<void> => {
    const asked = [...all]
    const askedAt = performance.now()
    const over = await findOver(
      sql,
      asked.map(({ claims }) => claims),
    )
    asked.forEach((watched, i) => {
      const why = over.get(i)
      if (why) finish(watched, why)
      else watched.confirmedAt = askedAt
    })
  }
  const lookAgain = (): void => {
    const longAgo = performance.now() - UNCONFIRMED_MS
    for (const watched of all)
      if (watched.confirmedAt < longAgo) finish(watched, { what: 'unknown' })
    if (isLooking || all.size === 0) return
    isLooking = true
    // A database that does not answer shows in what it has not confirmed.
    void look()
      .catch(() => undefined)
      .finally(() => {
        isLooking = false
      })
  }

  return {
    watch(claims, end) {
      timer ??= setInterval(lookAgain, LOOK_EVERY_MS)
      const watched: Watched = { claims, end, confirmedAt: performance.now() }
      all.add(watched)
      return () => {
        drop(watched)
      }
    },
    close() {
      clearInterval(timer)
      all.clear()
    },
  }
}
