/** For whom something is done. */
export interface Asker {
  /** A user, a service account or an address. */
  readonly key: string
  /** A caller without a login. All of them together get only a part. */
  readonly isStranger: boolean
}

/** Nothing was done: too much is under way, of this asker or in all. */
export class ShareFull extends Error {
  override readonly name = 'ShareFull'
  readonly of: 'asker' | 'all'

  constructor(of: 'asker' | 'all') {
    super(of === 'asker' ? 'too much of this asker waits' : 'too much waits')
    this.of = of
  }
}

/** How much runs at once, and how much may wait. */
export interface ShareLimits {
  readonly atOnce: number
  /** Of one asker, and of all strangers together. */
  readonly atOnceOfOne: number
  readonly waiting: number
  readonly waitingOfOne: number
  /** Of all strangers together. A few of them must not leave a person no place to wait in. */
  readonly waitingOfStrangers: number
  readonly longestWaitMs: number
}

/**
 * Lets a few pieces of expensive work run at once, so that the rest of the server keeps its
 * connections and its cores. The others wait for a short time. Askers take turns: one with a
 * thousand requests delays another by one piece of work, not by a thousand.
 */
export interface FairShare {
  /**
   * Waits for a turn.
   *
   * @returns What ends it. Only its first call counts.
   * @throws {ShareFull} when too much waits, or the wait was too long.
   */
  enter(asker: Asker): Promise<() => void>
  /**
   * Runs a part of what was admitted before: it waits for its turn for any time. The caller limits
   * how much of it there is.
   */
  runAdmitted<T>(asker: Asker, work: () => Promise<T>): Promise<T>
}

interface Waiter {
  readonly asker: Asker
  start(): void
}

export function openFairShare(limits: ShareLimits): FairShare {
  /** By asker; the one whose turn is next comes first. */
  const queues = new Map<string, Waiter[]>()
  const { mayRun, count } = countRunning(limits)
  const { mayWait, countWaiter } = countWaiting(limits)
  const remove = (waiter: Waiter): void => {
    const { key } = waiter.asker
    const left = queues.get(key)?.filter((one) => one !== waiter) ?? []
    countWaiter(waiter.asker, -1)
    if (left.length > 0) queues.set(key, left)
    else queues.delete(key)
  }
  const startNext = (): void => {
    for (const [key, [first]] of queues) {
      if (!first || !mayRun(first.asker)) continue
      remove(first)
      // The next turn of this asker comes after those of the others.
      const rest = queues.get(key)
      queues.delete(key)
      if (rest) queues.set(key, rest)
      count(first.asker, 1)
      first.start()
      return
    }
  }
  const waitForTurn = (asker: Asker, isAdmitted: boolean): Promise<void> => {
    const own = queues.get(asker.key) ?? []
    if (!isAdmitted && own.length >= limits.waitingOfOne) throw new ShareFull('asker')
    if (!isAdmitted && !mayWait(asker)) throw new ShareFull('all')
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        remove(waiter)
        reject(new ShareFull('all'))
      }
      const timer = isAdmitted ? undefined : setTimeout(giveUp, limits.longestWaitMs)
      const waiter: Waiter = {
        asker,
        start() {
          clearTimeout(timer)
          resolve()
        },
      }
      queues.set(asker.key, [...own, waiter])
      countWaiter(asker, 1)
    })
  }

  const enter = async (asker: Asker, isAdmitted: boolean): Promise<() => void> => {
    if (mayRun(asker) && !queues.has(asker.key)) count(asker, 1)
    else await waitForTurn(asker, isAdmitted)
    let isIn = true
    return () => {
      if (!isIn) return
      isIn = false
      count(asker, -1)
      startNext()
    }
  }
  return {
    enter: (asker) => enter(asker, false),
    async runAdmitted(asker, work) {
      const leave = await enter(asker, true)
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}

/** Counts what runs now: in total, of each asker, and of all strangers together. */
function countRunning({ atOnce, atOnceOfOne }: ShareLimits) {
  const running = new Map<string, number>()
  let runningInAll = 0
  let runningOfStrangers = 0
  return {
    mayRun: ({ key, isStranger }: Asker): boolean =>
      runningInAll < atOnce &&
      (running.get(key) ?? 0) < atOnceOfOne &&
      (!isStranger || runningOfStrangers < atOnceOfOne),
    count({ key, isStranger }: Asker, amount: number): void {
      runningInAll += amount
      if (isStranger) runningOfStrangers += amount
      const left = (running.get(key) ?? 0) + amount
      if (left > 0) running.set(key, left)
      else running.delete(key)
    },
  }
}

/** Counts what waits now: in total, and of all strangers together. */
function countWaiting(limits: ShareLimits) {
  let waiting = 0
  let waitingOfStrangers = 0
  return {
    mayWait: ({ isStranger }: Asker): boolean =>
      waiting < limits.waiting && (!isStranger || waitingOfStrangers < limits.waitingOfStrangers),
    countWaiter({ isStranger }: Asker, amount: number): void {
      waiting += amount
      if (isStranger) waitingOfStrangers += amount
    },
  }
}
