import '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Delivery } from '../sessions/openSession.ts'
import { MAX_DAYS } from '../sessions/openSession.ts'
import { ACCESS_TOKEN_SECONDS } from '../tokens/signingKeys.ts'

/** All cookies, and their paths over http: each is sent only where it is read. */
const PATHS = {
  access_token: '/',
  refresh_token: '/api/v1/auth-jwt',
  known_browser: '/api/v1',
} as const

export type CookieName = keyof typeof PATHS

export const COOKIE_NAMES: readonly CookieName[] = [
  'access_token',
  'refresh_token',
  'known_browser',
]
/** Where a cookie of the same name can hide: our own paths, now and before, and those above. */
const ALL_PATHS = ['/', '/api', '/api/v1', '/api/v1/auth-jwt']

const DAY_SECONDS = 86_400
const LONGEST_SECONDS = MAX_DAYS * DAY_SECONDS
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Our cookies in one request: each value once, in the order of preference. */
export interface OwnCookies extends Readonly<Record<CookieName, readonly string[]>> {
  /**
   * Under https: the values under the names without `__Host-`. Pages of a neighbouring host can set
   * those, so from a browser they do not count.
   */
  readonly plain: Readonly<Record<CookieName, readonly string[]>> | undefined
  /** The names that came several times, or under a name that is no longer set. */
  readonly untidy: ReadonlySet<CookieName> | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Read by the cookie jar only. */
    ownCookies: OwnCookies | undefined
  }
}

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
  /** Clears only cookies of this name that are in another place than ours. */
  clearElsewhere(reply: FastifyReply, name: CookieName): void
  /**
   * Under https: clears the cookie under the name without `__Host-`, where this server once set it,
   * or wherever a neighbouring host can have set it.
   */
  clearPlain(reply: FastifyReply, name: CookieName, where: 'old place' | 'everywhere'): void
  /** The name of a cookie with a path of its own, which `__Host-` does not allow. */
  nameWithPath(name: string): string
  setTokens(
    reply: FastifyReply,
    tokens: { access_token: string; refresh_token: string; delivery: Delivery },
  ): void
  setBrowserId(reply: FastifyReply, browserId: string): void
  clearTokens(reply: FastifyReply): void
}

export interface CookieSettings {
  readonly publicUrl: string
  /** Distinguishes several installations on one host. */
  readonly cookiePrefix?: string
}

/** Returns the ids that this browser got at its logins, at most three. */
export function browserIdsOf({ known_browser }: OwnCookies): readonly string[] {
  return known_browser.filter((id) => UUID.test(id)).slice(0, 3)
}

/** Returns every token in the cookies that names a login session, also those that do not count. */
export function loginTokensOf({ access_token, refresh_token, plain }: OwnCookies): string[] {
  return [
    ...access_token,
    ...refresh_token,
    ...(plain?.access_token ?? []),
    ...(plain?.refresh_token ?? []),
  ]
}

/** Whether a browser sent the request (Fetch Standard §3.1; W3C Fetch Metadata §2). */
export function isFromBrowser({ headers }: FastifyRequest): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined
}

export function openCookieJar(app: FastifyInstance, settings: CookieSettings): CookieJar {
  app.decorateRequest('ownCookies', undefined)
  const url = new URL(settings.publicUrl)
  const prefix = settings.cookiePrefix ?? ''
  const secure = url.protocol === 'https:'
  const current = (name: CookieName) => `${secure ? '__Host-' : ''}${prefix}${name}`
  const read = openReader({ prefix, current })
  const options = { httpOnly: true, sameSite: 'lax', secure } as const
  const pathOf = (name: CookieName) => (secure ? '/' : PATHS[name])
  const domains = [undefined, ...domainsOf(url.hostname)]

  const clearAt = (reply: FastifyReply, name: CookieName, path: string, domain?: string): void => {
    reply.clearCookie(`${prefix}${name}`, { ...options, path, ...(domain && { domain }) })
  }
  /** A planted cookie may have any of these paths and domains. */
  const clearElsewhere = (reply: FastifyReply, name: CookieName): void => {
    if (!read(reply.request).untidy?.has(name)) return
    for (const domain of domains)
      for (const path of ALL_PATHS)
        if (secure || domain !== undefined || path !== PATHS[name])
          clearAt(reply, name, path, domain)
  }
  const set: CookieJar['set'] = (reply, name, value, maxAge = LONGEST_SECONDS) => {
    clearElsewhere(reply, name)
    reply.setCookie(current(name), value, { ...options, path: pathOf(name), maxAge })
  }
  const clear: CookieJar['clear'] = (reply, name) => {
    clearElsewhere(reply, name)
    reply.clearCookie(current(name), { ...options, path: pathOf(name) })
  }
  return {
    read,
    use(request, cookies) {
      request.ownCookies = cookies
    },
    set,
    clear,
    clearElsewhere,
    clearPlain(reply, name, where) {
      if (where === 'old place') return clearAt(reply, name, PATHS[name])
      for (const domain of domains) for (const path of ALL_PATHS) clearAt(reply, name, path, domain)
    },
    nameWithPath: (name) => `${secure ? '__Secure-' : ''}${prefix}${name}`,
    setTokens(reply, { access_token, refresh_token, delivery }) {
      if (delivery === 'body') return
      set(reply, 'access_token', access_token, ACCESS_TOKEN_SECONDS)
      set(reply, 'refresh_token', refresh_token)
    },
    setBrowserId: (reply, browserId) => set(reply, 'known_browser', browserId),
    clearTokens(reply) {
      clear(reply, 'access_token')
      clear(reply, 'refresh_token')
    },
  }
}

const NO_VALUES: readonly string[] = []
const NO_LISTS: Readonly<Record<CookieName, readonly string[]>> = {
  access_token: NO_VALUES,
  refresh_token: NO_VALUES,
  known_browser: NO_VALUES,
}
const NO_COOKIES: OwnCookies = { ...NO_LISTS, plain: undefined, untidy: undefined }

/** What a name in the header stands for. */
interface Meaning {
  readonly name: CookieName
  /** `document`: the name of the two-factor document, where a prefix is set. */
  readonly is: 'current' | 'plain' | 'document'
}

function openReader({
  prefix,
  current,
}: {
  readonly prefix: string
  readonly current: (name: CookieName) => string
}): CookieJar['read'] {
  const meanings = new Map<string, Meaning>()
  for (const name of COOKIE_NAMES) {
    meanings.set(name, { name, is: 'document' })
    meanings.set(`${prefix}${name}`, { name, is: 'plain' })
    meanings.set(current(name), { name, is: 'current' })
  }
  return (request) => {
    if (request.ownCookies) return request.ownCookies
    const { cookie } = request.headers
    if (cookie === undefined) return NO_COOKIES
    const found = findPairs(cookie, meanings)
    const cookies = found === undefined ? NO_COOKIES : sort(found, isFromBrowser(request))
    request.ownCookies = cookies
    return cookies
  }

  function sort(found: readonly Found[], fromBrowser: boolean): OwnCookies {
    const counted: Record<CookieName, readonly string[]> = { ...NO_LISTS }
    let untidy: Set<CookieName> | undefined
    let plain: Record<CookieName, readonly string[]> | undefined
    for (const { name, is, value } of found) {
      if (is !== 'current') continue
      if (counted[name].length > 0) untidy = (untidy ?? new Set()).add(name)
      counted[name] = withValue(counted[name], value)
    }
    for (const { name, is, value } of found) {
      if (is !== 'plain') continue
      untidy = (untidy ?? new Set()).add(name)
      plain ??= { ...NO_LISTS }
      plain[name] = withValue(plain[name], value)
      if (!fromBrowser) counted[name] = withValue(counted[name], value)
    }
    if (!fromBrowser)
      for (const { name, is, value } of found)
        if (is === 'document') counted[name] = withValue(counted[name], value)
    return { ...counted, plain, untidy }
  }
}

interface Found extends Meaning {
  readonly value: string
}

/** One pass over the header. Returns nothing when no pair is ours. */
function findPairs(header: string, meanings: ReadonlyMap<string, Meaning>): Found[] | undefined {
  let found: Found[] | undefined
  for (let at = 0; at < header.length; ) {
    const semicolon = header.indexOf(';', at)
    const end = semicolon === -1 ? header.length : semicolon
    while (at < end && header.charCodeAt(at) <= SPACE) at++
    const equals = header.indexOf('=', at)
    const meaning =
      equals === -1 || equals >= end ? undefined : meanings.get(header.slice(at, equals).trimEnd())
    const value = meaning && header.slice(equals + 1, end).trim()
    if (meaning && value) {
      found ??= []
      found.push({ ...meaning, value })
    }
    at = end + 1
  }
  return found
}

const SPACE = 0x20

function withValue(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values : [...values, value]
}

/** The domains that a cookie of a neighbouring host may name: the host, and those above it. */
function domainsOf(hostname: string): string[] {
  const labels = hostname.split('.')
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) return []
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'))
}
