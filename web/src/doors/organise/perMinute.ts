import type { EventLive } from '@tessera/client'

const MINUTE_MS = 60_000
const MINUTES_SHOWN = 60
const MINUTES_OF_RATE = 5

/**
 * The entries of each of the last 60 minutes, the minute of now last. The answer of the server
 * leaves out empty minutes.
 */
export function perMinute({ at, per_minute }: Pick<EventLive, 'at' | 'per_minute'>): number[] {
  const last = Math.floor(Date.parse(at) / MINUTE_MS)
  const counts = Array.from({ length: MINUTES_SHOWN }, () => 0)
  for (const { at, admitted } of per_minute) {
    const index = MINUTES_SHOWN - 1 - (last - Math.floor(Date.parse(at) / MINUTE_MS))
    if (index >= 0 && index < MINUTES_SHOWN) counts[index] = admitted
  }
  return counts
}

/** Entries per minute over the last five minutes, to one decimal. */
export function rateOf(counts: readonly number[]): number {
  const sum = counts.slice(-MINUTES_OF_RATE).reduce((sum, count) => sum + count, 0)
  return Math.round((sum / MINUTES_OF_RATE) * 10) / 10
}
