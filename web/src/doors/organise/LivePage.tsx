import { Trans, useLingui } from '@lingui/react/macro'
import type { Event, EventLive } from '@tessera/client'
import { useEventLive } from '../../live/useEventLive.ts'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { usePage } from '../../parts/usePage.ts'
import { useWakeLock } from '../../parts/useWakeLock.ts'
import { Framed, useRunEvent } from './EventFrame.tsx'
import { LiveGates } from './LiveGates.tsx'
import { LiveHeader } from './LiveHeader.tsx'
import { LiveInside } from './LiveInside.tsx'
import { LiveRefusals } from './LiveRefusals.tsx'
import { MinuteChart } from './MinuteChart.tsx'
import { perMinute, rateOf } from './perMinute.ts'
import './organise.css'

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
  const { data: live, dataUpdatedAt, isError } = useEventLive(event.uuid)
  return (
    <>
      <LiveHeader event={event} updatedAt={dataUpdatedAt} hasFailed={isError} />
      {live && (
        <div className="board-grid">
          <LiveInside event={event} live={live} />
          <LiveGates live={live} />
          <Rate live={live} zone={event.timezone} />
          <LiveRefusals live={live} />
        </div>
      )}
    </>
  )
}

function Rate({ live, zone }: { live: EventLive; zone: string }) {
  const { number } = useDates()
  const counts = perMinute(live)
  return (
    <section className="card pad stack stack-2">
      <div className="row between">
        <h2>
          <Trans>In per minute</Trans>
        </h2>
        <span className="big-n">
          <Digits>{number(rateOf(counts))}</Digits>
        </span>
      </div>
      <MinuteChart counts={counts} at={live.at} zone={zone} />
    </section>
  )
}
