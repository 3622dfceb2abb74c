import { Trans } from '@lingui/react/macro'
import type { Event, EventLive } from '@tessera/client'
import type { ReactNode } from 'react'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { PeopleTiles } from './PeopleTiles.tsx'

/** How many people are inside, as a number and as tiles. */
export function LiveInside({ event, live }: { event: Event; live: EventLive }) {
  const { number } = useDates()
  const out = Math.max(0, live.admitted - live.inside)
  return (
    <section className="card pad stack stack-3 board-inside">
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
