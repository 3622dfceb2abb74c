import { Trans } from '@lingui/react/macro'
import type { Order } from '@tessera/client'
import type { ReactNode } from 'react'
import { useDates } from '../../../parts/dates.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { PaidBy } from './PaidBy.tsx'

interface Step {
  readonly id: string
  readonly at: string
  readonly what: ReactNode
}

/** What became of an order, and of its money, in the order of time. */
export function OrderHistory({ order }: { order: Order }) {
  const { moment } = useDates()
  const steps = [
    { id: 'ordered', at: order.created_at, what: <Trans>Ordered</Trans> },
    ...useMoneySteps(order),
    ...(order.ended_at
      ? [{ id: 'ended', at: order.ended_at, what: <Ended status={order.status} /> }]
      : []),
  ]
  return (
    <section className="stack stack-3">
      <h2 className="size-l">
        <Trans>What happened</Trans>
      </h2>
      <ul className="stack stack-2 small">
        {steps
          .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
          .map(({ id, at, what }) => (
            <li key={id}>
              <span className="muted">{moment(at)}</span>
              <br />
              <span className="wrap">{what}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}

function Ended({ status }: Pick<Order, 'status'>) {
  return status === 'EXPIRED' ? <Trans>The time ran out</Trans> : <Trans>Cancelled</Trans>
}

function useMoneySteps({ payments, total: { currency } }: Order): Step[] {
  const { money } = useMoney()
  return payments.flatMap(({ uuid, amount_minor, method, reference, created_at, refunds }) => [
    {
      id: uuid,
      at: created_at,
      what: (
        <>
          <Trans>Paid {money({ amount_minor, currency })}</Trans> <PaidBy method={method} />{' '}
          <bdi className="muted">{reference}</bdi>
        </>
      ),
    },
    ...refunds.map((refund) => ({
      id: refund.uuid,
      at: refund.created_at,
      what: (
        <>
          <Trans>Given back: {money({ amount_minor: refund.amount_minor, currency })}</Trans>{' '}
          <bdi className="muted">{refund.reason}</bdi>
        </>
      ),
    })),
  ])
}
