import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Licence, LicenceSeat } from '@tessera/client'
import { lazy, Suspense, useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { useLive } from '../../live/useLive.ts'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { useClock } from '../../parts/useClock.ts'
import { AdviceBanner } from './AdviceBanner.tsx'
import { LicenceFrame } from './LicenceFrame.tsx'
import { Line, useLine } from './Line.tsx'
import { SeatTiles } from './SeatTiles.tsx'
import { Stats } from './Stats.tsx'
import { readAgain, useFresh } from './useFresh.ts'
import { WhoIsIn } from './WhoIsIn.tsx'

const PutOutDialog = lazy(() => import('./PutOutDialog.tsx'))

/** Who is in now, who waits, and whether the seats are enough. */
export function ConsolePage({ id }: { id: string }) {
  const { t } = useLingui()
  return (
    <LicenceFrame id={id} page={t`Who is in`}>
      {(licence) => <Console licence={licence} />}
    </LicenceFrame>
  )
}

function Console({ licence }: { licence: Licence }) {
  const id = licence.uuid
  const [leaving, putOut] = useState<LicenceSeat>()
  const seats = usePages(['licence-seats', id], (page) =>
    answer(
      api.GET('/api/v1/licence/{id}/licence-seat', {
        params: { path: { id }, query: { page_size: 100, ...(page && { page }) } },
      }),
    ),
  )
  const line = useLine(id)
  useFresh(id)
  useLive(
    ({ event }) => {
      if (event === 'licence_seats') void readAgain(id)
    },
    { licence_id: id },
  )
  const inUse = licence.in_use
  const items = seats.items ?? []
  return (
    <>
      <AdviceBanner licence={licence} inUse={inUse} line={line} seats={items} onPutOut={putOut} />
      <div className={line.items?.length ? 'grid-side console-top' : ''}>
        <section className="card pad stack">
          <div className="row between row-wrap">
            <p>
              <span className="big-n">
                <Digits>{inUse}</Digits>
              </span>{' '}
              <span className="lead">
                <Plural
                  value={licence.number_of_users}
                  one="of 1 seat is in use"
                  other="of # seats are in use"
                />
              </span>
            </p>
            <AsAt at={seats.dataUpdatedAt} />
          </div>
          <SeatTiles seats={items} inUse={inUse} of={licence.number_of_users} />
        </section>
        <Line query={line} />
      </div>
      <Stats licence={licence} />
      <ShowPages
        query={seats}
        empty={
          <Empty picture="people" title={<Trans>Nobody is in</Trans>}>
            <Trans>People who come in are listed here, with where and since when.</Trans>
          </Empty>
        }
      >
        {(all) => <WhoIsIn seats={all} onPutOut={putOut} />}
      </ShowPages>
      <Suspense>
        {leaving && (
          <PutOutDialog licenceId={id} seat={leaving} onClose={() => putOut(undefined)} />
        )}
      </Suspense>
    </>
  )
}

const OLD_AFTER_MS = 30_000

/** Whether one sees the present, or what was known when the network went. */
function AsAt({ at }: { at: number }) {
  const { time } = useDates()
  const now = useClock(true, 5000)
  if (at === 0) return null
  if (now - at > OLD_AFTER_MS)
    return (
      <p className="small strong as-at" role="status">
        <Trans>as at {time(at)}</Trans>
      </p>
    )
  return (
    <p className="small muted row gap-2">
      <span className="live-dot" aria-hidden="true" />
      <Trans>As it is now</Trans>
    </p>
  )
}
