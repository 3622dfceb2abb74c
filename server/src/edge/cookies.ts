import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import type { Delivery } from '../sessions/openSession.ts'
import { MAX_DAYS } from '../sessions/openSession.ts'
import { ACCESS_TOKEN_SECONDS } from '../tokens/signingKeys.ts'

/**
 * All cookies and their paths. The refresh token and the browser's id are sent only where they are
 * read.
 */
const PATHS = {
  access_token: '/',
  refresh_token: '/api/v1/auth-jwt',
  known_browser: '/api/v1',
} as const

export type CookieName = keyof typeof PATHS

const DAY_SECONDS = 86_400
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Reads one cookie of a request. A name that occurs twice is refused: one of the two was planted,
 * and nothing shows which.
 * @throws {Refusal} `malformed_input`.
 */
export function readCookie(request: FastifyRequest, name: CookieName): string | undefined {
  const header = request.headers.cookie
  if (header === undefined) return undefined
  const values = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
  if (values.length > 1)
    throw new Refusal(
      'malformed_input',
      `The cookie ${name} was sent twice. Delete the cookies of this site and log in again.`,
      {
        errors: [{ path: `/cookie/${name}`, reason: 'must be sent once' }],
      },
    )
  return values[0]?.slice(name.length + 1) || undefined
}

/**
 * Returns the id that this browser got at its first login, if the cookie still holds a valid id.
 */
export function readBrowserId(request: FastifyRequest): string | undefined {
  const id = readCookie(request, 'known_browser')
  return id !== undefined && UUID.test(id) ? id : undefined
}

/** Writes cookies. They are `Secure` when this server is reached by https. */
export interface CookieJar {
  setTokens(
    reply: FastifyReply,
    tokens: { access_token: string; refresh_token: string; delivery: Delivery },
  ): void
  setBrowserId(reply: FastifyReply, browserId: string): void
  clearTokens(reply: FastifyReply): void
}

export function openCookieJar({ publicUrl }: { readonly publicUrl: string }): CookieJar {
  const secure = publicUrl.startsWith('https:')
  const set = (reply: FastifyReply, name: CookieName, value: string, maxAge: number): void => {
    reply.setCookie(name, value, {
      path: PATHS[name],
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge,
    })
  }
  return {
    setTokens(reply, { access_token, refresh_token, delivery }) {
      if (delivery === 'body') return
      set(reply, 'access_token', access_token, ACCESS_TOKEN_SECONDS)
      set(reply, 'refresh_token', refresh_token, MAX_DAYS * DAY_SECONDS)
    },
    setBrowserId: (reply, browserId) =>
      set(reply, 'known_browser', browserId, MAX_DAYS * DAY_SECONDS),
    clearTokens(reply) {
      for (const name of ['access_token', 'refresh_token'] as const)
        reply.clearCookie(name, { path: PATHS[name], httpOnly: true, sameSite: 'lax', secure })
    },
  }
}
