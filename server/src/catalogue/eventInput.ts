import { type GivenColumns, givenColumns } from '../db/givenColumns.ts'
import { LAST_MS } from '../db/readInstant.ts'
import { readInstantField } from '../db/readInstantField.ts'
import { type InputError, Refusal } from '../refusal.ts'
import { requireTimezone } from '../text/requireTimezone.ts'
import type { TotpSetting } from '../vault/totp.ts'
import type { EventDetail } from './eventColumns.ts'

/**
 * The fields that an organiser sets. In a change, absent fields stay and `null` clears a field; an
 * end becomes the default one.
 */
export interface EventInput {
  readonly title: string
  readonly description: string
  readonly starts_at: string
  readonly capacity: number
  readonly ends_at?: string | null
  readonly doors_at?: string | null
  readonly timezone?: string
  /** Who sells the tickets (`chooseSeller`). */
  readonly seller_id?: string
  /** A venue that the caller sees. */
  readonly venue_id?: string | null
  /** The name of a venue, for clients that know no ids (`placeEvent`). */
  readonly venue?: string | null
  readonly reentry?: boolean
  readonly admission_by_name?: boolean
  readonly totp?: Partial<TotpSetting>
}

/** Columns of the table `events` by name, as {@link columnsOf} finds them in an input. */
export type EventColumns = GivenColumns

/**
 * Returns the columns that an input sets. Absent fields are left out, so that a change does not
 * touch them. Where it takes place is for `placeEvent`.
 *
 * @throws {Refusal} `malformed_input` when a time or the time zone is not valid.
 */
export function columnsOf(input: Partial<EventInput>): EventColumns {
  return givenColumns({
    title: input.title,
    description: input.description,
    starts_at: readInstantField(input, 'starts_at'),
    ends_at: readInstantField(input, 'ends_at'),
    doors_at: readInstantField(input, 'doors_at'),
    timezone: input.timezone === undefined ? undefined : requireTimezone(input.timezone),
    reentry: input.reentry,
    admission_by_name: input.admission_by_name,
    totp_algorithm: input.totp?.algorithm,
    totp_digits: input.totp?.digits,
    totp_period: input.totp?.period,
  })
}

/**
 * Judges the times of an event as they are stored, so also an end that was not named.
 *
 * @throws {Refusal} `malformed_input` when they contradict each other, or the end has no RFC 3339.
 */
export function checkTimes({ starts_at, ends_at, doors_at }: EventDetail): void {
  const errors: InputError[] = []
  if (ends_at <= starts_at)
    errors.push({ path: '/ends_at', code: 'not_after', reason: 'must be after starts_at' })
  if (ends_at.getTime() > LAST_MS)
    errors.push({ path: '/ends_at', code: 'not_a_date', reason: 'must be before the year 10000' })
  if (doors_at && doors_at >= ends_at)
    errors.push({ path: '/doors_at', code: 'not_before', reason: 'must be before ends_at' })
  if (errors.length > 0)
    throw new Refusal(
      'malformed_input',
      'The times of the event do not fit together. Correct the fields in errors.',
      { errors },
    )
}
