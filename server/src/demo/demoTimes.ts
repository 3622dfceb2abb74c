import type { Sql } from '../db/sql.ts'
import { readTimezone } from '../text/readTimezone.ts'

const HOUR_MS = 3_600_000
const QUARTER_MS = HOUR_MS / 4
const DEMO_NIGHT_HOURS = 6

/** The times of an event, as in an input. */
export interface EventTimes {
  readonly starts_at: string
  readonly ends_at: string
}

/** The time zone of the demo: that of the machine, unless it has none or only UTC. */
export function demoTimezone(): string {
  const own = readTimezone(Intl.DateTimeFormat().resolvedOptions().timeZone)
  return own === undefined || own === 'UTC' ? 'Europe/Copenhagen' : own
}

/** Tonight: the doors have been open for an hour, and it begins within the next half hour. */
export function tonight(now: number = Date.now()): EventTimes & { readonly doors_at: string } {
  const begins = (Math.floor(now / QUARTER_MS) + 2) * QUARTER_MS
  return {
    doors_at: new Date(Math.floor(now / QUARTER_MS) * QUARTER_MS - HOUR_MS).toISOString(),
    starts_at: new Date(begins).toISOString(),
    ends_at: new Date(begins + DEMO_NIGHT_HOURS * HOUR_MS).toISOString(),
  }
}

/**
 * Finds the times of an event by the calendar and the clocks of a place. Week 0 begins tomorrow.
 *
 * @param when.weekday Monday is 1.
 */
export async function timesOf(
  sql: Sql,
  when: {
    readonly timezone: string
    readonly week: number
    readonly weekday: number
    readonly at: string
    readonly hours: number
  },
): Promise<EventTimes> {
  const { timezone, week, weekday, at, hours } = when
  const [row] = await sql<{ starts_at: Date }[]>`
    select (d + (${weekday}::int - extract(isodow from d)::int + 7) % 7 + 7 * ${week}::int + ${at}::text::time)
             at time zone ${timezone} as starts_at
      from (select (now() at time zone ${timezone})::date + 1 as d) t`
  if (!row) throw new Error('A select without a table returns its row.')
  return {
    starts_at: row.starts_at.toISOString(),
    ends_at: new Date(row.starts_at.getTime() + hours * HOUR_MS).toISOString(),
  }
}
