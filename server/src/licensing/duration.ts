const DAY_MS = 86_400_000

/**
 * Writes the time between two moments in ISO 8601: `P1Y`, `P1M15D`, `P1DT12H` (never `PT36H`).
 * Whole months are counted first, by the calendar in UTC, then days and the rest. Therefore
 * PostgreSQL's `from + duration` is `to` again, to the millisecond.
 */
export function writeDuration(from: Date, to: Date): string {
  let months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  if (addMonths(from, months) > to) months--
  const restMs = to.getTime() - addMonths(from, months).getTime()
  const days = Math.floor(restMs / DAY_MS)
  const date = part(Math.floor(months / 12), 'Y') + part(months % 12, 'M') + part(days, 'D')
  const time = writeTime(restMs % DAY_MS)
  return date + time === '' ? 'P0D' : `P${date}${time && `T${time}`}`
}

function writeTime(ms: number): string {
  const seconds = (ms % 60_000) / 1_000
  return (
    part(Math.floor(ms / 3_600_000), 'H') +
    part(Math.floor(ms / 60_000) % 60, 'M') +
    part(seconds, 'S')
  )
}

function part(count: number, unit: string): string {
  return count === 0 ? '' : `${count}${unit}`
}

/** Adds months like PostgreSQL: the result is the last day of a month that is too short. */
function addMonths(from: Date, months: number): Date {
  const moved = new Date(from)
  moved.setUTCDate(1)
  moved.setUTCMonth(from.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0))
  moved.setUTCDate(Math.min(from.getUTCDate(), lastDay.getUTCDate()))
  return moved
}
