import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SideRedis } from '../db/redis.ts'
import { openOwnCounter, openSharedCounter } from './sharedCounter.ts'
import { sharedStore } from './sharedStore.ts'

/** How many requests one caller may make; both refuse with `rate_limited`, 429. */
export interface RateLimit {
  /** Counts a request of nobody we know. */
  readonly ofAddress: (request: FastifyRequest, reply: FastifyReply) => void
  /** Counts a request that shows a token of ours. */
  readonly ofSession: (sid: string, reply: FastifyReply) => void
  /** To be called for a hook that counts its requests itself. */
  readonly isCountedBy: (hook: unknown) => void
}

const WINDOW_MS = 60_000
/** What a network address may ask in a minute without a login: behind one there may be a venue full of phones. */
const OF_ADDRESS = 6_000
/** What a login session may ask in a minute: a gate that scans without a pause asks 120 times. */
const OF_SESSION = 1_200

/**
 * Adds the limits of all routes. Requests without a token that counts, and those that no route takes, are counted by
 * network address (of IPv6 by its 64 bits, for that is what one customer gets); who is signed in, by login session.
 * So neither a noisy phone nor a stranger closes the gate that shares their address. A route with `config.rateLimit`
 * has that limit by address instead; `false` is none.
 *
 * Counted in this process, with a Redis together with the others; the limits that guard secrets (attempt budgets) are in
 * the database.
 */
export async function addRateLimit(
  app: FastifyInstance,
  scale: number,
  redis?: SideRedis,
): Promise<RateLimit> {
  await app.register(rateLimit, {
    global: false,
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { ttl }) => tooMany(Math.ceil(ttl / 1000)),
    ...(redis && { store: sharedStore(redis) }),
  })
  const ofOneAddress = openLimit('address', Math.ceil(OF_ADDRESS * scale), redis)
  const ofOneSession = openLimit('session', Math.ceil(OF_SESSION * scale), redis)
  const counting = new Set<unknown>()
  const ofAddress: RateLimit['ofAddress'] = (request, reply) =>
    ofOneAddress(rateLimit.normalizeIP(request.ip), reply)

  app.addHook('onRoute', (route) => {
    const hooks = [route.onRequest ?? []].flat()
    if (route.config?.rateLimit !== undefined || hooks.some((hook) => counting.has(hook))) return
    route.onRequest = [
      (request, reply, done) => {
        ofAddress(request, reply)
        done()
      },
      ...hooks,
    ]
  })
  return {
    ofAddress,
    ofSession: ofOneSession,
    isCountedBy: (hook) => {
      counting.add(hook)
    },
  }
}

function openLimit(
  name: string,
  max: number,
  redis: SideRedis | undefined,
): (key: string, reply: FastifyReply) => void {
  const count = redis ? openSharedCounter(redis, name, WINDOW_MS) : openOwnCounter(WINDOW_MS)
  return (key, reply) => {
    const { count: counted, leftMs } = count(key)
    // A sum of fractions may be a hair over the whole window.
    const seconds = Math.min(WINDOW_MS / 1000, Math.ceil(leftMs / 1000))
    reply
      .header('ratelimit-limit', String(max))
      .header('ratelimit-remaining', String(Math.max(0, max - counted)))
      .header('ratelimit-reset', String(seconds))
    if (counted <= max) return
    reply.header('retry-after', String(seconds))
    throw tooMany(seconds)
  }
}

function tooMany(seconds: number): Error {
  return Object.assign(new Error(`Too many requests. Try again in ${seconds} s.`), {
    statusCode: 429,
    code: 'FST_ERR_RATE_LIMIT',
  })
}
