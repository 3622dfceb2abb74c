import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '../refusal.ts'

/** argon2id, 19 MiB, two passes (OWASP Password Storage Cheat Sheet): 9.5 ms on one core. */
export const ARGON2_PARAMETERS = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const

/** How many hashes may run at once, and how many may wait. */
export interface HashQueue {
  readonly atOnce: number
  readonly mostWaiting: number
}

/** At 9.5 ms each on two cores, the last of the waiting hashes waits one second. */
let queue: HashQueue = { atOnce: availableParallelism(), mostWaiting: 200 }
const RETRY_AFTER_SECONDS = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * Limits this process to its share of the cores, where other processes hash on the same machine.
 */
export function limitHashing(share: HashQueue): void {
  queue = share
}

/** Hashes a new password. The password is normalised to NFC, so that two keyboards agree. */
export function hashPassword(password: string): Promise<string> {
  return takeTurn(() => hash(password.normalize('NFC'), ARGON2_PARAMETERS))
}

/**
 * Says whether a hash is the hash of this password. Without a hash it does the same work on a decoy
 * and answers no, so that the time does not tell whether the user exists (law 9).
 */
export async function verifyPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  const against = passwordHash ?? (await decoy())
  const right = await takeTurn(() => verify(against, password.normalize('NFC')))
  return right && passwordHash !== undefined
}

let decoyHash: Promise<string> | undefined

/** The hash of a password that nobody knows. It is made once, before the first login is timed. */
export function decoy(): Promise<string> {
  decoyHash ??= hash(crypto.randomUUID(), ARGON2_PARAMETERS)
  return decoyHash
}

/**
 * Runs one hash when a core is free. Hashes run on libuv's threads, off the event loop, at most one
 * per core: more at once only makes each one slower and uses more memory.
 *
 * @throws {Refusal} `busy` when as many hashes wait as can be served in one second.
 */
async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= queue.atOnce) {
    if (waiting.length >= queue.mostWaiting)
      throw new Refusal(
        'busy',
        'Too many people are logging in at this moment. Try again in a few seconds.',
        {
          retryAfterSeconds: RETRY_AFTER_SECONDS,
        },
      )
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
