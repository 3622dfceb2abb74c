import type { Sql } from '../db/sql.ts'
import { type EventDetail, eventColumns } from './events.ts'
import { readInstant } from './readInstant.ts'

/** Where a page of events begins: after this one, in order of their start. */
export interface EventCursor {
  readonly starts_at: string
  readonly uuid: string
}

export interface EventFilter {
  readonly title?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only the events this user runs, works at or holds a ticket of, in any state; else the published ones. */
  readonly mineOf?: string | undefined
  readonly after?: EventCursor | undefined
  readonly limit: number
}

/**
 * A page of events in order of their start (keyset pagination: a page costs the same wherever it is).
 * @throws {Refusal} `malformed_input` when a time in the filter or the cursor is none.
 */
export async function listEvents(sql: Sql, filter: EventFilter): Promise<EventDetail[]> {
  const { title, mineOf, limit } = filter
  const from = filter.from && readInstant(filter.from, '/from')
  const to = filter.to && readInstant(filter.to, '/to')
  const after = filter.after && {
    starts_at: readInstant(filter.after.starts_at, '/page'),
    uuid: filter.after.uuid,
  }
  const whose = mineOf
    ? sql`(exists (select 1 from roster_entries r where r.event_id = e.uuid and r.user_id = ${mineOf})
          or (e.published_at is not null
              and exists (select 1 from tickets t where t.event_id = e.uuid and t.user_id = ${mineOf})))`
    : sql`e.status = 'PUBLISHED'`
  return sql<EventDetail[]>`
    select ${eventColumns(sql)} from events e
     where ${whose}
       ${title ? sql`and e.title ilike ${`%${escapeLike(title)}%`}` : sql``}
       ${from ? sql`and e.starts_at >= ${from}` : sql``}
       ${to ? sql`and e.starts_at < ${to}` : sql``}
       ${after ? sql`and (e.starts_at, e.uuid) > (${after.starts_at}, ${after.uuid})` : sql``}
     order by e.starts_at, e.uuid limit ${limit}`
}

/** What a person types is text to look for, not a pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
