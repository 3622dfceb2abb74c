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

/**
 * Hooks that identify the caller before the body is read, and count the request for that caller.
 * Only `signedInOr` admits service accounts.
 */
export interface Authenticate {
  /** Admits only a caller whose token counts now. Everyone else gets 401. */
  readonly signedIn: Hook
  /** Also admits a service account that now has this scope. */
  readonly signedInOr: (scope: ServiceScope) => Hook
  /** Also admits callers without a token. A token that does not count still gets 401. */
  readonly anyone: Hook
  /**
   * Only reads the token. The statement that does the work of the route checks whether it counts
   * now (law 5).
   */
  readonly tokenShown: Hook
}

const BEARER = 'Bearer '

/** Also on routes that need no login: a token in the request must count, and belong to a person. */
const LOGIN: RoutePart = { refuses: ['unauthenticated', 'scope_missing'] }

declare module 'fastify' {
  interface FastifyRequest {
    /** Read by `callerOf` and `visitorOf` only. */
    caller: Caller | undefined
    claimsShown: AccessClaims | undefined
  }
}

export interface AuthenticateParts {
  readonly readAccessToken: ReadAccessToken
  readonly whoAmI: WhoAmI
  readonly rateLimit: RateLimit
  /** Explains why a login session is over. */
  readonly explainOver: (sid: string) => Promise<Refusal>
  /** Handles a request whose token does not belong to a person. */
  readonly enterMachine: MachineEntry
}

/**
 * The caller is kept on the request itself. With a `WeakMap`, a young garbage collection took 5.5
 * ms instead of 0.6, because the contents of such a map stay until the next full collection.
 */
export function openAuthenticate(
  app: FastifyInstance,
  { readAccessToken, whoAmI, rateLimit, explainOver, enterMachine }: AuthenticateParts,
): Authenticate {
  app.decorateRequest('caller', undefined)
  app.decorateRequest('claimsShown', undefined)
  app.decorateRequest('machine', undefined)
  /** The claims of the token in the request; `null` when there is none. */
  const readShown = (request: FastifyRequest) => {
    const token = shownToken(request, 'access_token')
    return token === undefined ? null : readAccessToken(token)
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
        countRequest(rateLimit, { request, reply, claims })
        if (claims) {
          request.caller = await whoAmI(claims)
          if (request.caller) return
          rateLimit.ofAddress(request, reply)
          throw await explainOver(claims.sid)
        }
        if (!orNobody)
          throw new Refusal('unauthenticated', 'This request needs a login. Log in first.')
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
      countRequest(rateLimit, { request, reply, claims })
      if (!claims) throw new Refusal('unauthenticated', 'This request needs a login. Log in first.')
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

/**
 * Counts the request before the database is asked, so that excessive requests do not reach it.
 *
 * `claims` is null when the request has no token.
 */
function countRequest(
  rateLimit: RateLimit,
  {
    request,
    reply,
    claims,
  }: {
    readonly request: FastifyRequest
    readonly reply: FastifyReply
    readonly claims: AccessClaims | null
  },
): void {
  if (claims) {
    rateLimit.ofSession(claims.sid, reply)
    reply.header('cache-control', 'private, no-store')
    return
  }
  rateLimit.ofAddress(request, reply)
}

/**
 * Returns the token of a request: from the header, or else from the cookie of that name (RFC 6750
 * §2.1).
 */
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

/** Returns the caller, on a route behind `signedIn`. */
export function callerOf(request: FastifyRequest): Caller {
  const { caller } = request
  if (!caller)
    throw new Error(`${request.routeOptions.url} reads a caller but does not require a login.`)
  return caller
}

/** Returns the claims of the token, on a route behind `tokenShown`. */
export function claimsOf(request: FastifyRequest): AccessClaims {
  const claims = request.claimsShown
  if (!claims)
    throw new Error(`${request.routeOptions.url} reads claims but has no hook that reads a token.`)
  return claims
}

/** Returns the caller, on a route behind `anyone`; nothing when the request has no token. */
export function visitorOf(request: FastifyRequest): Caller | undefined {
  return request.caller
}
