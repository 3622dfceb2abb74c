import { formatLocale, type Language } from './languages.ts'

/** A moment in a time zone, with the name of the zone. */
export function sayMoment(instant: string | Date, timezone: string, language: Language): string {
  return new Intl.DateTimeFormat(formatLocale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: timezone,
    timeZoneName: 'short',
  }).format(new Date(instant))
}
