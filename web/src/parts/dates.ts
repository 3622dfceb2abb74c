import { useLingui } from '@lingui/react'

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', da: 'da-DK' }

/** The locale of dates and numbers: the language of the pages, as it is written in Europe. */
function localeOf(language: string): string {
  return LOCALES[language] ?? language
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const STYLES = {
  day: DAY,
  longDay: { ...DAY, weekday: 'long', month: 'long' },
  time: TIME,
  moment: { ...DAY, ...TIME },
  clock: { ...TIME, second: '2-digit' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

const made = new Map<string, unknown>()

/** Making a format takes a phone milliseconds, so each is made once. */
function once<Format>(key: string, make: () => Format): Format {
  const known = made.get(key) as Format | undefined
  if (known !== undefined) return known
  const format = make()
  made.set(key, format)
  return format
}

/** Where the reader is. A tab may stay open while its device travels. */
function ownZone(): string {
  return once(
    `zone ${new Date().getTimezoneOffset()}`,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  )
}

/** Formats times in the reader's language; those of an event in the zone of its venue. */
export function useDates() {
  const { i18n } = useLingui()
  const locale = localeOf(i18n.locale)
  const format = (
    at: string | number | Date,
    style: keyof typeof STYLES,
    timeZone: string = ownZone(),
  ) =>
    once(
      `${style} ${locale} ${timeZone}`,
      () => new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone }),
    )
      .format(new Date(at))
      // English puts a comma after the weekday, which we leave out: Fri 4 Dec 2026, 19:30.
      .replace(/^(\p{L}+), /u, '$1 ')
  return {
    locale,
    /** Fri 4 Dec 2026 */
    day: (at: string | Date, timeZone?: string) => format(at, 'day', timeZone),
    /** Friday 4 December 2026 */
    longDay: (at: string | Date, timeZone?: string) => format(at, 'longDay', timeZone),
    /** 19:30, in Danish 19.30 */
    time: (at: string | number | Date, timeZone?: string) => format(at, 'time', timeZone),
    /** Fri 4 Dec 2026, 19:30 */
    moment: (at: string | number | Date, timeZone?: string) => format(at, 'moment', timeZone),
    /** 18:52:19 */
    clock: (at: number | Date, timeZone?: string) => format(at, 'clock', timeZone),
    number: (value: number) =>
      once(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value),
    /** 2 minutes ago */
    ago: (at: string | number | Date) => ago(new Date(at).getTime(), locale),
    /** The name of a time zone when it is not the reader's own; otherwise nothing. */
    foreignZone: (timeZone: string) => (timeZone === ownZone() ? undefined : timeZone),
  }
}

const STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

function ago(at: number, locale: string): string {
  const seconds = Math.round((at - Date.now()) / 1000)
  const format = once(
    `ago ${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  )
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
