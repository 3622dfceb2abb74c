import { openOwnCounter, type Tally } from './ownCounter.ts'

/** What is to be counted up: a number of keys, each by its amount, in windows of one length. */
export interface Counting {
  /** Tells the counters of different limits apart. */
  readonly name: string
  readonly windowMs: number
  readonly keys: readonly string[]
  readonly amounts: readonly number[]
}

/** A place where several processes count together: a Redis, or the process that started them. */
export interface CommonCounter {
  /** Whether a question would be sent now. */
  isAsked(): boolean
  /** Counts up. @returns A tally for each key, in their order; nothing when it does not answer. */
  countUp(counting: Counting): Promise<readonly Tally[] | undefined>
}

/** Counts for several processes in the memory of this one. The caller names a few limits only. */
export function openCommonCounts(): (counting: Counting) => Tally[] {
  const counters = new Map<string, ReturnType<typeof openOwnCounter>>()
  return ({ name, windowMs, keys, amounts }) => {
    const count = counters.get(name) ?? openOwnCounter(windowMs)
    counters.set(name, count)
    return keys.map((key, i) => count(key, amounts[i]))
  }
}
