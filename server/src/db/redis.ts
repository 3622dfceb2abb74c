import type { Redis } from 'ioredis'

/**
 * A Redis beside the database: it may know sooner, and what it knows may be lost at any moment. So nobody may need it, and no
 * request waits for it.
 */
export interface SideRedis {
  /**
   * Asks one thing; `undefined` when Redis is gone, hangs or refuses: then one goes on as if there were none. Never throws.
   * After a failure nobody asks for a second, so that a Redis that hangs costs next to nothing.
   */
  ask<T>(work: (client: Redis) => Promise<T>): Promise<T | undefined>
  /** Whether a question would be sent now. */
  isAsked(): boolean
  /** Whether it answers, and has not failed for a while. */
  isUp(): boolean
  /** Questions that were sent and not answered in time, or answered with an error. */
  failures(): number
  /**
   * Told when it stops answering, with the reason, and when it has answered again for a while: one that fails at times is told of once. The
   * first connection is no news.
   */
  onChange(tell: (isUp: boolean, reason: string) => void): void
  close(): void
}

/** No request waits for an answer, so this only bounds what lies about; a busy process stands still for some of it. */
const ANSWER_MS = 100
const PAUSE_MS = 1_000
const CALM_MS = 3_000
const CONNECT_MS = 2_000
/** A connection on which a question has been out for so long is made anew. */
const SILENCE_MS = 3_000
const LONGEST_RETRY_MS = 1_000

/**
 * Opens the Redis at `url` without waiting for it: one that is down stops no start, and is used from when it is there.
 * Every key begins with `prefix`, so that two installations share nothing.
 */
export async function openRedis(url: string, prefix: string): Promise<SideRedis> {
  // Read only here: whoever has no Redis does without the memory of its client.
  const { Redis } = await import('ioredis')
  const client = new Redis(url, {
    keyPrefix: prefix,
    connectionName: 'tessera',
    connectTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 10), LONGEST_RETRY_MS),
    // A replica that was promoted, or a primary that no longer is: the address leads elsewhere by now.
    reconnectOnError: ({ message }) => message.startsWith('READONLY'),
  })
  const listeners: ((isUp: boolean, reason: string) => void)[] = []
  /** Unknown until the first connection was made or refused. */
  let up: boolean | undefined
  let lastError = 'no connection'
  let failed = 0
  let pausedUntil = 0
  let failedAt = Number.NEGATIVE_INFINITY

  const goDown = (reason: string): void => {
    failedAt = performance.now()
    if (up === false) return
    up = false
    for (const tell of listeners) tell(false, reason)
  }
  const comeUp = (): void => {
    if (up === undefined) up = true
    if (up || performance.now() < failedAt + CALM_MS) return
    up = true
    for (const tell of listeners) tell(true, '')
  }
  client.on('error', (error: Error) => {
    lastError = error.message || error.name
  })
  client.on('ready', comeUp)
  client.on('close', () => goDown(lastError))

  const isAsked = (): boolean => client.status === 'ready' && performance.now() >= pausedUntil
  return {
    isAsked,
    isUp: () => up === true,
    failures: () => failed,
    onChange: (tell) => {
      listeners.push(tell)
      if (up === false) tell(false, lastError)
    },
    async ask(work) {
      if (!isAsked()) return undefined
      try {
        const answer = await inTime(work(client))
        comeUp()
        return answer
      } catch (error) {
        failed++
        pausedUntil = performance.now() + PAUSE_MS
        goDown(error instanceof Error ? error.message : String(error))
        return undefined
      }
    },
    close() {
      listeners.length = 0
      client.disconnect()
    },
  }
}

/**
 * Where the process stood still for longer than the time there is, the answer may lie in the socket unread: so that is read
 * first.
 */
function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => setImmediate(() => reject(new Error(`no answer in ${ANSWER_MS} ms`))),
      ANSWER_MS,
    )
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
