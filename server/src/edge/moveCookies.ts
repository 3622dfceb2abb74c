import type { FastifyInstance } from 'fastify'
import type { Sql } from '../db/sql.ts'
import { IDLE_DAYS } from '../sessions/openSession.ts'
import type { ReadAccessToken } from '../tokens/accessToken.ts'
import { readRefreshToken } from '../tokens/refreshToken.ts'
import type { Vault } from '../vault/vault.ts'
import type { CookieJar } from './cookies.ts'
import type { Exchange } from './machineEntry.ts'
import { COOKIE_NAMES, isFromBrowser, type OwnCookies } from './ownCookies.ts'

export interface MoveParts {
  readonly cookies: CookieJar
  readonly sql: Sql
  readonly vault: Vault
  readonly readAccessToken: ReadAccessToken
}

type Plain = NonNullable<OwnCookies['plain']>

/** The migration that came with the `__Host-` names: a login that is older has plain cookies. */
const RENAMED_BY = '0020_host_cookies.sql'
/** A browser that did not come for this long has no login any more, except under some licences. */
const MOVES_DAYS = IDLE_DAYS

/**
 * Moves the cookies of earlier versions to their `__Host-` names, in the first answer to a request
 * that has them, and clears them at their old paths. Only under https. Cookies of the same names
 * that are not ours stay.
 *
 * From a browser only a login counts that began before this server had the new names, and only for
 * `MOVES_DAYS` after that. A page of a neighbouring host can plant a plain cookie, but not one of
 * such a login, unless its author was logged in here at that time.
 */
export function moveCookies(app: FastifyInstance, parts: MoveParts): void {
  const readRenamedAt = openRenamedAt(parts.sql)
  app.addHook('onRequest', (request, reply, done) => {
    const own = parts.cookies.read(request)
    if (!own.plain) return done()
    const { plain } = own
    const move = async (): Promise<void> => {
      const before = isFromBrowser(request) ? stillMoved(await readRenamedAt()) : Infinity
      const sorted = await sortPlain(plain, before, parts)
      moveTo(parts.cookies, { request, reply }, { own, plain, sorted })
    }
    move().then(() => done(), done)
  })
}

/** The plain cookies that may be ours, and those of them that may be moved. */
interface Sorted {
  readonly ours: Plain
  readonly movable: Plain
}

/**
 * Finds the plain cookies that are ours: a token of ours, or the id of a browser beside one. Others
 * are left alone, because an application on a domain above may use the same name. Of ours, those of
 * logins that began before this time may be moved (ms since 1970).
 */
async function sortPlain(
  plain: Plain,
  before: number,
  { vault, readAccessToken }: MoveParts,
): Promise<Sorted> {
  const sids = new Map<string, string>()
  for (const token of plain.access_token) {
    const sid = (await readAccessToken(token))?.sid
    if (sid !== undefined) sids.set(token, sid)
  }
  for (const token of plain.refresh_token) {
    const sid = readRefreshToken(vault, token)?.sid
    if (sid !== undefined) sids.set(token, sid)
  }
  const isMovable = (token: string) => beganAt(sids.get(token) ?? '') < before
  const ours = {
    access_token: plain.access_token.filter((token) => sids.has(token)),
    refresh_token: plain.refresh_token.filter((token) => sids.has(token)),
    known_browser: sids.size > 0 || before === Infinity ? plain.known_browser : [],
  }
  const access_token = ours.access_token.filter(isMovable)
  const refresh_token = ours.refresh_token.filter(isMovable)
  // Nothing shows when the id of a browser was made. It belongs to the login beside it.
  const isBesideLogin = access_token.length + refresh_token.length > 0
  const known_browser = before === Infinity || isBesideLogin ? plain.known_browser : []
  return { ours, movable: { access_token, refresh_token, known_browser } }
}

/**
 * A moved cookie is cleared where this server once set it. Any other of ours was planted, and is
 * cleared in every place where it may be. That is one name per answer: clearing all three at once
 * may be longer than the headers that a proxy accepts.
 */
function moveTo(
  cookies: CookieJar,
  { request, reply }: Exchange,
  { own, plain, sorted: { ours, movable } }: { own: OwnCookies; plain: Plain; sorted: Sorted },
): void {
  cookies.use(request, { ...own, untidy: undefined })
  const moved = { ...own, untidy: undefined }
  let isCleared = false
  for (const name of COOKIE_NAMES) {
    if (ours[name].length === 0) continue
    const [value] = movable[name]
    const hasNew = own[name].some((known) => !plain[name].includes(known))
    if (!hasNew && value !== undefined) {
      if (own[name].length === 0) moved[name] = movable[name]
      cookies.clearPlain(reply, name, 'old place')
      cookies.set(reply, name, value)
    } else if (!isCleared) {
      cookies.clearPlain(reply, name, 'everywhere')
      isCleared = true
    }
  }
  cookies.use(request, moved)
}

/** When a login session began, in milliseconds since 1970: its id is a UUIDv7 (RFC 9562 §5.7). */
function beganAt(sid: string): number {
  return Number.parseInt(sid.replaceAll('-', '').slice(0, 12), 16)
}

/** Returns until when a login must have begun so that it is moved (ms since 1970). */
function stillMoved(renamedAt: number): number {
  return Date.now() - renamedAt < MOVES_DAYS * 86_400_000 ? renamedAt : 0
}

function openRenamedAt(sql: Sql): () => Promise<number> {
  let renamedAt: Promise<number> | undefined
  const read = async (): Promise<number> => {
    const [row] = await sql<{ ms: number }[]>`
      select extract(epoch from applied_at)::float8 * 1000 as ms from migrations where name = ${RENAMED_BY}`
    return row?.ms ?? 0
  }
  return () => {
    renamedAt ??= read().catch((error: unknown) => {
      renamedAt = undefined
      throw error
    })
    return renamedAt
  }
}
