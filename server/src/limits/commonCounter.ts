import { openOwnCounter, type Tally } from './ownCounter.ts'

/** Keys to raise, each by its amount, in windows of one length. */
export interface Counting {
  /** Distinguishes the counters of different limits. */
  readonly name: string
  readonly windowMs: number
  readonly keys: readonly string[]
  readonly amounts: readonly number[]
}

/** A counter that several processes share: a Redis, or the process that started them. */
export interface CommonCounter {
  /** Whether a request would be sent now. */
  isAsked(): boolean
  /**
   * Raises the keys. @returns A tally for each key, in their order; `undefined` without an answer.
   */
  countUp(counting: Counting): Promise<readonly Tally[] | undefined>
}

/** Counts for several processes in this one's memory. The caller uses only a few limits. */
export function openCommonCounts(): (counting: Counting) => Tally[] {
  const counters = new Map<string, ReturnType<typeof openOwnCounter>>()
  return ({ name, windowMs, keys, amounts }) => {
    const count = counters.get(name) ?? openOwnCounter(windowMs)
    counters.set(name, count)
    return keys.map((key, i) => count(key, amounts[i]))
  }
}
