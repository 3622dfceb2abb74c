import type { Sales } from '@tessera/client'
import { useDates } from '../../../parts/dates.ts'

/** The name of a part of time: 4 Dec, 14:00 of 4 Dec, or Dec 2026. */
export function useStepName(step: Sales['step']) {
  const { locale } = useDates()
  const styles = {
    hour: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    day: { day: 'numeric', month: 'short' },
    month: { month: 'short', year: 'numeric' },
  } as const
  const format = new Intl.DateTimeFormat(locale, { ...styles[step], timeZone: 'UTC' })
  return (wall: string) => format.format(new Date(`${wall}Z`))
}
