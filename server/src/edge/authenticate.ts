import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import type { AccessClaims, ReadAccessToken } from '../sessions/accessToken.ts'
import { OVER } from '../sessions/overBecause.ts'
import type { Caller, WhoAmI } from '../sessions/whoAmI.ts'
import { type CookieName, readCookie } from './cookies.ts'
import type { RateLimit } from './rateLimit.ts'

/** Hooks that find out who asks, before the body is read, and count the request as theirs. */
export interface Authenticate {
  /** Only for a caller whose token counts now: everyone else is answered 401. */
  readonly signedIn: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
  /** Also for those who show no token; a token that is shown and does not count is answered 401 all the same. */
  readonly anyone: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
  /** Only reads the token: whether it counts now, the route asks in the statement that does its work (law 5). */
  readonly tokenShown: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Read by `callerOf` and `visitorOf` only. */
    caller: Caller | undefined
    claimsShown: AccessClaims | undefined
  }
}

/**
 * Who asks is remembered on the request itself. In a `WeakMap` beside it, a young garbage collection took 5.5 ms instead of
 * 0.6, for what such a map holds stays until the next full one.
 */
export function openAuthenticate(
  app: FastifyInstance,
  {
    readAccessToken,
    whoAmI,
    rateLimit,
    explainOver,
  }: {
    readonly readAccessToken: ReadAccessToken
    readonly whoAmI: WhoAmI
    readonly rateLimit: RateLimit
    /** Why a login session of ours is over. */
    readonly explainOver: (sid: string) => Promise<Refusal>
  },
): Authenticate {
  app.decorateRequest('caller', undefined)
  app.decorateRequest('claimsShown', undefined)
  /** Counts before the database is asked: too many questions are not to reach it. */
  const readToken = async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<AccessClaims | undefined> => {
    const token = shownToken(request, 'access_token')
    const claims = token === undefined ? undefined : await readAccessToken(token)
    if (claims) {
      rateLimit.ofSession(claims.sid, reply)
      reply.header('cache-control', 'private, no-store')
      return claims
    }
    rateLimit.ofAddress(request, reply)
    if (token !== undefined) throw new Refusal('unauthenticated', OVER)
    return undefined
  }
  const find = async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const claims = await readToken(request, reply)
    if (!claims) return false
    request.caller = await whoAmI(claims)
    if (request.caller) return true
    rateLimit.ofAddress(request, reply)
    throw await explainOver(claims.sid)
  }
  const authenticate: Authenticate = {
    async signedIn(request, reply) {
      if (!(await find(request, reply))) throw new Refusal('unauthenticated', 'Log in first.')
    },
    async anyone(request, reply) {
      await find(request, reply)
    },
    async tokenShown(request, reply) {
      request.claimsShown = await readToken(request, reply)
      if (!request.claimsShown) throw new Refusal('unauthenticated', 'Log in first.')
    },
  }
  for (const hook of Object.values(authenticate)) rateLimit.isCountedBy(hook)
  return authenticate
}

/** The token a request shows: in the header, else in the cookie of that name (RFC 6750 §2.1). */
export function shownToken(
  request: FastifyRequest,
  cookie: Extract<CookieName, 'access_token' | 'refresh_token'>,
): string | undefined {
  const { authorization } = request.headers
  if (authorization === undefined) return readCookie(request, cookie)
  const [scheme = '', token, ...rest] = authorization.split(' ')
  return scheme.toLowerCase() === 'bearer' && rest.length === 0 ? (token ?? '') : ''
}

/** Who asks, on a route behind `signedIn`. */
export function callerOf(request: FastifyRequest): Caller {
  const { caller } = request
  if (!caller) throw new Error(`${request.routeOptions.url} asks for a caller and lets anyone in.`)
  return caller
}

/** What the token says, on a route behind `tokenShown`. */
export function claimsOf(request: FastifyRequest): AccessClaims {
  const claims = request.claimsShown
  if (!claims) throw new Error(`${request.routeOptions.url} asks for a token and reads none.`)
  return claims
}

/** Who asks, on a route behind `anyone`; nobody when no token was shown. */
export function visitorOf(request: FastifyRequest): Caller | undefined {
  return request.caller
}

/** The person named in the path, when it is the caller. Others answer as if they were not there (law 9). */
export function requireSelf(caller: Caller, username: string): void {
  if (caller.username.toLowerCase() !== username.toLowerCase())
    throw new Refusal('not_found', 'There is nothing of yours here.')
}

/** @throws {Refusal} `forbidden` when the caller is no platform admin. */
export function requireAdmin(caller: Caller): void {
  if (caller.role !== 'admin') throw new Refusal('forbidden', 'Only a platform admin may do that.')
}
