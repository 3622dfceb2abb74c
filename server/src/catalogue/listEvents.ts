import { boundSearch, containsSearch, readSearch, type Search } from '../db/boundSearch.ts'
import { readInstant } from '../db/readInstant.ts'
import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { type EventDetail, eventColumns } from './eventColumns.ts'
import { eventIsOver } from './eventIsOver.ts'

/** Where a page of events begins: after this event, in order of start. */
export interface EventCursor {
  readonly starts_at: string
  readonly uuid: string
}

export interface EventFilter {
  /** Only events with this text in the title or the place. */
  readonly query?: string | undefined
  /** Only events with this text in the title. */
  readonly title?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only events that this user runs, works at or holds a ticket for, in any state. */
  readonly mineOf?: string | undefined
  /** Without `mineOf`: the events of everybody, in any state; otherwise the published ones. */
  readonly inAnyState?: boolean
  /** Only events that are over; otherwise only those that are not. */
  readonly isPast: boolean
  readonly after?: EventCursor | undefined
  readonly limit: number
}

/**
 * A search first looks at the next events in order of start. A frequent word fills a page there, at
 * no cost; only a rare one needs the index (of 200,000 events, 33,000 with the word took 50 ms).
 */
const LOOKED_AT_FIRST = 1_000

/**
 * Returns a page of the events that are not over, in order of start; or of those that are over, the
 * last one first. Pages are keyset pages: every page costs the same, among any number of events
 * that are over.
 *
 * @throws {Refusal} `malformed_input` when a time in the filter or the cursor is not valid.
 */
export async function listEvents(sql: Sql, filter: EventFilter): Promise<EventDetail[]> {
  const { mineOf, inAnyState = false, limit, isPast } = filter
  const searches = readSearches(filter)
  const from = filter.from && readInstant(filter.from, '/from')
  const to = filter.to && readInstant(filter.to, '/to')
  const after = filter.after && {
    starts_at: readInstant(filter.after.starts_at, '/page'),
    uuid: filter.after.uuid,
  }
  const published = sql`select * from events where status = 'PUBLISHED'`
  const everybodys = inAnyState ? sql`select * from events` : published
  const whose = mineOf ? mine(sql, mineOf) : everybodys
  const order = isPast ? sql`e.starts_at desc, e.uuid desc` : sql`e.starts_at, e.uuid`
  const beyond = isPast ? sql`<` : sql`>`
  const among = (when: SqlPart, searched: SqlPart, most: number) => sql`
    (select e.* from (${whose}) e
      where ${when} ${searched}
        ${from ? sql`and e.starts_at >= ${from}` : sql``}
        ${to ? sql`and e.starts_at < ${to}` : sql``}
        ${after ? sql`and (e.starts_at, e.uuid) ${beyond} (${after.starts_at}, ${after.uuid})` : sql``}
      order by ${order} limit ${most})`
  const found = (searched: SqlPart, most: number) =>
    isPast
      ? among(past(sql), searched, most)
      : sql`${among(underWay(sql), searched, most)} union all ${among(toCome(sql), searched, most)}`
  const list = (tx: Sql, events: SqlPart, searched: SqlPart = sql``): Promise<EventDetail[]> =>
    tx<EventDetail[]>`
      select ${eventColumns(sql)} from (${events}) e where true ${searched}
       order by ${order} limit ${limit}`
  if (searches.length === 0) return list(sql, found(sql``, limit))
  const contains = fits(sql, searches, ({ pattern }) => sql`e.search_key like ${pattern}`)
  // The index on parts has only published events.
  if (mineOf || inAnyState) return boundSearch(sql, (tx) => list(tx, found(contains, limit)))
  return boundSearch(sql, async (tx) => {
    const next = sql`select * from (${found(sql``, LOOKED_AT_FIRST)}) e order by ${order} limit ${LOOKED_AT_FIRST}`
    const first = await list(tx, next, contains)
    if (first.length === limit) return first
    const indexed = fits(sql, searches, (one) => containsSearch(sql, sql`e.search_key`, one))
    return list(tx, found(indexed, limit))
  })
}

interface EventSearch extends Search {
  /** The first line of the key. */
  readonly isInTitle: boolean
}

function readSearches({ query, title }: EventFilter): EventSearch[] {
  const [anywhere, inTitle] = [readSearch(query), readSearch(title)]
  return [
    ...(anywhere ? [{ ...anywhere, isInTitle: false }] : []),
    ...(inTitle ? [{ ...inTitle, isInTitle: true }] : []),
  ]
}

/** That an event fits every search; the key as a whole is asked for first, for its index. */
function fits(
  sql: Sql,
  searches: readonly EventSearch[],
  contains: (search: Search) => SqlPart,
): SqlPart {
  const isFirstLine = ({ pattern }: Search) =>
    sql`split_part(e.search_key, ${'\n'}, 1) like ${pattern}`
  return searches.reduce<SqlPart>(
    (all, one) =>
      sql`${all} and ${contains(one)} ${one.isInTitle ? sql`and ${isFirstLine(one)}` : sql``}`,
    sql``,
  )
}

/** Started and not over. The index `events_under_way` has this range. */
function underWay(sql: Sql) {
  return sql`tstzrange(least(e.starts_at, e.ends_at), e.ends_at) @> statement_timestamp()`
}

function past(sql: Sql) {
  return sql`e.starts_at < statement_timestamp() and ${eventIsOver(sql)}`
}

function toCome(sql: Sql) {
  return sql`e.starts_at > statement_timestamp() and not ${eventIsOver(sql)}`
}

/** A person's events, found by the rows about that person and never by a scan of all events. */
function mine(sql: Sql, userId: string) {
  return sql`
    select m.* from events m
     where m.uuid in (select r.event_id from roster_entries r where r.user_id = ${userId}
                      union
                      select t.event_id from tickets t join events p on p.uuid = t.event_id
                       where t.user_id = ${userId} and p.published_at is not null)
    offset 0`
}
