import type { Language } from '../../text/languages.ts'

type Unit = 'second' | 'minute' | 'hour'

/** A number as it is written in this language: "1,450", "1.450". */
export function sayNumber(language: Language, n: number): string {
  return new Intl.NumberFormat(language).format(n)
}

/** A waiting time as people say it: "45 seconds", "3 minutter". */
export function sayTime(language: Language, seconds: number): string {
  if (seconds <= 120) return counted(language, Math.ceil(seconds), 'second')
  if (seconds <= 7_200) return counted(language, Math.ceil(seconds / 60), 'minute')
  return counted(language, Math.ceil(seconds / 3_600), 'hour')
}

/** A wait of minutes: "5 minutes", "2 hours and 5 minutes". */
export function sayWait(language: Language, minutes: number): string {
  const whole = Math.max(1, minutes)
  if (whole < 60) return counted(language, whole, 'minute')
  const rest = whole % 60
  const parts = [counted(language, Math.floor(whole / 60), 'hour')]
  if (rest > 0) parts.push(counted(language, rest, 'minute'))
  return new Intl.ListFormat(language).format(parts)
}

function counted(language: Language, count: number, unit: Unit): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(count)
}
