import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'

export const DEFAULT_PAGE_SIZE = 50

/** What a field of a page token must be. */
export type Pattern = Pick<RegExp, 'test'>

/** A page on the wire. */
export interface Page<T> {
  readonly items: T[]
  readonly next_page: string | null
}

/**
 * Makes a page of the rows that were read: one more than asked for, to know whether there are more without
 * counting. Adds `Link: rel="next"` (RFC 8288).
 *
 * @param cursor The fields of the last row that say where the next page begins.
 */
export function pageOf<T>(
  to: { request: FastifyRequest; reply: FastifyReply },
  {
    rows,
    size,
    cursor,
  }: { rows: readonly T[]; size: number; cursor: (last: T) => readonly string[] },
): Page<T> {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  if (rows.length <= size || last === undefined) return { items, next_page: null }
  const next_page = Buffer.from(JSON.stringify(cursor(last))).toString('base64url')
  const url = new URL(to.request.url, 'http://here')
  url.searchParams.set('page', next_page)
  to.reply.header('link', `<${url.pathname}${url.search}>; rel="next"`)
  return { items, next_page }
}

/**
 * Reads a page token back into its fields.
 * @throws {Refusal} `malformed_input` when it is none of ours.
 */
export function readPage(
  page: string | undefined,
  patterns: readonly Pattern[],
): string[] | undefined {
  if (page === undefined) return undefined
  const fields = parse(page)
  const fits =
    Array.isArray(fields) &&
    fields.length === patterns.length &&
    fields.every((field, i) => typeof field === 'string' && patterns[i]?.test(field))
  if (!fits)
    throw new Refusal('malformed_input', 'The page is unknown.', {
      errors: [{ path: '/page', reason: 'must be a next_page of this list' }],
    })
  return fields
}

export const UUID_FIELD = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/
const INSTANT = /^(\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,6})?Z$/

/** A moment that there is: the database would stumble over the 30th of February. */
export const INSTANT_FIELD: Pattern = {
  test(text) {
    const [year = Number.NaN, month = 0, ...rest] = (INSTANT.exec(text) ?? []).slice(1).map(Number)
    const at = new Date(Date.UTC(year, month - 1, ...rest))
    const isThere = [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ]
    return isThere.every((part, i) => part === [year, month, ...rest][i])
  },
}

function parse(page: string): unknown {
  try {
    return JSON.parse(Buffer.from(page, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
