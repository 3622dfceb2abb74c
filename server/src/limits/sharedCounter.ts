import type { SideRedis } from '../db/redis.ts'

/** The count of a key in its window, and how long the window still lasts. */
export interface Tally {
  readonly count: number
  readonly leftMs: number
}

export type Counter = (key: string) => Tally

/** This process's count, and the last count of all processes from Redis. */
interface Entry {
  own: number
  /** Counted here, but not yet included in the count from Redis. */
  unsaid: number
  shared: number
  sharedEndsAt: number
}

const MAX_BATCH = 500

/** Raises many keys, each in a window that begins with its first count, by the clock of Redis. */
const COUNT_UP = `
local said = {}
for i, key in ipairs(KEYS) do
  local count = redis.call('incrby', key, ARGV[i + 1])
  local left = redis.call('pttl', key)
  if left < 0 then
    left = tonumber(ARGV[1])
    redis.call('pexpire', key, left)
  end
  said[2 * i - 1] = count
  said[2 * i] = left
end
return said`

/**
 * Counts per key in windows that begin for all keys at once. So nothing needs cleaning up, and a
 * count is one look into a map; a plugin's counter awaits two promises per request.
 */
export function openOwnCounter(windowMs: number): Counter {
  let counts = new Map<string, number>()
  let endsAt = 0
  return (key) => {
    const now = performance.now()
    if (now >= endsAt) {
      counts = new Map()
      endsAt = now + windowMs
    }
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return { count, leftMs: endsAt - now }
  }
}

/**
 * Counts per key together with the other processes. Counting never waits: Redis gets the counts
 * afterwards, in one batch per round trip, and its answer is the base of the key's next count. So
 * the processes share a limit, except for the request with which each learns of the others. While
 * Redis does not answer, each process counts alone: limits still hold, and nobody is shut out.
 *
 * The greater of the own and the shared count is used: an emptied Redis forgets only the counts of
 * the others.
 *
 * @param name Distinguishes this counter from others in Redis.
 */
export function openSharedCounter(redis: SideRedis, name: string, windowMs: number): Counter {
  let entries = new Map<string, Entry>()
  let endsAt = 0
  let untold = new Map<string, Entry>()
  let isTelling = false

  const tell = async (): Promise<void> => {
    if (isTelling) return
    isTelling = true
    while (untold.size > 0) {
      const batch = [...untold].slice(0, MAX_BATCH)
      const amounts = batch.map(([, { unsaid }]) => unsaid)
      for (const [key] of batch) untold.delete(key)
      const said = await redis.ask((client) =>
        client.eval(
          COUNT_UP,
          batch.length,
          ...batch.map(([key]) => `count:${name}:${key}`),
          windowMs,
          ...amounts,
        ),
      )
      take(batch, amounts, said)
      if (said === undefined) untold = new Map()
    }
    isTelling = false
  }
  const count: Counter = (key) => {
    const now = performance.now()
    if (now >= endsAt) {
      entries = new Map()
      endsAt = now + windowMs
    }
    const known = entries.get(key)
    const entry = known ?? { own: 0, unsaid: 0, shared: 0, sharedEndsAt: 0 }
    if (!known) entries.set(key, entry)
    entry.own++
    if (redis.isAsked()) {
      entry.unsaid++
      untold.set(key, entry)
      if (!isTelling) setImmediate(() => void tell())
    }
    const shared = entry.sharedEndsAt > now ? entry.shared + entry.unsaid : 0
    if (shared <= entry.own) return { count: entry.own, leftMs: endsAt - now }
    return { count: shared, leftMs: entry.sharedEndsAt - now }
  }
  return count
}

function take(
  batch: readonly (readonly [string, Entry])[],
  amounts: readonly number[],
  said: unknown,
): void {
  const now = performance.now()
  batch.forEach(([, entry], i) => {
    entry.unsaid -= amounts[i] ?? 0
    if (!Array.isArray(said)) return
    entry.shared = Number(said[2 * i])
    entry.sharedEndsAt = now + Number(said[2 * i + 1])
  })
}
