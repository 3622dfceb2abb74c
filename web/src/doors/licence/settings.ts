import type { Licence, LicenceChange } from '@tessera/client'
import type { Values } from '../../parts/fields.tsx'
import { RULES, type Rule } from './rules.tsx'

const DAY_SECONDS = 86_400
const HOUR_SECONDS = 3_600
const COUNTS = ['user', 'session', 'device'] as const

/** What a form of settings writes; times are in the units in which people say them. */
export function readSettings(values: Values): LicenceChange {
  const { title, valid_from, valid_to, release_idle_after_seconds: release } = values
  return {
    title: title?.trim() ?? '',
    number_of_users: Number(values['number_of_users']),
    on_full: RULES.find((rule) => rule === values['on_full']) ?? 'evict_longest_idle',
    count_by: COUNTS.find((count) => count === values['count_by']) ?? 'user',
    ...(valid_from && { valid_from: startOf(valid_from) }),
    ...(valid_to && { valid_to: endOf(valid_to) }),
    ...seconds(values, 'evict_after_idle_seconds', DAY_SECONDS),
    ...seconds(values, 'overdraft_seconds', HOUR_SECONDS),
    ...whole(values, 'overdraft_seats'),
    release_idle_after_seconds: release ? Math.round(Number(release) * HOUR_SECONDS) : null,
    ...whole(values, 'stay_logged_in_days'),
    ...whole(values, 'longest_login_days'),
    ...whole(values, 'borrow_days'),
    on_shrink: values['on_shrink'] === 'evict_longest_idle' ? 'evict_longest_idle' : 'keep',
    keep_session_data: values['keep_session_data'] === 'on',
    tell_members_who_is_in: values['tell_members_who_is_in'] === 'on',
  }
}

/** Only what differs from before, so that two people can change different things. */
export function changesOf(before: Licence, wanted: LicenceChange): LicenceChange {
  const known: Readonly<Record<string, unknown>> = { ...before }
  const changed = Object.entries(wanted).filter(([name, value]) => {
    if (name === 'valid_from' || name === 'valid_to')
      return dayOf(String(value)) !== dayOf(String(known[name]))
    return value !== known[name]
  })
  return Object.fromEntries(changed)
}

function seconds(values: Values, name: string, unit: number): Record<string, number> {
  const value = values[name]
  return value ? { [name]: Math.round(Number(value) * unit) } : {}
}

function whole(values: Values, name: string): Record<string, number> {
  const value = values[name]
  return value ? { [name]: Number(value) } : {}
}

function startOf(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString()
}

function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString()
}

/** The day in this browser's time, as a date field writes it. */
export function dayOf(at: string): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export const inDays = (value: number) => value / DAY_SECONDS
export const inHours = (value: number) => value / HOUR_SECONDS
export type { Rule }
