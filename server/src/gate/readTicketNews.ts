import { lowestIdAt } from '../db/lowestIdAt.ts'
import type { Sql } from '../db/sql.ts'
import { shownStatus, type TicketStatus } from '../tickets/ticketColumns.ts'
import type { RefusalReason } from './pure/gateAnswer.ts'

/** A ticket of a person who follows their tickets, as it is at this moment. */
export interface TicketNews {
  readonly user_id: string
  readonly ticket_id: string
  readonly event_id: string
  readonly status: TicketStatus
  readonly inside: boolean
  readonly credential_id: string | null
  readonly credential_session_id: string | null
  /** The refusals of the last seconds, the oldest first. */
  readonly refusals: { readonly scan_id: string; readonly reason: RefusalReason }[]
}

const RECENT_SECONDS = 15
const MAX_TICKETS = 20_000

/**
 * Reads the tickets of many people in one statement, for events that are not over for a day, with
 * their refusals of the last 15 seconds. Ids of scans grow with time, so it reads only the newest
 * scans of each event.
 */
export function readTicketNews(sql: Sql, userIds: readonly string[]): Promise<TicketNews[]> {
  return sql<TicketNews[]>`
    with mine as materialized (
      select t.user_id, t.uuid as ticket_id, t.event_id, ${shownStatus(sql)} as status, t.inside,
             t.credential_id, t.credential_session_id
        from tickets t join events e on e.uuid = t.event_id
       where t.user_id = any(${[...userIds]}::uuid[]) and e.ends_at > now() - interval '1 day'
       limit ${MAX_TICKETS}
    ), refused as materialized (
      select s.event_id, s.ticket_id,
             json_agg(json_build_object('scan_id', s.uuid, 'reason', s.reason) order by s.recorded_at) as refusals
        from scans s
       where s.event_id in (select event_id from mine)
         and s.uuid >= ${lowestIdAt(sql, sql`now() - make_interval(secs => ${RECENT_SECONDS})`)}
         and s.result = 'refused' and s.recorded_at > now() - make_interval(secs => ${RECENT_SECONDS})
       group by s.event_id, s.ticket_id
    )
    select m.*, coalesce(r.refusals, '[]'::json) as refusals
      from mine m left join refused r on r.event_id = m.event_id and r.ticket_id = m.ticket_id
     order by m.ticket_id`
}
