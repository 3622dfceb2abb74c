import type { Licence, LicenceChange } from '@tessera/client'
import type { Values } from '../../parts/Form.tsx'
import { readJsonObject } from './jsonObject.ts'
import { RULES } from './rules.tsx'
import { readSeconds } from './timeUnits.ts'

const COUNTS = ['user', 'session', 'device'] as const

/** What a form of settings says. A field that it did not show is left out. */
export function readSettings(values: Values): Omit<LicenceChange, 'if_updated_at'> {
  const { title, valid_from, valid_to, application_id, features } = values
  return {
    title: title?.trim() ?? '',
    number_of_users: Number(values['number_of_users']),
    on_full: RULES.find((rule) => rule === values['on_full']) ?? 'evict_longest_idle',
    count_by: COUNTS.find((count) => count === values['count_by']) ?? 'user',
    ...(valid_from && { valid_from: startOf(valid_from) }),
    ...(valid_to && { valid_to: endOf(valid_to) }),
    ...seconds(values, 'evict_after_idle_seconds'),
    ...seconds(values, 'overdraft_seconds'),
    ...whole(values, 'overdraft_seats'),
    release_idle_after_seconds: readSeconds(values, 'release_idle_after_seconds') ?? null,
    ...whole(values, 'stay_logged_in_days'),
    ...whole(values, 'longest_login_days'),
    ...whole(values, 'borrow_days'),
    on_shrink: values['on_shrink'] === 'evict_longest_idle' ? 'evict_longest_idle' : 'keep',
    keep_session_data: values['keep_session_data'] === 'on',
    tell_members_who_is_in: values['tell_members_who_is_in'] === 'on',
    accept_for_members: values['accept_for_members'] === 'on',
    ...(application_id !== undefined && { application_id: application_id || null }),
    features: readJsonObject(features ?? '') ?? {},
  }
}

/** Whether a setting has not changed: dates are chosen by the day. */
export function sameSetting(name: string, one: unknown, other: unknown): boolean {
  if (name === 'valid_from' || name === 'valid_to')
    return dayOf(String(one)) === dayOf(String(other))
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The features of a licence as one writes them; nothing when there are none. */
export function featuresText({ features }: Pick<Licence, 'features'>): string {
  return Object.keys(features).length === 0 ? '' : JSON.stringify(features, null, 2)
}

function seconds(values: Values, name: string): Record<string, number> {
  const value = readSeconds(values, name)
  return value === undefined ? {} : { [name]: value }
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
