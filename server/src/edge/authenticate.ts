import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ServiceScope } from '../clients/scopes.ts'
import type { RateLimit } from '../limits/rateLimit.ts'
import type { IsOfAnother } from '../login/isOfAnother.ts'
import { Refusal } from '../refusal.ts'
import { chooseToken, type TokenChoice } from '../sessions/chooseToken.ts'
import { twoPeople } from '../sessions/twoPeople.ts'
import type { Caller, WhoAmI } from '../sessions/whoAmI.ts'
import type { AccessClaims, ReadAccessToken } from '../tokens/accessToken.ts'
import { namesSession } from '../tokens/refreshToken.ts'
import { bearersOf } from './authorization.ts'
import type { CookieJar } from './cookies.ts'
import type { Exchange, MachineEntry } from './machineEntry.ts'
import type { OwnCookies } from './ownCookies.ts'
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
  readonly cookies: CookieJar
  readonly readAccessToken: ReadAccessToken
  readonly whoAmI: WhoAmI
  readonly rateLimit: RateLimit
  /** Explains why a login session is over. */
  readonly explainOver: (sid: string) => Promise<Refusal>
  /** Whether one of these refresh tokens belongs to a live login of another person. */
  readonly isOfAnother: IsOfAnother
  /** Handles a request whose token does not belong to a person. */
  readonly enterMachine: MachineEntry
}

/** Whom a hook lets in, besides people. */
interface Admission {
  readonly orNobody?: boolean
  readonly scope?: ServiceScope | undefined
  /** Whether the caller asks later if the token counts. */
  readonly onlyReads?: boolean
}

/** The access tokens of a request: those of the header, or else those of the cookies. */
interface ShownTokens {
  readonly tokens: readonly string[]
  /** Where the tokens are from cookies. */
  readonly cookies: OwnCookies | undefined
}

/**
 * The caller is kept on the request itself. With a `WeakMap`, a young garbage collection took 5.5
 * ms instead of 0.6, because the contents of such a map stay until the next full collection.
 */
export function openAuthenticate(app: FastifyInstance, parts: AuthenticateParts): Authenticate {
  const { cookies: jar, readAccessToken, whoAmI, rateLimit, explainOver, enterMachine } = parts
  app.decorateRequest('caller', undefined)
  app.decorateRequest('claimsShown', undefined)
  app.decorateRequest('machine', undefined)

  const refuseOver = async (
    { request, reply }: Exchange,
    { sid, cookies }: { readonly sid: string; readonly cookies: OwnCookies | undefined },
  ): Promise<never> => {
    rateLimit.ofAddress(request, reply)
    const refusal = await explainOver(sid)
    // A token that only expired may be replaced at this moment by another request.
    if (cookies && refusal.extra.members?.['session_end']) jar.clear(reply, 'access_token')
    throw refusal
  }
  const chooseOne = openChooseOne(parts)

  /** Finds the caller of the request, or lets a machine in, or returns without either. */
  const enter = async (exchange: Exchange, { scope, onlyReads = false }: Admission) => {
    const { request, reply } = exchange
    const shown = shownTokens(jar, request)
    const { tokens, cookies } = shown
    const [token, second] = tokens
    if (second !== undefined && !cookies) throw severalTokens(rateLimit, exchange)
    if (token === undefined) return countRequest(rateLimit, exchange, null)
    if (second === undefined && !cookies?.untidy?.has('access_token')) {
      const read = readAccessToken(token)
      const claims = read instanceof Promise ? await read : read
      if (claims && !isMixed(cookies, claims)) {
        countRequest(rateLimit, exchange, claims)
        request.claimsShown = claims
        if (onlyReads) return
        request.caller = await whoAmI(claims)
        if (!request.caller) await refuseOver(exchange, { sid: claims.sid, cookies })
        return
      }
      if (!claims && !cookies) return enterMachine(exchange, token, scope)
      if (!claims) {
        countRequest(rateLimit, exchange, null)
        jar.clear(reply, 'access_token')
        return
      }
    }
    const { chosen, newest } = await chooseOne(exchange, shown)
    request.caller = chosen?.caller
    request.claimsShown = chosen?.claims
    if (!chosen && newest) await refuseOver(exchange, { sid: newest.sid, cookies })
  }
  const find = (admission: Admission): Hook =>
    withPart(
      async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
        await enter({ request, reply }, admission)
        if (request.caller || request.machine || admission.orNobody) return
        throw needsLogin()
      },
      admission.scope === undefined ? LOGIN : { ...LOGIN, scope: admission.scope },
    )
  const hooks = {
    signedIn: find({}),
    anyone: find({ orNobody: true }),
    tokenShown: withPart(async (request: FastifyRequest, reply: FastifyReply) => {
      await enter({ request, reply }, { onlyReads: true })
      if (!request.claimsShown) throw needsLogin()
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
 * Chooses the token that counts from several. It also tidies the cookies: the answer keeps the one
 * that counts, and clears what cannot be used. Cookies of two people are all cleared.
 */
function openChooseOne(parts: AuthenticateParts) {
  const { cookies: jar, rateLimit } = parts
  return async (
    { request, reply }: Exchange,
    { tokens, cookies }: ShownTokens,
  ): Promise<TokenChoice> => {
    countRequest(rateLimit, { request, reply }, null)
    try {
      const choice = await chooseToken(tokens, parts)
      const { chosen } = choice
      if (chosen && cookies) {
        if (await parts.isOfAnother(cookies.refresh_token, chosen.caller.uuid)) throw twoPeople()
        const left = chosen.claims.expiresEpoch - Math.floor(Date.now() / 1000)
        if (cookies.untidy?.has('access_token'))
          jar.set(reply, 'access_token', chosen.token, Math.max(1, left))
      } else if (cookies) jar.clear(reply, 'access_token')
      if (chosen) reply.header('cache-control', 'private, no-store')
      return choice
    } catch (error) {
      if (cookies && error instanceof Refusal) jar.clearTokensEverywhere(reply)
      throw error
    }
  }
}

function shownTokens(jar: CookieJar, request: FastifyRequest): ShownTokens {
  const bearers = bearersOf(request)
  if (bearers.length > 0) return { tokens: bearers, cookies: undefined }
  const cookies = jar.read(request)
  return { tokens: cookies.access_token, cookies }
}

/** Whether the cookies may name another login session beside that of the access token. */
function isMixed(cookies: OwnCookies | undefined, { sid }: AccessClaims): boolean {
  return cookies?.refresh_token.some((token) => !namesSession(token, sid)) ?? false
}

function severalTokens(rateLimit: RateLimit, { request, reply }: Exchange): Refusal {
  rateLimit.ofAddress(request, reply)
  return new Refusal('unauthenticated', 'This request has several Bearer tokens. Send one.')
}

function needsLogin(): Refusal {
  return new Refusal('unauthenticated', 'This request needs a login. Log in first.')
}

/**
 * Counts the request before the database is asked, so that excessive requests do not reach it.
 *
 * `claims` is null when the request has no token of ours, or several.
 */
function countRequest(
  rateLimit: RateLimit,
  { request, reply }: Exchange,
  claims: AccessClaims | null,
): void {
  if (claims) {
    rateLimit.ofSession(claims.sid, reply)
    reply.header('cache-control', 'private, no-store')
    return
  }
  rateLimit.ofAddress(request, reply)
}

/** Returns the caller, on a route behind `signedIn`. */
export function callerOf(request: FastifyRequest): Caller {
  const { caller } = request
  if (!caller)
    throw new Error(`${request.routeOptions.url} reads a caller but does not require a login.`)
  return caller
}

/** Returns the claims of the token, on a route behind `tokenShown` or `signedIn`. */
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
