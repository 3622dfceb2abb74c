import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { spokenTime } from '../refusal.ts'
import type { CommonCounter } from './commonCounter.ts'
import { openOwnCounter } from './ownCounter.ts'
import { openSharedCounter } from './sharedCounter.ts'
import { sharedStore } from './sharedStore.ts'

/** The limits of requests per caller; both refuse with `rate_limited`, 429. */
export interface RateLimit {
  /** Counts a request without a valid token. */
  readonly ofAddress: (request: FastifyRequest, reply: FastifyReply) => void
  /** Counts a request with a token of ours. */
  readonly ofSession: (sid: string, reply: FastifyReply) => void
  /** Called by a hook that counts its requests itself. */
  readonly isCountedBy: (hook: unknown) => void
}

const WINDOW_MS = 60_000
/** Requests per minute and network address without a login: it may be a venue full of phones. */
const OF_ADDRESS = 6_000
/** Requests per minute and login session: a gate that scans without a pause makes 120. */
const OF_SESSION = 1_200

/**
 * Adds the limits of all routes. Requests without a valid token, and those without a route, are
 * counted per network address (for IPv6 per /64, which is what one customer gets). Requests of a
 * logged-in person are counted per login session. So neither a busy phone nor a stranger blocks a
 * gate at the same address. A route with `config.rateLimit` has that limit per address instead;
 * `false` means no limit.
 *
 * Each process counts for itself, or with the others through a common counter. The limits that
 * protect secrets (attempt budgets) are in the database.
 */
export async function addRateLimit(
  app: FastifyInstance,
  scale: number,
  common?: CommonCounter,
): Promise<RateLimit> {
  await app.register(rateLimit, {
    global: false,
    enableDraftSpec: true,
    keyGenerator: ({ address }) => rateLimit.normalizeIP(address),
    errorResponseBuilder: (_request, { ttl }) => tooMany(Math.ceil(ttl / 1000)),
    ...(common && { store: sharedStore(common) }),
  })
  const ofOneAddress = openLimit('address', Math.ceil(OF_ADDRESS * scale), common)
  const ofOneSession = openLimit('session', Math.ceil(OF_SESSION * scale), common)
  const counting = new Set<unknown>()
  const ofAddress: RateLimit['ofAddress'] = (request, reply) =>
    ofOneAddress(rateLimit.normalizeIP(request.address), reply)

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
  common: CommonCounter | undefined,
): (key: string, reply: FastifyReply) => void {
  const count = common ? openSharedCounter(common, name, WINDOW_MS) : openOwnCounter(WINDOW_MS)
  return (key, reply) => {
    const { count: counted, leftMs } = count(key)
    // Rounding may bring a sum of fractions slightly over the whole window.
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
  return Object.assign(new Error(`Too many requests. Try again in ${spokenTime(seconds)}.`), {
    statusCode: 429,
    code: 'FST_ERR_RATE_LIMIT',
  })
}
