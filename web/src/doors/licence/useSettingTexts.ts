import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useDates } from '../../parts/dates.ts'
import { UNIT_SECONDS, unitOf } from './timeUnits.ts'

const TIMES = ['evict_after_idle_seconds', 'overdraft_seconds', 'release_idle_after_seconds']

/** The settings of a licence and their values, as people read them. */
export function useSettingTexts() {
  const { t } = useLingui()
  const { day, number } = useDates()
  const names: Readonly<Record<string, string>> = {
    title: t`Title`,
    number_of_users: t`Seats`,
    valid_from: t`Valid from`,
    valid_to: t`Up to and including`,
    on_full: t`When every seat is taken`,
    evict_after_idle_seconds: t`A person who was seen keeps the seat for at least`,
    overdraft_seats: t`How many more`,
    overdraft_seconds: t`For how long`,
    application_id: t`Opens`,
    count_by: t`What takes one seat`,
    release_idle_after_seconds: t`Log out a person who was not seen for`,
    borrow_days: t`Days for which a seat may be borrowed`,
    stay_logged_in_days: t`Days that a login lasts after its last use`,
    longest_login_days: t`Days that a login lasts at most`,
    on_shrink: t`When there are fewer seats than people in`,
    tell_members_who_is_in: t`Tell members who find it full who is in`,
    accept_for_members: t`People whom a platform admin adds are members at once`,
    keep_session_data: t`Keep what an application stored with a login for the next login`,
    features: t`Features`,
  }
  const values: Readonly<Record<string, string>> = {
    user: t`A person, on any number of machines`,
    device: t`A person in one browser`,
    session: t`Each login`,
    keep: t`Everybody stays, and nobody new comes in`,
    evict_longest_idle: t`The longest idle gives way`,
    queue: t`They wait in line`,
    deny: t`Nobody more comes in`,
    overdraft: t`Some more come in for a while`,
  }
  function time(seconds: number): string {
    const unit = unitOf(seconds)
    const count = number(seconds / UNIT_SECONDS[unit])
    if (unit === 'days') return t`${count} days`
    return unit === 'hours' ? t`${count} hours` : t`${count} minutes`
  }
  return {
    nameOf: (field: string): ReactNode => names[field] ?? field,
    textOf(field: string, value: unknown): ReactNode {
      if (typeof value === 'boolean') return value ? t`yes` : t`no`
      if (field === 'application_id') return value === null ? t`every application` : t`another one`
      if (value === null || value === '') return t`none`
      if (field === 'valid_from' || field === 'valid_to') return day(String(value))
      if (TIMES.includes(field)) return time(Number(value))
      if (typeof value === 'number') return number(value)
      return typeof value === 'string' ? (values[value] ?? value) : JSON.stringify(value)
    },
  }
}
