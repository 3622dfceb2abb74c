import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import type { Licence } from '@tessera/client'
import { lazy, Suspense, useState } from 'react'
import { Chips } from '../../parts/Chips.tsx'
import { useDates } from '../../parts/dates.ts'
import { Loading, Show } from '../../parts/states.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { Advice } from './Advice.tsx'
import { LicenceFrame } from './LicenceFrame.tsx'
import { Stays } from './Stays.tsx'
import { type UseDays, UseTable } from './UseTable.tsx'
import { useAdvice, useUse } from './useUse.ts'

/**
 * The chart refuses a browser whose language has no valid tag, such as a Linux desktop with
 * `LANG=C`. The table beside it says the same.
 */
const UseChart = lazy(() =>
  import('./UseChart.tsx').catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error
    return { default: () => <></> }
  }),
)
const SPANS = [7, 30, 90, 400] as const

type Span = (typeof SPANS)[number]

/** How many seats were in use, day by day, and every stay. */
export function HistoryPage({ id }: { id: string }) {
  const { t } = useLingui()
  return (
    <LicenceFrame id={id} page={t`History`}>
      {(licence) => <History licence={licence} />}
    </LicenceFrame>
  )
}

function History({ licence }: { licence: Licence }) {
  const { read, change } = useFilters()
  const asked = Number(read('days'))
  const days = SPANS.find((span) => span === asked) ?? 30
  const query = useUse(licence.uuid, days)
  return (
    <>
      <Spans days={days} onChange={(span) => change({ days: String(span) })} />
      <section className="card pad stack stack-3">
        <Show query={query}>{(use) => <Use licence={licence} use={use} />}</Show>
      </section>
      <Stays id={licence.uuid} />
    </>
  )
}

function Spans({ days, onChange }: { days: Span; onChange: (days: Span) => void }) {
  const { t } = useLingui()
  const names = SPANS.map((span) => [span, <Trans key={span}>{span} days</Trans>] as const)
  return <Chips label={t`How long`} names={names} chosen={days} onChoose={onChange} scrolls />
}

function Use({ licence, use }: { licence: Licence; use: UseDays }) {
  const [isTable, showTable] = useState(false)
  const advice = useAdvice(licence.uuid).data
  return (
    <>
      <h2>
        <Trans>Seats in use</Trans>
      </h2>
      <Sentence licence={licence} use={use} />
      {isTable ? (
        <UseTable use={use} />
      ) : (
        <Suspense fallback={<Loading lines={3} />}>
          <UseChart use={use} limit={licence.number_of_users} />
        </Suspense>
      )}
      {advice && (
        <p className="small">
          <Advice advice={advice} />
        </p>
      )}
      <div className="row row-wrap gap-2">
        <button
          type="button"
          className="btn btn-quiet"
          aria-pressed={isTable}
          onClick={() => showTable(!isTable)}
        >
          {isTable ? <Trans>Show as chart</Trans> : <Trans>Show as table</Trans>}
        </button>
        <a
          className="btn btn-quiet"
          download
          href={`/api/v1/licence/${licence.uuid}/use?format=csv&days=400`}
        >
          <IconDownload className="i" aria-hidden="true" />
          <span>
            <Trans>Export the days</Trans>
          </span>
        </a>
      </div>
    </>
  )
}

/** What the chart says, in one sentence. */
function Sentence({ licence, use }: { licence: Licence; use: UseDays }) {
  const { number, day } = useDates()
  const best = use.reduce<UseDays[number] | undefined>(
    (most, one) => (one.peak > (most?.peak ?? 0) ? one : most),
    undefined,
  )
  if (!best)
    return (
      <p className="muted">
        <Trans>Nobody was in during these days.</Trans>
      </p>
    )
  const full = use.filter(({ peak }) => peak >= licence.number_of_users).length
  return (
    <p className="muted">
      <Trans>
        At most {number(best.peak)} of {number(licence.number_of_users)} seats were in use at once,
        on {day(best.day, 'UTC')}. Days when every seat was taken: {number(full)}.
      </Trans>
    </p>
  )
}
