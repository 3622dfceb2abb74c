import { batch } from '../db/batch.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import type { SqlPool } from '../db/sql.ts'
import { type EventLive, readLive } from './readLive.ts'

/** Counts how events are going. One per process: it shares each count between its callers. */
export type LiveBoard = (eventId: string) => Promise<EventLive>

const FRESH_MS = 1_000
/** A count is shared for this many times as long as it took: counting uses 5 % of a connection. */
const REST_FACTOR = 20
/** Events that are counted in one statement. */
const MAX_BATCH = 20
/** The most counts that are kept. A forgotten one is only made again. */
const MAX_KEPT = 1_000

interface Kept {
  readonly live: Promise<EventLive>
  freshUntil: number
}

/**
 * Opens the live board of a process. Any number of screens may ask for an event: one count per
 * second serves all of them, and where a count takes longer than 50 ms, they are further apart.
 */
export function openLiveBoard(sql: SqlPool): LiveBoard {
  const count = batch<string, EventLive>({
    maxSize: MAX_BATCH,
    lanes: 1,
    isUndone: isDatabaseRefusal,
    run: (eventIds) => readLive(sql, eventIds),
  })
  const kept = new Map<string, Kept>()

  const countAnew = (eventId: string): Promise<EventLive> => {
    const startedAt = performance.now()
    const entry: Kept = { live: count(eventId), freshUntil: Number.POSITIVE_INFINITY }
    kept.delete(eventId)
    const [oldest] = kept.keys()
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest)
    kept.set(eventId, entry)
    entry.live.then(
      () => {
        const took = performance.now() - startedAt
        entry.freshUntil = startedAt + Math.max(FRESH_MS, took * REST_FACTOR)
      },
      () => {
        if (kept.get(eventId) === entry) kept.delete(eventId)
      },
    )
    return entry.live
  }

  return (eventId) => {
    const entry = kept.get(eventId)
    return entry && performance.now() < entry.freshUntil ? entry.live : countAnew(eventId)
  }
}
