import type { Redis } from 'ioredis'
import { explainConnection } from './explainConnection.ts'

/**
 * A Redis beside the database. It may know an answer sooner, and it may lose everything at any
 * moment. Nobody may depend on it, and no request waits for it.
 */
export interface SideRedis {
  /**
   * Sends one command. Returns `undefined` when Redis is gone, hangs or refuses; the caller then
   * continues as if there were no Redis. Never throws. After a failure nothing is sent for a
   * second, so a Redis that hangs costs next to nothing.
   */
  ask<T>(work: (client: Redis) => Promise<T>): Promise<T | undefined>
  /** Whether a command would be sent now. */
  isAsked(): boolean
  /** Whether Redis answers, and has not failed for a while. */
  isUp(): boolean
  /** Commands that were sent and not answered in time, or answered with an error. */
  failures(): number
  /**
   * Called when Redis stops answering, with the reason, and when it has answered again for a while.
   * A Redis that fails now and then is reported once. The first connection is not reported.
   */
  onChange(tell: (isUp: boolean, reason: string) => void): void
  close(): void
}

/**
 * No request waits for an answer, so this only limits how long a command stays open. A busy process
 * is paused for a part of it.
 */
const ANSWER_MS = 100
const PAUSE_MS = 1_000
const CALM_MS = 3_000
const CONNECT_MS = 2_000
/** A connection with a command that was open for so long is replaced. */
const SILENCE_MS = 3_000
const LONGEST_RETRY_MS = 1_000

/**
 * Opens the Redis at `url` without waiting for it. A Redis that is down does not stop the start; it
 * is used when it is there. Every key begins with `prefix`, so that two installations share
 * nothing.
 */
export async function openRedis(url: string, prefix: string): Promise<SideRedis> {
  // Imported only here: an installation without Redis does not pay for its client's memory.
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
    // A replica was promoted, or a primary was demoted: the address leads to another server now.
    reconnectOnError: ({ message }) => message.startsWith('READONLY'),
  })
  const listeners: ((isUp: boolean, reason: string) => void)[] = []
  /** Unknown until the first connection succeeds or fails. */
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
    lastError = explainConnection(error)
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
        goDown(explainConnection(error))
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
 * When the process was paused longer than the time limit, the answer may already be in the socket.
 * So the socket is read first.
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
