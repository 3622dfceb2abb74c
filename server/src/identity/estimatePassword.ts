import { Worker } from 'node:worker_threads'
import { Refusal } from '../refusal.ts'

export interface EstimateQuestion {
  readonly id: number
  readonly password: string
  readonly own: readonly string[]
}

export interface Estimate {
  /** From 0 (fewer than 1,000 guesses) to 4 (more than 10,000,000,000). */
  readonly score: number
  /** One of the common passwords, and nothing more. */
  readonly isCommon: boolean
}

export interface EstimateAnswer extends Estimate {
  readonly id: number
}

/** More characters do not make a password weaker, and the time grows with their square. */
const JUDGED_CHARACTERS = 64
/** Most take 15 ms; the worst that we found, 64 characters in repetitions, up to a second. */
const MOST_WAITING = 50
const RETRY_AFTER_SECONDS = 2
/** Reading the word lists takes up to 170 MB, and passwords are seldom chosen. */
const IDLE_MS = 60_000

interface Waiting {
  readonly resolve: (estimate: Estimate) => void
  readonly reject: (error: Error) => void
}

let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * Estimates how many guesses a password withstands, by zxcvbn with English and Danish words. It
 * runs in a thread of its own, because one estimate may take long enough to delay every other
 * request of the process. The thread starts with the first estimate and ends when none was asked
 * for a minute.
 *
 * @param own What a guesser of this person's password would try: user name, address, names.
 * @throws {Refusal} `busy` when too many wait.
 */
export function estimatePassword(password: string, own: readonly string[]): Promise<Estimate> {
  if (waiting.size >= MOST_WAITING)
    throw new Refusal(
      'busy',
      'Too many passwords are being chosen at this moment. Try again in a few seconds.',
      { retryAfterSeconds: RETRY_AFTER_SECONDS },
    )
  const id = ++lastId
  const asked = openWorker()
  clearTimeout(idle)
  // A command must not end before its answer, and may end while the thread is idle.
  asked.ref()
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    const judged = [...password].slice(0, JUDGED_CHARACTERS).join('')
    asked.postMessage({ id, password: judged, own } satisfies EstimateQuestion)
  })
}

function openWorker(): Worker {
  if (worker) return worker
  const opened = new Worker(new URL('./estimateWorker.ts', import.meta.url), { execArgv: [] })
  opened.on('message', ({ id, ...estimate }: EstimateAnswer) => {
    waiting.get(id)?.resolve(estimate)
    waiting.delete(id)
    if (waiting.size === 0) rest(opened)
  })
  const fail = (error: Error): void => {
    if (worker !== opened) return
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  opened.on('error', fail)
  opened.on('exit', () => fail(new Error('The thread that estimates passwords ended.')))
  worker = opened
  return opened
}

function rest(opened: Worker): void {
  opened.unref()
  idle = setTimeout(() => {
    if (worker === opened) worker = undefined
    void opened.terminate()
  }, IDLE_MS)
  idle.unref()
}
