import type { Sql } from '../db/sql.ts'
import { eventIsOver } from './eventIsOver.ts'

/**
 * Whether the roster link `l` of the event `e` counts. It counts only while the person who made it
 * may add people: an admin who was taken off does not come back by a link of their own.
 */
export function liveRosterLink(sql: Sql) {
  return sql`
    (l.expires_at > now() and e.status <> 'CANCELLED' and not ${eventIsOver(sql)}
     and exists (select 1 from users m
                  where m.uuid = l.created_by and m.is_active
                    and (m.role = 'admin'
                         or exists (select 1 from roster_entries r
                                     where r.event_id = l.event_id and r.role = 'admin'
                                       and r.user_id = m.uuid))))`
}
