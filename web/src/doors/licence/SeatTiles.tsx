import { Trans, useLingui } from '@lingui/react/macro'
import type { LicenceSeat } from '@tessera/client'
import { isIdle } from './idle.ts'
import { SeatBar } from './SeatBar.tsx'

const MOST_TILES = 300

/** One tile for each seat; a bar where there are too many to count by eye. */
export function SeatTiles({
  seats,
  inUse,
  of,
}: {
  seats: readonly LicenceSeat[]
  inUse: number
  of: number
}) {
  const { t } = useLingui()
  const label = t`${inUse} of ${of} seats in use`
  if (Math.max(inUse, of) > MOST_TILES)
    return (
      <div role="img" aria-label={label}>
        <SeatBar inUse={inUse} of={of} />
      </div>
    )
  const named = seats.slice(0, inUse)
  const unnamed = Math.max(0, inUse - named.length)
  const free = Math.max(0, of - inUse)
  const hasIdle = named.some(isIdle)
  return (
    <>
      <ul className="seats seats-roomy" aria-label={label}>
        {named.map((seat) => (
          <li
            key={seat.licence_seat_id}
            className={isIdle(seat) ? 'idle' : 'in'}
            title={seat.username}
          >
            {initialOf(seat)}
          </li>
        ))}
        {Array.from({ length: unnamed }, (_, index) => (
          <li key={`in-${index}`} className="in" title={t`in`} />
        ))}
        {Array.from({ length: free }, (_, index) => (
          <li key={`free-${index}`} className="free" title={t`free`} />
        ))}
      </ul>
      <ul className="seat-key small" aria-hidden="true">
        <li>
          <i className="in" />
          <Trans context="of a seat">In</Trans>
        </li>
        {hasIdle && (
          <li>
            <i className="idle" />
            <Trans>In, but idle</Trans>
          </li>
        )}
        {free > 0 && (
          <li>
            <i className="free" />
            <Trans context="of a seat">Free</Trans>
          </li>
        )}
      </ul>
    </>
  )
}

function initialOf({ username }: LicenceSeat): string {
  const [first = '?'] = username
  return first.toUpperCase()
}
