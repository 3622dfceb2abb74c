import type { Sql } from '../db/sql.ts'

/** A person who follows an event. */
export interface Follows {
  readonly userId: string
  readonly eventId: string
}

/**
 * Says for each of many people whether they still work at the event that they follow, in one
 * statement. The answers are in the order of the questions.
 */
export async function stillStaff(sql: Sql, all: readonly Follows[]): Promise<boolean[]> {
  const rows = await sql<{ i: number }[]>`
    select p.i::int as i
      from unnest(${all.map(({ userId }) => userId)}::uuid[], ${all.map(({ eventId }) => eventId)}::uuid[])
           with ordinality as p (user_id, event_id, i)
     where exists (select 1 from roster_entries r
                    where r.event_id = p.event_id and r.role in ('agent', 'admin') and r.user_id = p.user_id)
        or exists (select 1 from users u where u.uuid = p.user_id and u.role = 'admin')`
  const found = new Set(rows.map(({ i }) => i - 1))
  return all.map((_, i) => found.has(i))
}
