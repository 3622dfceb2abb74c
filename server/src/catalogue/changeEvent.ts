import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { chooseSeller } from './chooseSeller.ts'
import { defaultEnd } from './defaultEnd.ts'
import type { EventDetail } from './eventColumns.ts'
import { checkTimes, columnsOf, type EventColumns, type EventInput } from './eventInput.ts'
import { type LockedEvent, lockEvent } from './lockEvent.ts'
import { placeEvent } from './placeEvent.ts'
import { readEvent } from './readEvent.ts'
import { requireChangeable } from './requireChangeable.ts'

/**
 * Changes an event. A capacity below the number of taken places removes nobody and lets nobody new
 * in. The setting of its codes can change until the first credential is made from it.
 *
 * @param change.actorId Who changes it.
 * @throws {Refusal} `not_found`; `totp_setting_frozen`; `malformed_input` when its times contradict
 * each other, or its place is not clear (`placeEvent`); `state_conflict` when it is cancelled, or
 * has another seller and is no draft; `forbidden` when the actor may not sell for that seller.
 */
export function changeEvent(
  sql: Sql,
  {
    eventId,
    input,
    actorId,
  }: {
    readonly eventId: string
    readonly input: Partial<EventInput>
    readonly actorId: string
  },
): Promise<EventDetail> {
  return transact(sql, async (tx) => {
    const event = await lockEvent(tx, eventId)
    requireChangeable(event)
    const seller = await chooseSeller(tx, { input, before: event, userId: actorId })
    const place = await placeEvent(tx, { input, before: event, userId: actorId })
    const changes = { ...columnsOf(input), ...place.columns, ...seller }
    if (event.totp_frozen && changesCodes(event, changes))
      throw new Refusal(
        'totp_setting_frozen',
        'Tickets of this event have been shown, so the setting of their codes can no longer change. Leave out totp.',
      )
    const { capacity = event.capacity } = input
    if (Object.keys(changes).length > 0 || input.capacity !== undefined)
      await tx`
        update events e
           set (title, search_key, description, venue_id, seller_id, timezone, starts_at, ends_at, doors_at, reentry, admission_by_name,
                totp_algorithm, totp_digits, totp_period, updated_at, moved_at)
             = (select c.title, c.search_key, c.description, c.venue_id, c.seller_id, c.timezone, c.starts_at, ${endOf(tx, changes)}, c.doors_at,
                       c.reentry, c.admission_by_name, c.totp_algorithm, c.totp_digits, c.totp_period, now(), ${movedAt(tx)}
                  from jsonb_populate_record(e, ${JSON.stringify(changes)}::text::jsonb) c)
         where uuid = ${eventId}`
    if (capacity !== event.capacity) {
      await tx`
        update quotas set size = ${capacity}, updated_at = now()
         where event_id = ${eventId} and uuid = ${eventId}`
      await audit.record(tx, {
        kind: 'capacity_changed',
        actor: account(actorId),
        details: { event_id: eventId, from: event.capacity, to: capacity },
      })
    }
    const changed = await readEvent(tx, eventId)
    checkTimes(changed)
    return changed
  })
}

/**
 * The end of a changed event `c` that was `e`: an end that is the default one follows the start.
 */
function endOf(sql: Sql, changes: EventColumns) {
  const wasDefault = sql`e.ends_at = ${defaultEnd(sql, sql`e.starts_at`)}`
  const follows = changes['ends_at'] === undefined ? wasDefault : sql`c.ends_at is null`
  return sql`case when ${follows} then ${defaultEnd(sql, sql`c.starts_at`)} else c.ends_at end`
}

/** When the time or the place of a changed event `c` that was `e` last changed for its visitors. */
function movedAt(sql: Sql) {
  const before = sql`(e.starts_at, e.ends_at, e.doors_at, e.timezone, e.venue_id)`
  const after = sql`(c.starts_at, coalesce(c.ends_at, e.ends_at), c.doors_at, c.timezone, c.venue_id)`
  return sql`case when e.status = 'PUBLISHED' and ${after} is distinct from ${before}
                  then now() else e.moved_at end`
}

function changesCodes(event: LockedEvent, changes: EventColumns): boolean {
  const { totp_algorithm, totp_digits, totp_period } = event
  return Object.entries({ totp_algorithm, totp_digits, totp_period }).some(
    ([column, value]) => changes[column] !== undefined && changes[column] !== value,
  )
}
