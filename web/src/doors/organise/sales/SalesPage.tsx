import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Event, Sales } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { useDates } from '../../../parts/dates.ts'
import { Show } from '../../../parts/states.tsx'
import { usePage } from '../../../parts/usePage.ts'
import { EventFrame } from '../EventFrame.tsx'
import { ChartOrTable } from './ChartOrTable.tsx'
import { MoneyCard } from './MoneyCard.tsx'
import { SoldChart } from './SoldChart.tsx'
import { StepTable } from './StepTable.tsx'
import { soldPerStep } from './soldPerStep.ts'

/** What was sold of an event over time, and the money of it. */
export function SalesPage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`Sales`)
  return <EventFrame id={id}>{(event) => <EventSales event={event} />}</EventFrame>
}

function EventSales({ event }: { event: Event }) {
  const query = useQuery({
    queryKey: ['event', event.uuid, 'sales'],
    queryFn: () => {
      const params = { path: { id: event.uuid } }
      return answer(api.GET('/api/v1/event/{id}/sales', { params }))
    },
    staleTime: 30_000,
  })
  return (
    <Show query={query} lines={9}>
      {(sales) => (
        <>
          <Counts sales={sales} />
          <OverTime sales={sales} until={Math.min(Date.now(), Date.parse(event.ends_at))} />
          <ByProduct sales={sales} />
          {sales.money.map((money) => (
            <MoneyCard key={money.currency} money={money} />
          ))}
        </>
      )}
    </Show>
  )
}

function Counts({ sales }: { sales: Sales }) {
  const { number } = useDates()
  return (
    <div className="stats">
      <div className="stat">
        <span>
          <Trans>Sold</Trans>
        </span>
        <b>{number(sales.sold)}</b>
      </div>
      <div className="stat">
        <span>
          <Trans>Comp tickets</Trans>
        </span>
        <b>{number(sales.complimentary)}</b>
      </div>
      <div className="stat">
        <span>
          <Trans>Held, not paid yet</Trans>
        </span>
        <b>{number(sales.held)}</b>
      </div>
      <div className="stat">
        <span>
          <Trans>Left</Trans>
        </span>
        <b>{number(sales.free)}</b>
      </div>
    </div>
  )
}

function OverTime({ sales, until }: { sales: Sales; until: number }) {
  const [isTable, showTable] = useState(false)
  const steps = soldPerStep(sales, until)
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>Over time</Trans>
        </h2>
        {steps.length > 0 && <ChartOrTable isTable={isTable} onChange={showTable} />}
      </div>
      <div className="pad stack stack-3">
        {steps.length === 0 ? (
          <p className="muted">
            <Trans>Nothing was sold yet.</Trans>
          </p>
        ) : isTable ? (
          <StepTable steps={steps} step={sales.step} />
        ) : (
          <SoldChart steps={steps} step={sales.step} />
        )}
        <p className="small muted">
          <Trans>
            Tickets that are good now, when they were booked. Those that were given back do not
            count.
          </Trans>
        </p>
      </div>
    </section>
  )
}

function ByProduct({ sales }: { sales: Sales }) {
  const { number } = useDates()
  if (sales.products.length === 0) return null
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>By product</Trans>
        </h2>
      </div>
      <table className="table">
        <thead>
          <tr>
            <th>
              <Trans>Product</Trans>
            </th>
            <th className="right">
              <Trans>Sold</Trans>
            </th>
            <th className="right">
              <Trans>Comp</Trans>
            </th>
            <th className="right">
              <Trans>Held</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {sales.products.map(({ product_id, name, sold, complimentary, held }) => (
            <tr key={product_id ?? 'none'}>
              <td className="wrap" dir="auto">
                {name || <Trans>No product</Trans>}
              </td>
              <td className="right num">{number(sold)}</td>
              <td className="right num">{number(complimentary)}</td>
              <td className="right num">{number(held)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
