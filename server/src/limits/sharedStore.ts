import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { CommonCounter } from './commonCounter.ts'
import type { Counter } from './ownCounter.ts'
import { openSharedCounter } from './sharedCounter.ts'

const WHOLE_WINDOW_MS = 60_000

/** The store of the rate-limit plugin: counts per route, together with the other processes. */
export function sharedStore(common: CommonCounter): FastifyRateLimitStoreCtor {
  return class SharedStore implements FastifyRateLimitStore {
    readonly #count: Counter

    constructor(options: object) {
      const { timeWindow, routeInfo } = Object(options)
      const name = routeInfo ? `${routeInfo.method} ${routeInfo.url}` : 'any'
      const windowMs = typeof timeWindow === 'number' ? timeWindow : WHOLE_WINDOW_MS
      this.#count = openSharedCounter(common, name, windowMs)
    }

    incr(
      key: string,
      callback: (error: null, result: { current: number; ttl: number }) => void,
    ): void {
      const { count, leftMs } = this.#count(key)
      callback(null, { current: count, ttl: leftMs })
    }

    child(routeOptions: object): FastifyRateLimitStore {
      return new SharedStore(routeOptions)
    }
  }
}
