import '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Delivery } from '../sessions/openSession.ts'
import { MAX_DAYS } from '../sessions/openSession.ts'
import { ACCESS_TOKEN_SECONDS } from '../tokens/signingKeys.ts'
import { type CookieName, type OwnCookies, openCookieReader } from './ownCookies.ts'

/** All cookies, and their paths over http: each is sent only where it is read. */
const PATHS = {
  access_token: '/',
  refresh_token: '/api/v1/auth-jwt',
  known_browser: '/api/v1',
} as const satisfies Record<CookieName, string>

/**
 * Where a cookie of the same name can hide: our own paths, now and before, and those above. `/api`
 * and `/api/` are two places (RFC 6265 §5.3).
 */
const ALL_PATHS = [
  '/',
  '/api',
  '/api/',
  '/api/v1',
  '/api/v1/',
  '/api/v1/auth-jwt',
  '/api/v1/auth-jwt/',
]

const TOKENS = ['access_token', 'refresh_token'] as const

const DAY_SECONDS = 86_400
const LONGEST_SECONDS = MAX_DAYS * DAY_SECONDS

/**
 * Reads and writes the cookies of this server.
 *
 * Over https they are `__Host-` cookies: no other host can set them (RFC 6265bis §4.1.3.2). The
 * plain names of the two-factor document then count only from clients that send neither `Origin`
 * nor `Sec-Fetch-Site`, because such a client is not a browser.
 */
export interface CookieJar {
  read(request: FastifyRequest): OwnCookies
  /** Replaces what was read, for the rest of this request. */
  use(request: FastifyRequest, cookies: OwnCookies): void
  /** Sets one cookie, and clears others of the same name. */
  set(reply: FastifyReply, name: CookieName, value: string, maxAgeSeconds?: number): void
  clear(reply: FastifyReply, name: CookieName): void
  /**
   * Under https: clears the cookie under the name without `__Host-`, where this server once set it,
   * or in every place where a neighbouring host can have set it.
   */
  clearPlain(reply: FastifyReply, name: CookieName, where: 'old place' | 'everywhere'): void
  /** The name of a cookie with a path of its own, which `__Host-` does not allow. */
  nameWithPath(name: string): string
  setTokens(reply: FastifyReply, tokens: DeliveredTokens): void
  /**
   * Sets what a login gives to a browser. Cookies of the same names that were there before are
   * cleared in every place: one that somebody planted would count beside this login.
   */
  setLogin(reply: FastifyReply, login: DeliveredTokens & { browser_id: string }): void
  /** After a logout. It has ended the login of every token, so one that hides does no harm. */
  clearTokens(reply: FastifyReply): void
  /** Clears tokens that still count, in every place where they can be. */
  clearTokensEverywhere(reply: FastifyReply): void
}

export interface DeliveredTokens {
  readonly access_token: string
  readonly refresh_token: string
  readonly delivery: Delivery
}

export interface CookieSettings {
  readonly publicUrl: string
  /** Distinguishes several installations on one host. */
  readonly cookiePrefix?: string
}

export function openCookieJar(app: FastifyInstance, settings: CookieSettings): CookieJar {
  app.decorateRequest('ownCookies', undefined)
  const url = new URL(settings.publicUrl)
  const prefix = settings.cookiePrefix ?? ''
  const secure = url.protocol === 'https:'
  const current = (name: CookieName) => `${secure ? '__Host-' : ''}${prefix}${name}`
  const read = openCookieReader({ prefix, current })
  const options = { httpOnly: true, sameSite: 'lax', secure } as const
  const pathOf = (name: CookieName) => (secure ? '/' : PATHS[name])
  const { clearAt, clearEverywhere, clearElsewhere, clearShown } = openClearing({
    prefix,
    secure,
    hostname: url.hostname,
    read,
  })

  const place: CookieJar['set'] = (reply, name, value, maxAge = LONGEST_SECONDS) => {
    reply.setCookie(current(name), value, { ...options, path: pathOf(name), maxAge })
  }
  const remove: CookieJar['clear'] = (reply, name) => {
    reply.clearCookie(current(name), { ...options, path: pathOf(name) })
  }
  const set: CookieJar['set'] = (reply, name, value, maxAge) => {
    clearElsewhere(reply, name)
    place(reply, name, value, maxAge)
  }
  const clear: CookieJar['clear'] = (reply, name) => {
    clearElsewhere(reply, name)
    remove(reply, name)
  }
  const setTokens: CookieJar['setTokens'] = (reply, { access_token, refresh_token, delivery }) => {
    if (delivery === 'body') return
    set(reply, 'access_token', access_token, ACCESS_TOKEN_SECONDS)
    set(reply, 'refresh_token', refresh_token)
  }
  return {
    read,
    use(request, cookies) {
      request.ownCookies = cookies
    },
    set,
    clear,
    clearPlain(reply, name, where) {
      if (where === 'old place') clearAt(reply, name, PATHS[name])
      else clearEverywhere(reply, name)
    },
    nameWithPath: (name) => `${secure ? '__Secure-' : ''}${prefix}${name}`,
    setTokens,
    setLogin(reply, login) {
      if (login.delivery !== 'body') {
        clearShown(reply)
        place(reply, 'access_token', login.access_token, ACCESS_TOKEN_SECONDS)
        place(reply, 'refresh_token', login.refresh_token)
      }
      set(reply, 'known_browser', login.browser_id)
    },
    clearTokens(reply) {
      for (const name of TOKENS) clear(reply, name)
    },
    clearTokensEverywhere(reply) {
      clearShown(reply)
      for (const name of TOKENS) remove(reply, name)
    },
  }
}

/** Clears cookies under our plain names: those of before, and those that somebody planted. */
function openClearing({
  prefix,
  secure,
  hostname,
  read,
}: {
  readonly prefix: string
  readonly secure: boolean
  readonly hostname: string
  readonly read: CookieJar['read']
}) {
  const domains = [undefined, ...domainsOf(hostname)]
  const clearAt = (reply: FastifyReply, name: CookieName, path: string, domain?: string): void => {
    // Short, because there are many of them. A cookie ends by its name, path and domain alone.
    reply.setCookie(`${prefix}${name}`, '', { path, maxAge: 0, ...(domain && { domain }) })
  }
  /** Over http, the cookie in our own place stays. */
  const clearHidden = (reply: FastifyReply, name: CookieName): void => {
    for (const domain of domains)
      for (const path of ALL_PATHS)
        if (secure || domain !== undefined || path !== PATHS[name])
          clearAt(reply, name, path, domain)
  }
  return {
    clearAt,
    /** A planted cookie may have any of these paths and domains. */
    clearEverywhere(reply: FastifyReply, name: CookieName): void {
      for (const domain of domains) for (const path of ALL_PATHS) clearAt(reply, name, path, domain)
    },
    clearElsewhere(reply: FastifyReply, name: CookieName): void {
      if (read(reply.request).untidy?.has(name)) clearHidden(reply, name)
    },
    /** Under https nobody else can set a cookie of our names. */
    clearShown(reply: FastifyReply): void {
      const shown = read(reply.request)
      for (const name of TOKENS)
        if (shown.untidy?.has(name) || (!secure && shown[name].length > 0)) clearHidden(reply, name)
    },
  }
}

/** The domains that a cookie of a neighbouring host may name: the host, and those above it. */
function domainsOf(hostname: string): string[] {
  const labels = hostname.split('.')
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) return []
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'))
}
