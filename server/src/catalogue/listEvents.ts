import { boundSearch, escapeLike } from '../db/boundSearch.ts'
import { readInstant } from '../db/readInstant.ts'
import type { Sql } from '../db/sql.ts'
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
  readonly after?: EventCursor | undefined
  readonly limit: number
}

/**
 * Returns a page of events in order of start (keyset pagination: every page costs the same).
 *
 * @throws {Refusal} `malformed_input` when a time in the filter or the cursor is not valid.
 */
export async function listEvents(sql: Sql, filter: EventFilter): Promise<EventDetail[]> {
  const { title, mineOf, limit } = filter
  const from = filter.from && readInstant(filter.from, '/from')
  const to = filter.to && readInstant(filter.to, '/to')
  const after = filter.after && {
    starts_at: readInstant(filter.after.starts_at, '/page'),
    uuid: filter.after.uuid,
  }
  const whose = mineOf ? mine(sql, mineOf) : sql`select * from events where status = 'PUBLISHED'`
  const list = (tx: Sql): Promise<EventDetail[]> => tx<EventDetail[]>`
    select ${eventColumns(sql)} from (${whose}) e
     where true
       ${title ? sql`and e.title ilike ${`%${escapeLike(title)}%`}` : sql``}
       ${from ? sql`and e.starts_at >= ${from}` : sql``}
       ${to ? sql`and e.starts_at < ${to}` : sql``}
       ${after ? sql`and (e.starts_at, e.uuid) > (${after.starts_at}, ${after.uuid})` : sql``}
     order by e.starts_at, e.uuid limit ${limit}`
  return title ? boundSearch(sql, list) : list(sql)
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
