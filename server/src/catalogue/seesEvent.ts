import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Whether a person sees an event (law 9): it was published, they are on its roster, or they are a
 * platform admin.
 *
 * @param person.role Their role on the platform.
 */
export function seesEvent(
  sql: Sql,
  { eventId, userId, role }: { eventId: string; userId: SqlPart; role: SqlPart },
) {
  return sql`(
    (select e.published_at is not null from events e where e.uuid = ${eventId})
    or ${role} = 'admin'
    or exists (select 1 from roster_entries r where r.event_id = ${eventId} and r.user_id = ${userId}))`
}
