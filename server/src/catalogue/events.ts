import { recordAudit } from '../audit/audit.ts'
import { newId } from '../db/ids.ts'
import { readInstant } from '../db/readInstant.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { type InputError, Refusal } from '../refusal.ts'
import type { TotpSetting } from '../vault/totp.ts'

export type EventStatus = 'DRAFT' | 'PUBLISHED' | 'CANCELLED'

/** An event as all may read it once it is published. `registered` counts; it never says who (law 9). */
export interface EventDetail {
  readonly uuid: string
  readonly title: string
  readonly description: string
  readonly venue: string | null
  readonly timezone: string
  readonly starts_at: Date
  readonly ends_at: Date | null
  readonly doors_at: Date | null
  readonly capacity: number
  readonly registered: number
  readonly status: EventStatus
  readonly reentry: boolean
  readonly totp: TotpSetting
  readonly created_at: Date
  readonly updated_at: Date | null
}

/** What an organiser writes; what is absent in a change stays, `null` takes away. */
export interface EventInput {
  readonly title: string
  readonly description: string
  readonly starts_at: string
  readonly capacity: number
  readonly ends_at?: string | null
  readonly doors_at?: string | null
  readonly timezone?: string
  readonly venue?: string | null
  readonly reentry?: boolean
  readonly totp?: Partial<TotpSetting>
}

/** The columns of an event on the wire. */
export function eventColumns(sql: Sql) {
  return sql`
    e.uuid, e.title, e.description, e.venue, e.timezone, e.starts_at, e.ends_at, e.doors_at, e.capacity,
    e.taken as registered, e.status, e.reentry, e.created_at, e.updated_at,
    json_build_object('algorithm', e.totp_algorithm, 'digits', e.totp_digits, 'period', e.totp_period) as totp`
}

/**
 * Creates an event as a DRAFT; who creates it becomes its first admin.
 * @throws {Refusal} `malformed_input` when its times contradict each other, or are no times.
 */
export function createEvent(
  sql: Sql,
  { input, creatorId }: { readonly input: EventInput; readonly creatorId: string },
): Promise<EventDetail> {
  return transact(sql, async (tx) => {
    const eventId = newId()
    const row = {
      ...columnsOf(input),
      uuid: eventId,
      created_by: creatorId,
      timezone: input.timezone ?? 'UTC',
    }
    await tx`insert into events ${tx(row)}`
    await tx`
      insert into roster_entries (event_id, role, user_id) values (${eventId}, 'admin', ${creatorId})`
    const event = await readEvent(tx, eventId)
    checkTimes(event)
    return event
  })
}

/** @throws {Refusal} `not_found`. Whether the caller may see it is not asked here. */
export async function readEvent(sql: Sql, eventId: string): Promise<EventDetail> {
  const [event] = await sql<EventDetail[]>`
    select ${eventColumns(sql)} from events e where e.uuid = ${eventId}`
  if (!event) throw unknownEvent(eventId)
  return event
}

/**
 * Changes an event. A capacity below what is taken throws nobody out and lets nobody new in. The setting of
 * its codes is free until the first credential was made of it.
 *
 * @throws {Refusal} `not_found`; `totp_setting_frozen`; `malformed_input` when its times contradict each other;
 * `state_conflict` when it is cancelled.
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
    readonly actorId?: string
  },
): Promise<EventDetail> {
  return transact(sql, async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (event.status === 'CANCELLED')
      throw new Refusal('state_conflict', 'A cancelled event cannot be changed.')
    const changes = columnsOf(input)
    if (event.totp_frozen && changesCodes(event, changes))
      throw new Refusal(
        'totp_setting_frozen',
        'Tickets of this event have been shown: the setting of their codes can no longer change.',
      )
    if (Object.keys(changes).length > 0)
      await tx`update events set ${tx(changes)}, updated_at = now() where uuid = ${eventId}`
    const changed = await readEvent(tx, eventId)
    checkTimes(changed)
    if (actorId && changed.capacity !== event.capacity)
      await recordAudit(tx, {
        kind: 'capacity_changed',
        actorId,
        details: { event_id: eventId, from: event.capacity, to: changed.capacity },
      })
    return changed
  })
}

/**
 * Makes a DRAFT public; one that is public stays so.
 * @throws {Refusal} `not_found`; `state_conflict` when it is cancelled.
 */
export function publishEvent(sql: Sql, eventId: string, actorId?: string): Promise<EventDetail> {
  return transact(sql, async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (event.status === 'CANCELLED')
      throw new Refusal('state_conflict', 'A cancelled event cannot be published.')
    await tx`
      update events set status = 'PUBLISHED', published_at = coalesce(published_at, now()), updated_at = now()
       where uuid = ${eventId} and status = 'DRAFT'`
    if (actorId && event.status === 'DRAFT')
      await recordAudit(tx, { kind: 'event_published', actorId, details: { event_id: eventId } })
    return readEvent(tx, eventId)
  })
}

/** An event's row under lock: everything that claims or frees a place of it, or changes it, comes here first. */
export interface LockedEvent {
  readonly uuid: string
  readonly status: EventStatus
  readonly capacity: number
  readonly taken: number
  readonly totp_frozen: boolean
  readonly totp_algorithm: string
  readonly totp_digits: number
  readonly totp_period: number
}

/** @throws {Refusal} `not_found`. */
export async function lockEvent(tx: SqlTransaction, eventId: string): Promise<LockedEvent> {
  const [event] = await tx<LockedEvent[]>`
    select uuid, status, capacity, taken, totp_frozen, totp_algorithm, totp_digits, totp_period
      from events where uuid = ${eventId} for no key update`
  if (!event) throw unknownEvent(eventId)
  return event
}

export function unknownEvent(eventId: string): Refusal {
  return new Refusal('not_found', `There is no event ${eventId}.`)
}

/** The columns that an input sets; absent fields are left out, so that a change leaves them alone. */
function columnsOf(input: Partial<EventInput>): Record<string, string | number | boolean | null> {
  if (input.timezone !== undefined) checkTimezone(input.timezone)
  const columns = {
    title: input.title,
    description: input.description,
    starts_at: instantOf(input, 'starts_at'),
    ends_at: instantOf(input, 'ends_at'),
    doors_at: instantOf(input, 'doors_at'),
    capacity: input.capacity,
    timezone: input.timezone,
    venue: input.venue,
    reentry: input.reentry,
    totp_algorithm: input.totp?.algorithm,
    totp_digits: input.totp?.digits,
    totp_period: input.totp?.period,
  }
  const given: Record<string, string | number | boolean | null> = {}
  for (const [column, value] of Object.entries(columns))
    if (value !== undefined) given[column] = value
  return given
}

function instantOf(
  input: Partial<EventInput>,
  field: 'starts_at' | 'ends_at' | 'doors_at',
): string | null | undefined {
  const text = input[field]
  return typeof text === 'string' ? readInstant(text, `/${field}`) : text
}

function changesCodes(event: LockedEvent, changes: Readonly<Record<string, unknown>>): boolean {
  const { totp_algorithm, totp_digits, totp_period } = event
  return Object.entries({ totp_algorithm, totp_digits, totp_period }).some(
    ([column, value]) => changes[column] !== undefined && changes[column] !== value,
  )
}

function checkTimes({ starts_at, ends_at, doors_at }: EventDetail): void {
  const errors: InputError[] = []
  if (ends_at && ends_at <= starts_at)
    errors.push({ path: '/ends_at', reason: 'must be after starts_at' })
  if (doors_at && ends_at && doors_at >= ends_at)
    errors.push({ path: '/doors_at', reason: 'must be before ends_at' })
  if (errors.length > 0)
    throw new Refusal('malformed_input', 'The times contradict each other.', { errors })
}

function checkTimezone(timezone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone: timezone })
  } catch {
    throw new Refusal('malformed_input', 'The time zone is unknown.', {
      errors: [
        { path: '/timezone', reason: 'must be an IANA time zone, such as Europe/Copenhagen' },
      ],
    })
  }
}
