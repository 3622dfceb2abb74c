import { newId } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { LOGIN_TOTP } from '../vault/totp.ts'
import { chooseSeller } from './chooseSeller.ts'
import { defaultEnd } from './defaultEnd.ts'
import type { EventDetail } from './eventColumns.ts'
import { checkTimes, columnsOf, type EventInput } from './eventInput.ts'
import { placeEvent } from './placeEvent.ts'
import { readEvent } from './readEvent.ts'

/** The defaults for fields that the input omits. Every phone supports these codes. */
const NEW_EVENT = {
  timezone: 'UTC',
  reentry: false,
  admission_by_name: false,
  totp_algorithm: LOGIN_TOTP.algorithm,
  totp_digits: LOGIN_TOTP.digits,
  totp_period: LOGIN_TOTP.period,
}

/**
 * Creates an event as a DRAFT. Its creator becomes its first admin. Where its input names a venue
 * and no time zone, it takes place in that of the venue. It has one product: a free ticket, one per
 * person.
 *
 * @throws {Refusal} `malformed_input` when its times contradict each other, or are not valid, or
 * its place is not clear (`placeEvent`); `storage_limit`; of its seller as `chooseSeller`.
 */
export function createEvent(
  sql: Sql,
  { input, creatorId }: { readonly input: EventInput; readonly creatorId: string },
): Promise<EventDetail> {
  return transact(sql, async (tx) => {
    await requireRoom(tx, 'events', {
      of: creatorId,
      rows: tx`select 1 from events where created_by = ${creatorId}`,
    })
    const eventId = newId()
    const before = { ...NEW_EVENT, title: input.title, venue_id: null, was_public: false }
    const place = await placeEvent(tx, { input, before, userId: creatorId })
    const seller = await chooseSeller(tx, { input, userId: creatorId })
    const { timezone = NEW_EVENT.timezone } = place
    const columns = { ...NEW_EVENT, timezone, ...columnsOf(input), ...place.columns, ...seller }
    await tx`
      insert into events (uuid, created_by, title, search_key, description, venue_id, seller_id, timezone, starts_at, ends_at,
                          doors_at, reentry, admission_by_name, totp_algorithm, totp_digits, totp_period)
      select ${eventId}, ${creatorId}, title, search_key, description, venue_id, seller_id, timezone, starts_at,
             coalesce(ends_at, ${defaultEnd(tx, tx`starts_at`)}), doors_at, reentry, admission_by_name,
             totp_algorithm, totp_digits, totp_period
        from jsonb_populate_record(null::events, ${JSON.stringify(columns)}::text::jsonb)`
    await tx`
      insert into quotas (event_id, uuid, name, size)
      values (${eventId}, ${eventId}, '', ${input.capacity})`
    await tx`
      insert into products (event_id, uuid, name, price_minor, currency, limit_per_person)
      select ${eventId}, ${newId()}, 'Ticket', 0, s.currency, 1
        from events e join sellers s on s.uuid = e.seller_id where e.uuid = ${eventId}`
    await tx`
      insert into roster_entries (event_id, role, user_id)
      values (${eventId}, 'admin', ${creatorId})`
    const event = await readEvent(tx, eventId)
    checkTimes(event)
    return event
  })
}
