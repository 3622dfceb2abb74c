import type { Sql } from '../db/sql.ts'

/**
 * Whether a user sees a venue `v`, or nobody in particular does (`null`). Everybody sees a public
 * one. One that was made from the place of a draft is as secret as the draft: its admins see it,
 * those who work at one of its events, and platform admins (law 9).
 */
export function seesVenue(sql: Sql, userId: string | null) {
  return sql`
    (v.public_since is not null or ${runsVenue(sql, userId)}
     or exists (select 1 from events e join roster_entries r on r.event_id = e.uuid
                 where e.venue_id = v.uuid and r.user_id = ${userId}::uuid))`
}

/** Whether a user runs a venue `v`: as one of its admins, or as a platform admin. */
export function runsVenue(sql: Sql, userId: string | null) {
  return sql`
    (exists (select 1 from venue_admins a where a.venue_id = v.uuid and a.user_id = ${userId}::uuid)
     or exists (select 1 from users u where u.uuid = ${userId}::uuid and u.role = 'admin'))`
}
