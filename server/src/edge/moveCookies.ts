import type { FastifyInstance } from 'fastify'
import type { Sql } from '../db/sql.ts'
import type { ReadAccessToken } from '../tokens/accessToken.ts'
import { readRefreshToken } from '../tokens/refreshToken.ts'
import type { Vault } from '../vault/vault.ts'
import { COOKIE_NAMES, type CookieJar, isFromBrowser, type OwnCookies } from './cookies.ts'
import type { Exchange } from './machineEntry.ts'

export interface MoveParts {
  readonly cookies: CookieJar
  readonly sql: Sql
  readonly vault: Vault
  readonly readAccessToken: ReadAccessToken
}

type Plain = NonNullable<OwnCookies['plain']>

/** The migration that came with the `__Host-` names: a login that is older has plain cookies. */
const RENAMED_BY = '0020_host_cookies.sql'

/**
 * Moves the cookies of earlier versions to their `__Host-` names, in the first answer to a request
 * that has them, and clears them at their old paths. Only under https.
 *
 * From a browser only a login counts that began before this server had the new names. A page of a
 * neighbouring host can plant a plain cookie, but not one of such a login, unless its author was
 * logged in here at that time.
 */
export function moveCookies(app: FastifyInstance, parts: MoveParts): void {
  const readRenamedAt = openRenamedAt(parts.sql)
  app.addHook('onRequest', (request, reply, done) => {
    const own = parts.cookies.read(request)
    if (!own.plain) return done()
    const { plain } = own
    const move = async (): Promise<void> => {
      const before = isFromBrowser(request) ? await readRenamedAt() : Infinity
      const movable = await findMovable(plain, before, parts)
      moveTo(parts.cookies, { request, reply }, { own, plain, movable })
    }
    move().then(() => done(), done)
  })
}

/** Finds the plain cookies of logins that began before this time, in ms since 1970. */
async function findMovable(
  plain: Plain,
  before: number,
  { vault, readAccessToken }: MoveParts,
): Promise<Plain> {
  const isMovable = (sid: string | undefined) => sid !== undefined && beganAt(sid) < before
  const access_token: string[] = []
  for (const token of plain.access_token)
    if (isMovable((await readAccessToken(token))?.sid)) access_token.push(token)
  const refresh_token = plain.refresh_token.filter((token) =>
    isMovable(readRefreshToken(vault, token)?.sid),
  )
  // Nothing shows when the id of a browser was made. It belongs to the login beside it.
  const isBesideLogin = access_token.length + refresh_token.length > 0
  const known_browser = before === Infinity || isBesideLogin ? plain.known_browser : []
  return { access_token, refresh_token, known_browser }
}

function moveTo(
  cookies: CookieJar,
  { request, reply }: Exchange,
  { own, plain, movable }: { own: OwnCookies; plain: Plain; movable: Plain },
): void {
  const moved = { ...own }
  for (const name of COOKIE_NAMES) {
    if (plain[name].length === 0) continue
    const [value] = movable[name]
    const hasNew = own[name].some((known) => !plain[name].includes(known))
    if (!hasNew && value !== undefined) {
      if (own[name].length === 0) moved[name] = movable[name]
      cookies.set(reply, name, value)
    } else cookies.clearElsewhere(reply, name)
  }
  cookies.use(request, moved)
}

/** When a login session began, in milliseconds since 1970: its id is a UUIDv7 (RFC 9562 §5.7). */
function beganAt(sid: string): number {
  return Number.parseInt(sid.replaceAll('-', '').slice(0, 12), 16)
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
