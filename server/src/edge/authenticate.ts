import type { FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import type { ReadAccessToken } from '../sessions/accessToken.ts'
import type { Caller, WhoAmI } from '../sessions/whoAmI.ts'
import { type CookieName, readCookie } from './cookies.ts'

/** Hooks that find out who asks, before the body is read. */
export interface Authenticate {
  /** Only for a caller whose token counts now: everyone else is answered 401. */
  readonly signedIn: (request: FastifyRequest) => Promise<void>
  /** Also for those who show no token; a token that is shown and does not count is answered 401 all the same. */
  readonly anyone: (request: FastifyRequest) => Promise<void>
}

const callers = new WeakMap<FastifyRequest, Caller>()

export function openAuthenticate({
  readAccessToken,
  whoAmI,
}: {
  readonly readAccessToken: ReadAccessToken
  readonly whoAmI: WhoAmI
}): Authenticate {
  const find = async (request: FastifyRequest): Promise<boolean> => {
    const token = shownToken(request, 'access_token')
    if (token === undefined) return false
    const claims = await readAccessToken(token)
    const caller = claims && (await whoAmI(claims))
    if (!caller) throw new Refusal('unauthenticated', 'This login is over. Log in again.')
    callers.set(request, caller)
    return true
  }
  return {
    async signedIn(request) {
      if (!(await find(request))) throw new Refusal('unauthenticated', 'Log in first.')
    },
    async anyone(request) {
      await find(request)
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
  const [scheme = '', token, ...rest] = authorization.split(' ')
  return scheme.toLowerCase() === 'bearer' && rest.length === 0 ? (token ?? '') : ''
}

/** Who asks, on a route behind `signedIn`. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request)
  if (!caller) throw new Error(`${request.routeOptions.url} asks for a caller and lets anyone in.`)
  return caller
}

/** Who asks, on a route behind `anyone`; nobody when no token was shown. */
export function visitorOf(request: FastifyRequest): Caller | undefined {
  return callers.get(request)
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
