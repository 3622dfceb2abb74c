export interface LatencySummary {
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Sorts the given values in place. */
export function summarise(latenciesMs: number[]): LatencySummary {
  latenciesMs.sort((a, b) => a - b)
  const at = (share: number): number =>
    latenciesMs[Math.min(latenciesMs.length - 1, Math.floor(latenciesMs.length * share))] ?? 0
  return { p50Ms: at(0.5), p99Ms: at(0.99) }
}

/** Of what was done one after the other: how often per second, and how long each took. */
export function summariseEach(eachMs: readonly number[]) {
  const all = eachMs.reduce((sum, ms) => sum + ms, 0)
  return { requestsPerSecond: (eachMs.length * 1000) / all, ...summarise([...eachMs]) }
}

/** The middle value; for an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) throw new RangeError('An empty list has no median.')
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
