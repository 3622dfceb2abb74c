import type { Event, EventChange, TotpSettingChange } from '@tessera/client'
import { toInstant, toWallTime } from './zonedTime.ts'

/** An event as the editor shows it: texts as they are typed, times by the clocks of the venue. */
export interface EventFields {
  readonly title: string
  readonly description: string
  /** The name of the venue, which is only shown: the venue itself is `venue_id`. */
  readonly venue: string
  /** Empty: not known yet. */
  readonly venue_id: string
  readonly seller_id: string
  readonly timezone: string
  readonly starts: string
  readonly ends: string
  readonly doors: string
  readonly capacity: string
  readonly reentry: boolean
  readonly admission_by_name: boolean
  readonly algorithm: string
  readonly digits: string
  readonly period: string
}

export type FieldName = keyof EventFields
/** The fields that were changed and are not saved yet. */
export type Edits = Partial<EventFields>

const TIMES = ['timezone', 'starts', 'ends', 'doors'] as const
/** What stands on the ticket of everybody who holds one. */
export const ON_TICKETS: readonly FieldName[] = [...TIMES, 'venue', 'venue_id']

export function fieldsOf(event: Event): EventFields {
  const { timezone, totp } = event
  return {
    title: event.title,
    description: event.description,
    venue: event.venue ?? '',
    venue_id: event.venue_id ?? '',
    seller_id: event.seller_id,
    timezone,
    starts: toWallTime(event.starts_at, timezone),
    ends: toWallTime(event.ends_at, timezone),
    doors: event.doors_at ? toWallTime(event.doors_at, timezone) : '',
    capacity: String(event.capacity),
    reentry: event.reentry,
    admission_by_name: event.admission_by_name,
    algorithm: totp.algorithm,
    digits: String(totp.digits),
    period: String(totp.period),
  }
}

/** The edits that differ from what is saved. */
export function realEdits(event: Event, edits: Edits): Edits {
  const saved = fieldsOf(event)
  const entries = Object.entries(edits).filter(([name, value]) => read(saved, name) !== value)
  return Object.fromEntries(entries)
}

function read(fields: object, name: string): unknown {
  return new Map(Object.entries(fields)).get(name)
}

/**
 * The change of an event that saves these edits. An organiser who moves an event to another zone
 * means the same time on the clocks there, so all its times are sent.
 */
export function changeOf(event: Event, edits: Edits): EventChange {
  const real = realEdits(event, edits)
  const fields = { ...fieldsOf(event), ...real }
  const zoneMoved = real.timezone !== undefined
  const at = (name: 'starts' | 'ends') =>
    real[name] !== undefined || zoneMoved ? toInstant(fields[name], fields.timezone) : undefined
  const starts_at = at('starts')
  const ends_at = at('ends')
  const doorsMoved = real.doors !== undefined || (zoneMoved && fields.doors !== '')
  const doors_at = fields.doors === '' ? null : toInstant(fields.doors, fields.timezone)
  return {
    ...(real.title !== undefined && { title: real.title.trim() }),
    ...(real.description !== undefined && { description: real.description }),
    ...(real.venue_id !== undefined && { venue_id: real.venue_id || null }),
    ...(real.seller_id !== undefined && { seller_id: real.seller_id }),
    ...(zoneMoved && { timezone: fields.timezone }),
    ...(starts_at !== undefined && { starts_at }),
    ...(ends_at !== undefined && { ends_at }),
    ...(doorsMoved && doors_at !== undefined && { doors_at }),
    ...(real.capacity !== undefined && { capacity: Number(real.capacity) }),
    ...(real.reentry !== undefined && { reentry: real.reentry }),
    ...(real.admission_by_name !== undefined && { admission_by_name: real.admission_by_name }),
    ...codesOf(real),
  }
}

function codesOf({ algorithm, digits, period }: Edits): Pick<EventChange, 'totp'> {
  const totp: TotpSettingChange = {
    ...oneOf('algorithm', algorithm, ['SHA1', 'SHA256', 'SHA512'] as const),
    ...oneOf('digits', digits, [6, 8] as const),
    ...oneOf('period', period, [15, 30, 60] as const),
  }
  return Object.keys(totp).length > 0 ? { totp } : {}
}

function oneOf<Name extends string, Value extends string | number>(
  name: Name,
  chosen: string | undefined,
  among: readonly Value[],
): { [name in Name]?: Value } {
  const found = among.find((value) => String(value) === chosen)
  const field: { [name in Name]?: Value } = {}
  if (found !== undefined) field[name] = found
  return field
}

export type Fault =
  | 'missing'
  | 'unfinished'
  | 'not_after_start'
  | 'after_start'
  | 'not_a_number'
  | 'too_large'

const MOST_PLACES = 10_000_000

/**
 * The edits of another beginning: the end and the opening of the doors keep their distance to it,
 * so that an event which moves to another day is not said to end before it begins.
 */
export function editsOfStart({ starts: before, ends, doors }: EventFields, starts: string): Edits {
  const shiftMs = Date.parse(`${starts}Z`) - Date.parse(`${before}Z`)
  const moved = (time: string) => {
    const at = new Date(Date.parse(`${time}Z`) + shiftMs)
    const text = Number.isNaN(at.getTime()) ? time : at.toISOString().slice(0, 16)
    // While a year is typed, it may be one that the field cannot hold.
    return /^\d{4}-/.test(text) ? text : time
  }
  return { starts, ends: moved(ends), doors: moved(doors) }
}

/** What is wrong with fields, before the server is asked. */
export function faultsOf(fields: EventFields): Partial<Record<FieldName, Fault>> {
  const { title, starts, ends, doors, capacity } = fields
  const count = capacity.trim()
  return {
    ...(title.trim() === '' && { title: 'missing' }),
    ...(starts === '' && { starts: 'missing' }),
    ...(ends === '' && { ends: 'missing' }),
    ...(starts !== '' && ends !== '' && ends <= starts && { ends: 'not_after_start' }),
    ...(doors !== '' && starts !== '' && doors > starts && { doors: 'after_start' }),
    ...(count === ''
      ? { capacity: 'missing' }
      : !/^\d+$/.test(count)
        ? { capacity: 'not_a_number' }
        : Number(count) > MOST_PLACES && { capacity: 'too_large' }),
  }
}

/**
 * The edits that can be saved now. Times judge each other, so when one of them is wrong all wait.
 */
export function soundEdits(edits: Edits, faults: Partial<Record<FieldName, Fault>>): Edits {
  const isTimeWrong = TIMES.some((name) => faults[name] !== undefined)
  const waits = (name: string) =>
    read(faults, name) !== undefined || (isTimeWrong && TIMES.some((time) => time === name))
  return Object.fromEntries(Object.entries(edits).filter(([name]) => !waits(name)))
}

/** The edits of all fields but these. */
export function without(edits: Edits, names: readonly FieldName[]): Edits {
  const left = Object.entries(edits).filter(([name]) => !names.some((one) => one === name))
  return Object.fromEntries(left)
}
