import { useLingui } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { useDates } from '../../parts/dates.ts'

type Times = Pick<Event, 'starts_at' | 'ends_at' | 'doors_at' | 'timezone'>

const DAY_MS = 86_400_000

/** When an event is, in few words: “Today · doors 18:30”, “Sat 5 Dec 2026 · 23:00”. */
export function useWhen(): (event: Times) => string {
  const { t } = useLingui()
  const { day, time, foreignZone } = useDates()
  return ({ starts_at, ends_at, doors_at, timezone }) => {
    const zone = foreignZone(timezone)
    const starts = new Date(starts_at).getTime()
    const isToday = day(starts_at, timezone) === day(new Date(), timezone)
    const isLong = new Date(ends_at).getTime() - starts > DAY_MS
    const at = time(starts_at, timezone)
    const doors = doors_at ? time(doors_at, timezone) : undefined
    const words = isLong
      ? `${day(starts_at, timezone)} – ${day(ends_at, timezone)}`
      : isToday
        ? doors
          ? t`Today · doors ${doors}`
          : t`Today · ${at}`
        : `${day(starts_at, timezone)} · ${at}`
    return zone ? `${words} (${zone})` : words
  }
}
