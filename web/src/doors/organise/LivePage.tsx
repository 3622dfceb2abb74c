import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react'
import type { Event, EventLive } from '@tessera/client'
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { IconButton } from '../../parts/Button.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { Shape } from '../../parts/shapes.tsx'
import { BrandTiles } from '../../parts/tiles.tsx'
import { useClock } from '../../parts/useClock.ts'
import { usePage } from '../../parts/usePage.ts'
import { useWakeLock } from '../../parts/useWakeLock.ts'
import { Framed, useRunEvent } from './EventFrame.tsx'
import { MinuteChart } from './MinuteChart.tsx'
import { PeopleTiles } from './PeopleTiles.tsx'
import { perMinute, rateOf } from './perMinute.ts'
import { isReason, ReasonText } from './ReasonText.tsx'
import { useEventLive } from './useEventLive.ts'
import './organise.css'

/** Numbers that are older than this say so. */
const OLD_AFTER_MS = 45_000
const MOST_GATES = 4
const MOST_REASONS = 3

/** How an event is going, for a screen on a wall. */
export function LivePage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`Live board`)
  useWakeLock(true)
  const parts = useRunEvent(id)
  return (
    <main id="content" className="board">
      <Framed {...parts}>{(event) => <Board event={event} />}</Framed>
    </main>
  )
}

function Board({ event }: { event: Event }) {
  const { time } = useDates()
  const query = useEventLive(event.uuid)
  const live = query.data
  const begins = time(event.starts_at, event.timezone)
  return (
    <>
      <header className="row between row-wrap">
        <div className="row">
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
          <Freshness updatedAt={query.dataUpdatedAt} hasFailed={query.isError} />
          <Clock zone={event.timezone} />
          <FullScreenButton />
        </div>
      </header>
      {live && <Numbers event={event} live={live} />}
    </>
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

function FullScreenButton() {
  const { t } = useLingui()
  const [isFull, setFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  if (!document.fullscreenEnabled) return null
  return (
    <IconButton
      className=""
      label={isFull ? t`Leave the full screen` : t`Fill the screen`}
      onClick={() =>
        void (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen())
      }
    >
      {isFull ? (
        <IconArrowsMinimize className="i" aria-hidden="true" />
      ) : (
        <IconArrowsMaximize className="i" aria-hidden="true" />
      )}
    </IconButton>
  )
}

function Numbers({ event, live }: { event: Event; live: EventLive }) {
  const { number } = useDates()
  const out = Math.max(0, live.admitted - live.inside)
  const counts = perMinute(live)
  return (
    <div className="board-grid">
      <section className="card pad stack stack-3">
        <div className="row between row-wrap bottom">
          <div>
            <h2 className="strong muted board-label">
              <Trans>Inside</Trans>
            </h2>
            <p className="inside">
              <Digits>{number(live.inside)}</Digits>
            </p>
          </div>
          <div className="row gap-6 row-wrap">
            <Figure name={<Trans>Admitted</Trans>} value={live.admitted} />
            <Figure name={<Trans>To come</Trans>} value={live.to_come} />
            {event.reentry && <Figure name={<Trans>Out again</Trans>} value={out} />}
            {live.undone > 0 && <Figure name={<Trans>Undone</Trans>} value={live.undone} />}
          </div>
        </div>
        <PeopleTiles inside={live.inside} total={live.registered} />
      </section>
      <Gates live={live} />
      <section className="card pad stack stack-2">
        <div className="row between">
          <h2>
            <Trans>In per minute</Trans>
          </h2>
          <span className="big-n">
            <Digits>{number(rateOf(counts))}</Digits>
          </span>
        </div>
        <MinuteChart counts={counts} at={live.at} zone={event.timezone} />
      </section>
      <Refusals live={live} />
    </div>
  )
}

function Figure({ name, value }: { name: ReactNode; value: number }) {
  const { number } = useDates()
  return (
    <div>
      <p className="small muted">{name}</p>
      <p className="big-n">
        <Digits>{number(value)}</Digits>
      </p>
    </div>
  )
}

function Gates({ live }: { live: EventLive }) {
  const { number, time } = useDates()
  const shown = live.per_gate.slice(0, MOST_GATES)
  const more = live.per_gate.length - shown.length
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>Gates</Trans>
        </h2>
        {more > 0 && (
          <span className="small muted">
            <Plural value={more} one="and # quieter gate" other="and # quieter gates" />
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="pad muted">
          <Trans>Nobody has been scanned yet.</Trans>
        </p>
      ) : (
        <div className="gates-pad">
          <table className="table gates">
            <thead>
              <tr>
                <th>
                  <Trans>Gate</Trans>
                </th>
                <th className="right">
                  <Trans>In</Trans>
                </th>
                <th className="right">
                  <Trans>Refused</Trans>
                </th>
                <th className="right">
                  <Trans>Last scan</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ gate, admitted, refused, last_at }) => (
                <tr key={gate ?? ''}>
                  <td className="strong wrap" dir="auto">
                    {gate ?? <Trans>No gate named</Trans>}
                  </td>
                  <td className="right strong">
                    <Digits>{number(admitted)}</Digits>
                  </td>
                  <td className="right">
                    <Digits>{number(refused)}</Digits>
                  </td>
                  <td className="right">
                    <Digits>{time(last_at)}</Digits>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Refusals({ live }: { live: EventLive }) {
  const { number } = useDates()
  const most = Math.max(1, live.refused)
  const others = live.refusals
    .filter(({ reason }) => reason !== 'already_consumed')
    .sort((one, other) => other.count - one.count)
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>Refused</Trans>
        </h2>
        <span className="big-n">
          <Digits>{number(live.refused)}</Digits>
        </span>
      </div>
      <ul className="list refusals">
        {others.slice(0, MOST_REASONS).map(({ reason, count }) => (
          <li key={reason} className="item">
            <span className="reason">{isReason(reason) && <ReasonText reason={reason} />}</span>
            <Share share={count / most} />
            <span className="strong">
              <Digits>{number(count)}</Digits>
            </span>
          </li>
        ))}
        <li className="item">
          <span className={live.double_entries > 0 ? 'shape-wait' : 'shape-yes'}>
            <Shape kind={live.double_entries > 0 ? 'wait' : 'yes'} />
          </span>
          <span className="grow">
            <Trans>Already in, shown again</Trans>
          </span>
          <span className="strong">
            <Digits>{number(live.double_entries)}</Digits>
          </span>
        </li>
      </ul>
    </section>
  )
}

function Share({ share }: { share: number }) {
  const style: CSSProperties & Record<'--width', string> = {
    '--width': `${Math.round(share * 100)}%`,
  }
  return (
    <span className="grow bar" aria-hidden="true">
      <i style={style} />
    </span>
  )
}
