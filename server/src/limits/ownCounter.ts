/** The count of a key in its window, and how long the window still lasts. */
export interface Tally {
  readonly count: number
  readonly leftMs: number
}

/**
 * Counts. An amount of 0 only asks, and a negative one gives back what was counted before.
 */
export type Counter = (key: string, amount?: number) => Tally

/**
 * Counts per key in windows that begin for all keys at once. So nothing needs cleaning up, and a
 * count is one look into a map; a plugin's counter awaits two promises per request.
 */
export function openOwnCounter(windowMs: number): Counter {
  let counts = new Map<string, number>()
  let endsAt = 0
  return (key, amount = 1) => {
    const now = performance.now()
    if (now >= endsAt) {
      counts = new Map()
      endsAt = now + windowMs
    }
    // What is given back may have been counted in the window before.
    const count = Math.max(0, (counts.get(key) ?? 0) + amount)
    if (amount !== 0) counts.set(key, count)
    return { count, leftMs: endsAt - now }
  }
}
