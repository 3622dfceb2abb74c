import type { FastifyReply } from 'fastify'
import { spokenTime } from '../refusal.ts'
import type { CommonCounter } from './commonCounter.ts'
import { type Counter, openOwnCounter } from './ownCounter.ts'
import { openSharedCounter } from './sharedCounter.ts'

/** What one request has put into a budget until its answer is known. */
export interface Stake {
  /** Keeps what was put in, or gives it back. Only the first call counts. */
  settle(isSpent: boolean): void
}

/** How often each key may do something in a window, and be refused. */
export interface Budget {
  /**
   * Looks at a request that has begun to arrive, and writes on its answer how much is left.
   * @throws {Error} as `enter`.
   */
  arrive(key: string, reply: FastifyReply): void
  /** Counts a request that was refused before it entered. */
  refuse(key: string): void
  /**
   * Puts a request in, and writes on its answer how much is left.
   * @throws {Error} with the status 429 and `Retry-After`, when nothing is left.
   */
  enter(key: string, reply: FastifyReply): Stake
}

export interface BudgetSettings {
  readonly max: number
  /** Requests per minute that may be refused; without a number, they are spent like others. */
  readonly mostRefused?: number
  readonly windowSeconds: number
  readonly common: CommonCounter | undefined
}

const REFUSED_WINDOW_SECONDS = 60
/** Requests under way may be given back at any moment. */
const SOON_SECONDS = 1
const SPENT: Stake = { settle() {} }

/**
 * A budget that counts a request before anything is done for it, and gives it back when it turns
 * out to be refused. Refused requests are counted in a budget of their own: a caller who sends
 * nothing else takes nothing from others at the same address, and is still limited.
 */
export function openBudget(name: string, settings: BudgetSettings): Budget {
  const { max, mostRefused, windowSeconds, common } = settings
  const open = (counterName: string, seconds: number): Counter =>
    common
      ? openSharedCounter(common, counterName, seconds * 1_000)
      : openOwnCounter(seconds * 1_000)
  const spent = open(name, windowSeconds)
  const refused =
    mostRefused === undefined ? undefined : open(`${name} refused`, REFUSED_WINDOW_SECONDS)
  const unsettled = new Map<string, number>()
  const addUnsettled = (key: string, amount: number): void => {
    const count = (unsettled.get(key) ?? 0) + amount
    if (count > 0) unsettled.set(key, count)
    else unsettled.delete(key)
  }

  const turnAway = (key: string, reply: FastifyReply): void => {
    const turnedAway = refused?.(key, 0)
    if (turnedAway && turnedAway.count >= (mostRefused ?? 0))
      throw tooMany(reply, secondsOf(turnedAway.leftMs, REFUSED_WINDOW_SECONDS))
  }
  /** Writes how much is left. Returns after how many seconds there may be more. */
  const writeLeft = (key: string, reply: FastifyReply, count: number, leftMs: number): number => {
    const seconds = secondsOf(leftMs, windowSeconds)
    reply
      .header('ratelimit-limit', String(max))
      .header('ratelimit-remaining', String(Math.max(0, max - count)))
      .header('ratelimit-reset', String(seconds))
    const mayEndSoon = refused && count - (unsettled.get(key) ?? 0) <= max
    return mayEndSoon ? SOON_SECONDS : seconds
  }

  return {
    arrive(key, reply) {
      turnAway(key, reply)
      const { count, leftMs } = spent(key, 0)
      const seconds = writeLeft(key, reply, count + 1, leftMs)
      if (count >= max) throw tooMany(reply, seconds)
    },
    refuse(key) {
      refused?.(key)
    },
    enter(key, reply) {
      turnAway(key, reply)
      const { count, leftMs } = spent(key)
      const seconds = writeLeft(key, reply, count, leftMs)
      if (count > max) {
        if (refused) spent(key, -1)
        throw tooMany(reply, seconds)
      }
      if (!refused) return SPENT
      addUnsettled(key, 1)
      let isSettled = false
      return {
        settle(isSpent) {
          if (isSettled) return
          isSettled = true
          addUnsettled(key, -1)
          if (isSpent) return
          spent(key, -1)
          refused(key)
        },
      }
    },
  }
}

/** Rounding may bring a sum of fractions slightly over the whole window. */
function secondsOf(leftMs: number, windowSeconds: number): number {
  return Math.min(windowSeconds, Math.ceil(leftMs / 1_000))
}

function tooMany(reply: FastifyReply, seconds: number): Error {
  reply.header('retry-after', String(seconds))
  return Object.assign(new Error(`Too many requests. Try again in ${spokenTime(seconds)}.`), {
    statusCode: 429,
    code: 'FST_ERR_RATE_LIMIT',
  })
}
