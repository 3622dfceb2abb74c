import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { unknownEvent } from './readEvent.ts'
import { seesEvent } from './seesEvent.ts'

/** A caller's right at an event. A platform admin has the rights of the event's own admin. */
export type EventRight = 'admin' | 'agent' | 'none'

/**
 * Requires a right at an event, and returns the right that the caller has. An event that the caller
 * may not see is answered as if it did not exist. An event that the caller may see but not run is
 * answered `forbidden`.
 *
 * @param need `read`: published, or on its roster. `agent`: on its roster. `admin`: its admin.
 * @throws {Refusal} `not_found`, `forbidden`.
 */
export async function requireRight(
  sql: Sql,
  {
    eventId,
    caller,
    need,
  }: { eventId: string; caller: Caller | undefined; need: 'read' | 'agent' | 'admin' },
): Promise<EventRight> {
  const found = await findRight(sql, { eventId, caller })
  if (!found?.seesEvent) throw unknownEvent(eventId)
  const { right } = found
  if (need === 'admin' && right !== 'admin')
    throw new Refusal('forbidden', 'Only an admin of this event may do that. Ask one to add you.')
  if (need === 'agent' && right === 'none')
    throw new Refusal(
      'forbidden',
      'Only the agents and admins of this event may see that. Ask an admin to add you.',
    )
  return right
}

/** Whether a caller runs an event: as its admin, or as a platform admin. */
export async function runsEvent(
  sql: Sql,
  who: { readonly eventId: string; readonly caller: Caller },
): Promise<boolean> {
  return (await findRight(sql, who))?.right === 'admin'
}

/** Returns a caller's right at an event; `none` also when there is no such event. */
export async function rightAtEvent(
  sql: Sql,
  who: { readonly eventId: string; readonly caller: Caller },
): Promise<EventRight> {
  return (await findRight(sql, who))?.right ?? 'none'
}

async function findRight(
  sql: Sql,
  { eventId, caller }: { readonly eventId: string; readonly caller: Caller | undefined },
): Promise<{ right: EventRight; seesEvent: boolean } | undefined> {
  const userId = caller?.uuid ?? null
  const person = { userId: sql`${userId}::uuid`, role: sql`${caller?.role ?? ''}::text` }
  const [row] = await sql<{ sees_event: boolean; is_admin: boolean; is_agent: boolean }[]>`
    select ${seesEvent(sql, { eventId, ...person })} as sees_event,
           exists (select 1 from roster_entries r
                    where r.event_id = e.uuid and r.role = 'admin' and r.user_id = ${userId}) as is_admin,
           exists (select 1 from roster_entries r
                    where r.event_id = e.uuid and r.role = 'agent' and r.user_id = ${userId}) as is_agent
      from events e where e.uuid = ${eventId}`
  if (!row) return undefined
  const isAdmin = row.is_admin || caller?.role === 'admin'
  return { right: isAdmin ? 'admin' : row.is_agent ? 'agent' : 'none', seesEvent: row.sees_event }
}
