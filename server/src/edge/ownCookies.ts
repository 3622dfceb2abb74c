import type { FastifyRequest } from 'fastify'
import { UUID } from '../db/ids.ts'

export type CookieName = 'access_token' | 'refresh_token' | 'known_browser'

export const COOKIE_NAMES: readonly CookieName[] = [
  'access_token',
  'refresh_token',
  'known_browser',
]

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

/**
 * Reads our cookies out of the header of a request, once per request.
 *
 * @param names.current The name under which a cookie is set today.
 */
export function openCookieReader({
  prefix,
  current,
}: {
  readonly prefix: string
  readonly current: (name: CookieName) => string
}): (request: FastifyRequest) => OwnCookies {
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
