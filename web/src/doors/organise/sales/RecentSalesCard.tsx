import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { RecentSales } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { useMe } from '../../../app/me.ts'
import { Digits } from '../../../parts/Digits.tsx'
import { useDates } from '../../../parts/dates.ts'
import { Show } from '../../../parts/states.tsx'
import { ownZone } from '../zonedTime.ts'
import { ChartOrTable } from './ChartOrTable.tsx'
import { SoldChart } from './SoldChart.tsx'
import { StepTable } from './StepTable.tsx'

/** How many tickets were sold in the last 30 days, of all events that one runs. */
export function RecentSalesCard() {
  const query = useRecentSales()
  const { number } = useDates()
  return (
    <section className="card pad stack stack-3">
      <div className="row between">
        <h2 className="size-l">
          <Trans>Tickets sold</Trans>
        </h2>
        <span className="small muted">
          <Trans>30 days</Trans>
        </span>
      </div>
      <Show query={query} lines={6}>
        {(sales) => (
          <>
            <p>
              <span className="big-n">
                <Digits>{number(sales.sold)}</Digits>
              </span>
              <br />
              <span className="small muted">
                <Comparison {...sales} />
              </span>
            </p>
            {sales.sold > 0 && <Days days={sales.days} />}
          </>
        )}
      </Show>
    </section>
  )
}

function useRecentSales() {
  const username = useMe({ asks: true }).data?.username ?? ''
  const timezone = ownZone()
  return useQuery({
    queryKey: ['events', 'recent-sales', username, timezone],
    queryFn: () => {
      const params = { path: { username }, query: { timezone } }
      return answer(api.GET('/api/v1/user/{username}/sales', { params }))
    },
    enabled: username !== '',
    staleTime: 30_000,
  })
}

function Comparison({ sold, sold_before: before }: RecentSales) {
  const { number } = useDates()
  if (before === 0)
    return sold === 0 ? (
      <Trans>Nothing was sold in these days.</Trans>
    ) : (
      <Trans>None in the 30 days before</Trans>
    )
  const percent = Math.round(((sold - before) / before) * 100)
  const share = number(Math.abs(percent))
  if (percent === 0) return <Trans>As many as in the 30 days before</Trans>
  return percent > 0 ? (
    <Trans>{share} % more than the 30 days before</Trans>
  ) : (
    <Trans>{share} % less than the 30 days before</Trans>
  )
}

function Days({ days }: Pick<RecentSales, 'days'>) {
  const [isTable, showTable] = useState(false)
  const steps = days.map(({ date, tickets }) => ({ wall: `${date}T00:00`, tickets }))
  return (
    <>
      {isTable ? (
        <StepTable steps={steps} step="day" />
      ) : (
        <SoldChart steps={steps} step="day" size="small" />
      )}
      <div>
        <ChartOrTable isTable={isTable} onChange={showTable} />
      </div>
    </>
  )
}
