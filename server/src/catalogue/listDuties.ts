import { readInstant } from '../db/readInstant.ts'
import type { Sql } from '../db/sql.ts'
import { type EventDetail, eventColumns } from './eventColumns.ts'
import { eventIsOver } from './eventIsOver.ts'
import type { EventCursor } from './listEvents.ts'

/** An event at which a person works, and as what. An admin who is also an agent is an admin. */
export interface Duty {
  readonly event: EventDetail
  readonly role: 'event_admin' | 'agent'
}

/**
 * Returns a page of the events at which a person is agent or admin, in any state: those that are
 * not over in order of start, or those that are over, the last one first.
 *
 * @throws {Refusal} `malformed_input` when the time of the cursor is not valid.
 */
export async function listDuties(
  sql: Sql,
  page: {
    readonly userId: string
    readonly isPast: boolean
    readonly after: EventCursor | undefined
    readonly limit: number
  },
): Promise<Duty[]> {
  const { userId, isPast, limit } = page
  const after = page.after && {
    starts_at: readInstant(page.after.starts_at, '/page'),
    uuid: page.after.uuid,
  }
  const rows = await sql<(EventDetail & { readonly duty: Duty['role'] })[]>`
    select ${eventColumns(sql)}, r.duty
      from (select event_id, case when bool_or(role = 'admin') then 'event_admin' else 'agent' end as duty
              from roster_entries where user_id = ${userId} group by event_id) r
      join events e on e.uuid = r.event_id
     where ${isPast ? eventIsOver(sql) : sql`not ${eventIsOver(sql)}`}
       ${after ? sql`and (e.starts_at, e.uuid) ${isPast ? sql`<` : sql`>`} (${after.starts_at}, ${after.uuid})` : sql``}
     order by ${isPast ? sql`e.starts_at desc, e.uuid desc` : sql`e.starts_at, e.uuid`} limit ${limit}`
  return rows.map(({ duty, ...event }) => ({ event, role: duty }))
}
