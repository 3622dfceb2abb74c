import type { FastifyReply, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { UUID } from '../db/ids.ts'
import { Refusal } from '../refusal.ts'
import { named, nameOf } from './nameSchemas.ts'
import { Nullable, Opaque } from './schemas.ts'

const DEFAULT_PAGE_SIZE = 50

/** The form of a field of a page token. */
export type Pattern = Pick<RegExp, 'test'>

/** A page on the wire. */
export interface Page<T> {
  readonly items: T[]
  readonly next_page: string | null
}

/** The page of a list and its size, next to the other fields of the query. */
export const PAGE_QUERY = {
  page: Type.Optional(Opaque({ maxLength: 512, description: '`next_page` of the previous page' })),
  page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: DEFAULT_PAGE_SIZE })),
}

/** The header of a page (RFC 8288). */
export const LINK = {
  link: { type: 'string', description: '`rel="next"`: the address of the next page, if any' },
}

/** The fields of a page; `beside` are further fields next to the list. */
const pageFields = <T extends TSchema, B extends Record<string, TSchema>>(
  items: T,
  beside?: B,
) => ({
  items: Type.Array(items),
  next_page: Nullable(
    Type.String({ description: 'send it as `page` to get the next page; null at the end' }),
  ),
  ...beside,
})

/** A page of things that have a name has one, too. */
const pageName = (items: TSchema) => {
  const name = nameOf(items)
  return name === undefined ? {} : named(`${name}Page`)
}

/** A page as a part of another schema: the answer around it declares the header {@link LINK}. */
export const PageBody = <T extends TSchema>(items: T) =>
  Type.Object(pageFields(items, {}), pageName(items))

/** The schema of a page as a whole answer, with its header. */
export const Page = <T extends TSchema, B extends Record<string, TSchema> = Record<never, never>>(
  items: T,
  beside?: B,
) => Type.Object(pageFields(items, beside), { headers: LINK, ...pageName(items) })

/**
 * Where a page begins, and how many rows to read: one more than it shows, so that no count is
 * needed.
 */
export interface PageWanted {
  /** The fields of the last row of the previous page; none for the first page. */
  readonly after: readonly string[]
  readonly limit: number
}

/** The request for a list. A route whose query lacks `PAGE_QUERY` does not compile. */
interface PageAsked {
  readonly request: Pick<FastifyRequest, 'url'> & {
    readonly query: { readonly page?: string; readonly page_size?: number }
  }
  readonly reply: FastifyReply
}

/**
 * Answers one keyset page of a list: reads the rows after the previous page, and says in
 * `next_page` and `Link` (RFC 8288) where the next one begins.
 *
 * @param read Reads at most `limit` rows after the one that `after` names.
 * @param cursor The fields of a row that say where the next page begins.
 * @param by The form of each of these fields; an id by default.
 * @throws {Refusal} `malformed_input` when `page` is not from this list.
 */
export async function answerPage<T>(
  { request, reply }: PageAsked,
  read: (wanted: PageWanted) => Promise<readonly T[]>,
  cursor: (last: T) => readonly string[],
  by: readonly Pattern[] = [UUID],
): Promise<Page<T>> {
  const { page, page_size: size = DEFAULT_PAGE_SIZE } = request.query
  const after = readPage(page, by) ?? []
  const rows = await read({ after, limit: size + 1 })
  const items = rows.slice(0, size)
  const last = items.at(-1)
  if (rows.length <= size || last === undefined) return { items, next_page: null }
  const next_page = Buffer.from(JSON.stringify(cursor(last))).toString('base64url')
  const url = new URL(request.url, 'http://here')
  url.searchParams.set('page', next_page)
  reply.header('link', `<${url.pathname}${url.search}>; rel="next"`)
  return { items, next_page }
}

/**
 * Reads a page token back into its fields.
 * @throws {Refusal} `malformed_input` when it is not from this list.
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
    throw new Refusal('malformed_input', 'The page is unknown. Start again with the first page.', {
      errors: [{ path: '/page', code: 'not_valid', reason: 'must be a next_page of this list' }],
    })
  return fields
}

const INSTANT = /^(\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,6})?Z$/

/** A moment that exists. The database would fail on 30 February. */
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
