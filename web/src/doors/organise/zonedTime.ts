const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  return wall - Math.floor(instant / 1000) * 1000
}

/** What the clocks of a zone show at an instant, for `datetime-local`: 2026-12-04T19:30. */
export function toWallTime(instant: string, zone: string): string {
  const at = Date.parse(instant)
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16)
}

/**
 * The instant at which the clocks of a zone show a time. In the hour that they show twice it is the
 * first one; a time that they leap over moves on by the length of the leap (as RFC 5545 §3.3.5 and
 * Temporal's `compatible` say).
 *
 * @param wallTime As `datetime-local` writes it.
 * @returns Nothing when it is no time.
 */
export function toInstant(wallTime: string, zone: string): string | undefined {
  const wall = Date.parse(`${wallTime}Z`)
  if (Number.isNaN(wall)) return undefined
  const before = offsetAt(wall - DAY_MS, zone)
  const after = offsetAt(wall + DAY_MS, zone)
  const fits = [before, after].find((offset) => offsetAt(wall - offset, zone) === offset)
  return new Date(wall - (fits ?? before)).toISOString()
}

/** All time zones that the browser knows, with the ones that are in use now. */
export function listZones(...inUse: readonly string[]): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...inUse])].sort()
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
