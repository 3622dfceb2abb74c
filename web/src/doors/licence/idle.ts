import type { LicenceSeat } from '@tessera/client'

export const IDLE_AFTER_MS = 2 * 3_600_000
const NOW_WITHIN_MS = 5 * 60_000

/** Milliseconds since a person was last seen; a borrowed seat is used where nobody sees it. */
export function unseenFor({ last_seen_at, since }: LicenceSeat): number {
  return Date.now() - new Date(last_seen_at ?? since).getTime()
}

export function isBorrowed({ borrowed_until }: LicenceSeat): boolean {
  return borrowed_until !== null && new Date(borrowed_until).getTime() > Date.now()
}

export function isIdle(seat: LicenceSeat): boolean {
  return !isBorrowed(seat) && unseenFor(seat) > IDLE_AFTER_MS
}

export function isHereNow(seat: LicenceSeat): boolean {
  return unseenFor(seat) < NOW_WITHIN_MS
}
