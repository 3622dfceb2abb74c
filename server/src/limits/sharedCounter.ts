import type { CommonCounter } from './commonCounter.ts'
import type { Counter, Tally } from './ownCounter.ts'

/** This process's count, and the last count of all processes from the common counter. */
interface Entry {
  own: number
  /** Counted here, but not yet included in the count from the common counter. */
  unsaid: number
  shared: number
  sharedEndsAt: number
}

const MAX_BATCH = 500

/**
 * Counts per key together with the other processes. Counting never waits: the common counter gets
 * the counts afterwards, in one batch per round trip, and its answer is the base of the key's next
 * count. So the processes share a limit, except for the request with which each learns of the
 * others. While the common counter does not answer, each process counts alone: limits still hold,
 * and nobody is shut out.
 *
 * The greater of the own and the shared count is used: an emptied common counter forgets only the
 * counts of the others.
 *
 * @param name Distinguishes this counter from others.
 */
export function openSharedCounter(common: CommonCounter, name: string, windowMs: number): Counter {
  let entries = new Map<string, Entry>()
  let endsAt = 0
  let untold = new Map<string, Entry>()
  let isTelling = false

  const tell = async (): Promise<void> => {
    if (isTelling) return
    isTelling = true
    while (untold.size > 0) {
      const batch = [...untold].slice(0, MAX_BATCH)
      const keys = batch.map(([key]) => key)
      const amounts = batch.map(([, { unsaid }]) => unsaid)
      for (const key of keys) untold.delete(key)
      const said = await common.countUp({ name, windowMs, keys, amounts })
      take(batch, amounts, said)
      if (said === undefined) untold = new Map()
    }
    isTelling = false
  }
  return (key, amount = 1) => {
    const now = performance.now()
    if (now >= endsAt) {
      entries = new Map()
      endsAt = now + windowMs
    }
    const known = entries.get(key)
    const entry = known ?? { own: 0, unsaid: 0, shared: 0, sharedEndsAt: 0 }
    if (!known) entries.set(key, entry)
    entry.own = Math.max(0, entry.own + amount)
    if (amount !== 0 && common.isAsked()) {
      entry.unsaid += amount
      untold.set(key, entry)
      if (!isTelling) setImmediate(() => void tell())
    }
    const shared = entry.sharedEndsAt > now ? entry.shared + entry.unsaid : 0
    if (shared <= entry.own) return { count: entry.own, leftMs: endsAt - now }
    return { count: shared, leftMs: entry.sharedEndsAt - now }
  }
}

function take(
  batch: readonly (readonly [string, Entry])[],
  amounts: readonly number[],
  said: readonly Tally[] | undefined,
): void {
  const now = performance.now()
  batch.forEach(([, entry], i) => {
    entry.unsaid -= amounts[i] ?? 0
    const tally = said?.[i]
    if (!tally) return
    entry.shared = tally.count
    entry.sharedEndsAt = now + tally.leftMs
  })
}
