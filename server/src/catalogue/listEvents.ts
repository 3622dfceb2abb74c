import { boundSearch, patternOf } from '../db/boundSearch.ts'
import { readInstant } from '../db/readInstant.ts'
import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { type EventDetail, eventColumns } from './eventColumns.ts'

/** Where a page of events begins: after this event, in order of start. */
export interface EventCursor {
  readonly starts_at: string
  readonly uuid: string
}

export interface EventFilter {
  readonly title?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /**
   * Only events that this user runs, works at or holds a ticket for, in any state; otherwise the
   * published ones.
   */
  readonly mineOf?: string | undefined
  /** Only events that are over; otherwise only those that are not. */
  readonly isPast: boolean
  readonly after?: EventCursor | undefined
  readonly limit: number
}

/**
 * Returns a page of the events that are not over, in order of start; or of those that are over, the
 * last one first. Pages are keyset pages: every page costs the same, among any number of events
 * that are over.
 *
 * @throws {Refusal} `malformed_input` when a time in the filter or the cursor is not valid.
 */
export async function listEvents(sql: Sql, filter: EventFilter): Promise<EventDetail[]> {
  const { mineOf, limit, isPast } = filter
  const pattern = patternOf(filter.title)
  const from = filter.from && readInstant(filter.from, '/from')
  const to = filter.to && readInstant(filter.to, '/to')
  const after = filter.after && {
    starts_at: readInstant(filter.after.starts_at, '/page'),
    uuid: filter.after.uuid,
  }
  const whose = mineOf ? mine(sql, mineOf) : sql`select * from events where status = 'PUBLISHED'`
  const order = isPast ? sql`e.starts_at desc, e.uuid desc` : sql`e.starts_at, e.uuid`
  const beyond = isPast ? sql`<` : sql`>`
  const page = (tx: Sql, when: SqlPart) => tx`
    (select e.* from (${whose}) e
      where ${when}
        ${pattern ? sql`and e.search_key like ${pattern}` : sql``}
        ${from ? sql`and e.starts_at >= ${from}` : sql``}
        ${to ? sql`and e.starts_at < ${to}` : sql``}
        ${after ? sql`and (e.starts_at, e.uuid) ${beyond} (${after.starts_at}, ${after.uuid})` : sql``}
      order by ${order} limit ${limit})`
  const found = (tx: Sql) =>
    isPast
      ? page(tx, tx`e.starts_at < statement_timestamp() and e.ends_at <= statement_timestamp()`)
      : tx`${page(tx, underWay(tx))} union all ${page(tx, toCome(tx))}`
  const list = (tx: Sql): Promise<EventDetail[]> => tx<EventDetail[]>`
    select ${eventColumns(sql)} from (${found(tx)}) e order by ${order} limit ${limit}`
  return pattern ? boundSearch(sql, list) : list(sql)
}

/** Started and not over. The index `events_under_way` has this range. */
function underWay(sql: Sql) {
  return sql`tstzrange(least(e.starts_at, e.ends_at), e.ends_at) @> statement_timestamp()`
}

function toCome(sql: Sql) {
  return sql`e.starts_at > statement_timestamp() and e.ends_at > statement_timestamp()`
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
