import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ServiceScope } from '../clients/scopes.ts'
import type { RateLimit } from '../limits/rateLimit.ts'
import { Refusal } from '../refusal.ts'
import type { Caller, WhoAmI } from '../sessions/whoAmI.ts'
import type { AccessClaims, ReadAccessToken } from '../tokens/accessToken.ts'
import { type CookieName, readCookie } from './cookies.ts'
import type { MachineEntry } from './machineEntry.ts'
import { type RoutePart, withPart } from './routePart.ts'

export type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** Hooks that find out who asks, before the body is read, and count the request as theirs. Service accounts are refused but by `signedInOr`. */
export interface Authenticate {
  /** Only for a caller whose token counts now: everyone else is answered 401. */
  readonly signedIn: Hook
  /** The same, and for a service account that has this scope now. */
  readonly signedInOr: (scope: ServiceScope) => Hook
  /** Also for those who show no token; a token that is shown and does not count is answered 401 all the same. */
  readonly anyone: Hook
  /** Only reads the token: whether it counts now, the route asks in the statement that does its work (law 5). */
  readonly tokenShown: Hook
}

const BEARER = 'Bearer '

/** Also where nobody need be logged in: a token that is shown must count, and a person's. */
const LOGIN: RoutePart = { refuses: ['unauthenticated', 'scope_missing'] }

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
    enterMachine,
  }: {
    readonly readAccessToken: ReadAccessToken
    readonly whoAmI: WhoAmI
    readonly rateLimit: RateLimit
    /** Why a login session of ours is over. */
    readonly explainOver: (sid: string) => Promise<Refusal>
    /** Takes whoever shows a token that is no person's. */
    readonly enterMachine: MachineEntry
  },
): Authenticate {
  app.decorateRequest('caller', undefined)
  app.decorateRequest('claimsShown', undefined)
  app.decorateRequest('machine', undefined)
  /** The claims of the token that is shown; `null` when none is. */
  const readShown = (request: FastifyRequest) => {
    const token = shownToken(request, 'access_token')
    return token === undefined ? null : readAccessToken(token)
  }
  /**
   * Counts before the database is asked: too many questions are not to reach it.
   * @param claims `null` when no token was shown.
   */
  const count = (
    request: FastifyRequest,
    reply: FastifyReply,
    claims: AccessClaims | null,
  ): void => {
    if (claims) {
      rateLimit.ofSession(claims.sid, reply)
      reply.header('cache-control', 'private, no-store')
      return
    }
    rateLimit.ofAddress(request, reply)
  }
  const find = ({
    orNobody = false,
    scope,
  }: {
    readonly orNobody?: boolean
    readonly scope?: ServiceScope
  }): Hook =>
    withPart(
      async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
        const read = readShown(request)
        const claims = read instanceof Promise ? await read : read
        if (claims === undefined) return enterMachine(request, reply, scope)
        count(request, reply, claims)
        if (claims) {
          request.caller = await whoAmI(claims)
          if (request.caller) return
          rateLimit.ofAddress(request, reply)
          throw await explainOver(claims.sid)
        }
        if (!orNobody) throw new Refusal('unauthenticated', 'Log in first.')
      },
      scope === undefined ? LOGIN : { ...LOGIN, scope },
    )
  const hooks = {
    signedIn: find({}),
    anyone: find({ orNobody: true }),
    tokenShown: withPart(async (request: FastifyRequest, reply: FastifyReply) => {
      const read = readShown(request)
      const claims = read instanceof Promise ? await read : read
      if (claims === undefined) return enterMachine(request, reply, undefined)
      count(request, reply, claims)
      if (!claims) throw new Refusal('unauthenticated', 'Log in first.')
      request.claimsShown = claims
    }, LOGIN),
  }
  for (const hook of Object.values(hooks)) rateLimit.isCountedBy(hook)
  return {
    ...hooks,
    signedInOr(scope) {
      const hook = find({ scope })
      rateLimit.isCountedBy(hook)
      return hook
    },
  }
}

/** The token a request shows: in the header, else in the cookie of that name (RFC 6750 §2.1). */
export function shownToken(
  request: FastifyRequest,
  cookie: Extract<CookieName, 'access_token' | 'refresh_token'>,
): string | undefined {
  const { authorization } = request.headers
  if (authorization === undefined) return readCookie(request, cookie)
  if (authorization.startsWith(BEARER) && !authorization.includes(' ', BEARER.length))
    return authorization.slice(BEARER.length)
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
