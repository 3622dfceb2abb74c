import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { addressKey } from './addressKey.ts'
import { type Budget, openBudget, type Stake } from './budget.ts'
import type { CommonCounter } from './commonCounter.ts'

/** A limit that a route has for itself. */
export interface RouteLimit {
  /** How often one caller may do in one window what the route does. */
  readonly max: number
  /** One minute if absent, and never more than five: a limit must not shut a venue out. */
  readonly windowSeconds?: number
  /**
   * Which answers spend it. By default only a success, so that nobody is shut out by the refused
   * requests of others at the same address. `judged`: also a wrong password or code, because that
   * is what somebody who guesses gets.
   */
  readonly spentBy?: 'success' | 'judged'
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A limit of the route's own instead of the general ones; `false`: none. */
    readonly rateLimit?: RouteLimit | false
  }
  interface FastifyRequest {
    /** What the request has put into the limit of its route, until its answer is known. */
    stake: Stake | undefined
  }
}

/** The limits of requests per caller; both refuse with `rate_limited`, 429. */
export interface RateLimit {
  /** Counts a request without a valid token. */
  readonly ofAddress: (request: FastifyRequest, reply: FastifyReply) => void
  /** Counts a request with a token of ours. */
  readonly ofSession: (sid: string, reply: FastifyReply) => void
  /** Called by a hook that counts its requests itself. */
  readonly isCountedBy: (hook: unknown) => void
}

export interface RateLimitSettings {
  /** Multiplies every limit. */
  readonly scale: number
  readonly common: CommonCounter | undefined
  /** The user or service account that was found to make the request, if any. */
  readonly whoIs: (request: FastifyRequest) => string | undefined
}

const WINDOW_SECONDS = 60
const LONGEST_WINDOW_SECONDS = 300
/** Requests per minute and network address without a login: it may be a venue full of phones. */
const OF_ADDRESS = 6_000
/** Requests per minute and login session: a gate that scans without a pause makes 120. */
const OF_SESSION = 1_200

/** The answers after which nothing was judged: the request was not understood, or not looked at. */
const NOT_JUDGED = new Set([400, 413, 415, 429, 503])

/**
 * Adds the limits of all routes. Requests without a valid token, and those without a route, are
 * counted per network address (for IPv6 per /64, which is what one customer gets). Requests of a
 * logged-in person are counted per login session. So neither a busy phone nor a stranger blocks a
 * gate at the same address.
 *
 * A route with `config.rateLimit` has that limit instead, per user where somebody is logged in and
 * otherwise per address. Refused requests do not spend it: they have a budget of their own, per
 * route and minute, which is at least the general one of an address. What is served and what is
 * refused are counted apart in the general one, too.
 *
 * Each process counts for itself, or with the others through a common counter. The limits that
 * protect secrets (attempt budgets) are in the database.
 */
export function addRateLimit(app: FastifyInstance, settings: RateLimitSettings): RateLimit {
  const { scale, common } = settings
  const general = { windowSeconds: WINDOW_SECONDS, common }
  const most = Math.ceil(OF_ADDRESS * scale)
  const ofOneAddress = openBudget('address', { ...general, max: most, mostRefused: most })
  const ofOneSession = openBudget('session', { ...general, max: Math.ceil(OF_SESSION * scale) })
  const counting = new Set<unknown>()
  const ofAddress: RateLimit['ofAddress'] = (request, reply) => {
    const stake = ofOneAddress.enter(addressKey(request.address), reply)
    reply.raw.once('close', () => stake.settle(reply.raw.statusCode < 400))
  }

  app.decorateRequest('stake', undefined)
  const limitRoute = openRouteLimits(settings)
  app.addHook('onRoute', (route) => {
    const hooks = [route.onRequest ?? []].flat()
    const limit = route.config?.rateLimit
    if (limit) limitRoute(route, limit)
    if (limit !== undefined || hooks.some((hook) => counting.has(hook))) return
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
    ofSession: (sid, reply) => void ofOneSession.enter(sid, reply),
    isCountedBy: (hook) => {
      counting.add(hook)
    },
  }
}

/**
 * Returns a function that gives a route its limit. It is asked after the hooks that find the
 * caller. A request is put in when all of it has arrived, so that half-sent ones take nothing from
 * others. It is settled when the answer is known, also when nobody reads it any more.
 *
 * @throws {RangeError} when the window of a route is too long.
 */
function openRouteLimits({ scale, common, whoIs }: RateLimitSettings) {
  const budgets = new Map<string, Budget>()
  return (route: RouteOptions, limit: RouteLimit): void => {
    const { max, windowSeconds = WINDOW_SECONDS, spentBy = 'success' } = limit
    if (windowSeconds > LONGEST_WINDOW_SECONDS)
      throw new RangeError(`${route.url} has a limit of more than ${LONGEST_WINDOW_SECONDS} s.`)
    // A HEAD request does what its GET does.
    const name = `${[route.method].flat().join(',').replace('HEAD', 'GET')} ${route.url}`
    const budget =
      budgets.get(name) ??
      openBudget(name, {
        max: Math.ceil(max * scale),
        mostRefused: Math.ceil(Math.max(max, OF_ADDRESS) * scale),
        windowSeconds,
        common,
      })
    budgets.set(name, budget)
    const keyOf = (request: FastifyRequest): string => whoIs(request) ?? addressKey(request.address)
    const isSpent = (status: number): boolean =>
      spentBy === 'judged' ? !NOT_JUDGED.has(status) : status < 400

    route.onRequest = [
      ...[route.onRequest ?? []].flat(),
      (request, reply, done) => {
        const key = keyOf(request)
        budget.arrive(key, reply)
        // What the library of OpenID Connect answers passes no hook of ours.
        reply.raw.once('close', () => {
          const { headersSent, statusCode } = reply.raw
          if (!headersSent) return
          if (request.stake) request.stake.settle(isSpent(statusCode))
          else if (statusCode >= 400 && statusCode !== 429) budget.refuse(key)
        })
        done()
      },
    ]
    route.preValidation = [
      (request, reply, done) => {
        request.stake = budget.enter(keyOf(request), reply)
        done()
      },
      ...[route.preValidation ?? []].flat(),
    ]
    route.onSend = [
      ...[route.onSend ?? []].flat(),
      (request, reply, payload, done) => {
        request.stake?.settle(isSpent(reply.statusCode))
        done(null, payload)
      },
    ]
  }
}
