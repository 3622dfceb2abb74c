import type { Values } from '../../parts/Form.tsx'

/** Units in which people say a length of time, in seconds. */
export const UNIT_SECONDS = { minutes: 60, hours: 3_600, days: 86_400 } as const

export type Unit = keyof typeof UNIT_SECONDS

/** The largest unit in which a length is a whole number; minutes when it is in none. */
export function unitOf(seconds: number): Unit {
  if (seconds % UNIT_SECONDS.days === 0) return 'days'
  return seconds % UNIT_SECONDS.hours === 0 ? 'hours' : 'minutes'
}

export function readUnit(text: string | undefined): Unit {
  return text === 'minutes' || text === 'hours' ? text : 'days'
}

/** The seconds that a `TimeField` says; nothing when it is empty or not there. */
export function readSeconds(values: Values, name: string): number | undefined {
  const text = values[name]
  if (!text) return undefined
  return Math.round(Number(text) * UNIT_SECONDS[readUnit(values[`${name}_unit`])])
}
