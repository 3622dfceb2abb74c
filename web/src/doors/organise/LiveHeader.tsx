import { Trans } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { Link } from 'wouter'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { Shape } from '../../parts/shapes.tsx'
import { BrandTiles } from '../../parts/tiles.tsx'
import { useClock } from '../../parts/useClock.ts'
import { FullScreenButton } from './FullScreenButton.tsx'

/** Numbers that are older than this say so. */
const OLD_AFTER_MS = 45_000

/** Which event it is, whether its numbers are those of now, and the time at the venue. */
export function LiveHeader({
  event,
  updatedAt,
  hasFailed,
}: {
  event: Event
  /** When the numbers were read, in milliseconds; 0 before they are there. */
  updatedAt: number
  hasFailed: boolean
}) {
  const { time } = useDates()
  const begins = time(event.starts_at, event.timezone)
  return (
    <header className="row between row-wrap">
      <div className="row grow">
        <Link className="brand" href={`/organise/event/${event.uuid}`}>
          <BrandTiles />
          <span className="vh">
            <Trans>Back to the event</Trans>
          </span>
        </Link>
        <div>
          <h1 className="board-title wrap" dir="auto">
            {event.title}
          </h1>
          <p className="small muted wrap">
            {event.venue && <bdi>{event.venue} · </bdi>}
            <Trans>begins {begins}</Trans>
          </p>
        </div>
      </div>
      <div className="row gap-4">
        <Freshness updatedAt={updatedAt} hasFailed={hasFailed} />
        <Clock zone={event.timezone} />
        <FullScreenButton />
      </div>
    </header>
  )
}

function Freshness({ updatedAt, hasFailed }: { updatedAt: number; hasFailed: boolean }) {
  const { clock } = useDates()
  const now = useClock()
  if (updatedAt > 0 && now - updatedAt > OLD_AFTER_MS)
    return (
      <span className="row gap-2 strong shape-wait" role="status">
        <Shape kind="wait" />
        <Trans>As it was at {clock(updatedAt)}</Trans>
      </span>
    )
  if (hasFailed)
    return (
      <span className="row gap-2 strong shape-wait" role="status">
        <Shape kind="wait" />
        <Trans>No answer. It tries again.</Trans>
      </span>
    )
  return (
    <span className="row gap-2 strong live-word">
      <span className="live-dot" />
      <Trans>Live</Trans>
    </span>
  )
}

function Clock({ zone }: { zone: string }) {
  const { time } = useDates()
  const now = useClock()
  return (
    <span className="big-n">
      <Digits>{time(now, zone)}</Digits>
    </span>
  )
}
