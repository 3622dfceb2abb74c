import { Trans } from '@lingui/react/macro'
import type { EventLive } from '@tessera/client'
import { Bar } from '../../parts/Bar.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { Shape } from '../../parts/shapes.tsx'
import { isReason, ReasonText } from './ReasonText.tsx'

const MOST_REASONS = 3

/** How many were refused, and the most frequent reasons. */
export function LiveRefusals({ live }: { live: EventLive }) {
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
            <Bar className="grow" share={count / most} />
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
