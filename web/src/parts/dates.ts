import { useLingui } from '@lingui/react'

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', da: 'da-DK' }

/** The locale of dates and numbers: the language of the pages, as it is written in Europe. */
function localeOf(language: string): string {
  return LOCALES[language] ?? language
}

const DAY: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
}
const LONG_DAY: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
}
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/** Formats times in the reader's language; those of an event in the zone of its venue. */
export function useDates() {
  const { i18n } = useLingui()
  const locale = localeOf(i18n.locale)
  const format = (at: string | number | Date, options: Intl.DateTimeFormatOptions) =>
    // English puts a comma after the weekday, which we leave out: Fri 4 Dec 2026, 19:30.
    new Intl.DateTimeFormat(locale, options).format(new Date(at)).replace(/^(\p{L}+), /u, '$1 ')
  return {
    locale,
    /** Fri 4 Dec 2026 */
    day: (at: string | Date, timeZone?: string) => format(at, { ...DAY, ...zone(timeZone) }),
    /** Friday 4 December 2026 */
    longDay: (at: string | Date, timeZone?: string) =>
      format(at, { ...LONG_DAY, ...zone(timeZone) }),
    /** 19:30, in Danish 19.30 */
    time: (at: string | number | Date, timeZone?: string) =>
      format(at, { ...TIME, ...zone(timeZone) }),
    /** Fri 4 Dec 2026, 19:30 */
    moment: (at: string | number | Date, timeZone?: string) =>
      format(at, { ...DAY, ...TIME, ...zone(timeZone) }),
    /** 18:52:19 */
    clock: (at: number | Date, timeZone?: string) =>
      format(at, { ...TIME, second: '2-digit', ...zone(timeZone) }),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    /** 2 minutes ago */
    ago: (at: string | number | Date) => ago(new Date(at).getTime(), locale),
    /** The name of a time zone when it is not the reader's own; otherwise nothing. */
    foreignZone: (timeZone: string) =>
      timeZone === Intl.DateTimeFormat().resolvedOptions().timeZone ? undefined : timeZone,
  }
}

function zone(timeZone: string | undefined): Intl.DateTimeFormatOptions {
  return timeZone === undefined ? {} : { timeZone }
}

const STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

function ago(at: number, locale: string): string {
  const seconds = Math.round((at - Date.now()) / 1000)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, length] of STEPS)
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit)
  return format.format(0, 'minute')
}

/** 9:41 */
export function countdown(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds))
  const rest = String(left % 60).padStart(2, '0')
  return `${Math.floor(left / 60)}:${rest}`
}
