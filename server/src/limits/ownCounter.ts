/** The count of a key in its window, and how long the window still lasts. */
export interface Tally {
  readonly count: number
  readonly leftMs: number
}

export type Counter = (key: string) => Tally

/**
 * Counts per key in windows that begin for all keys at once. So nothing needs cleaning up, and a
 * count is one look into a map; a plugin's counter awaits two promises per request.
 */
export function openOwnCounter(windowMs: number): (key: string, amount?: number) => Tally {
  let counts = new Map<string, number>()
  let endsAt = 0
  return (key, amount = 1) => {
    const now = performance.now()
    if (now >= endsAt) {
      counts = new Map()
      endsAt = now + windowMs
    }
    const count = (counts.get(key) ?? 0) + amount
    counts.set(key, count)
    return { count, leftMs: endsAt - now }
  }
}
