import { Trans, useLingui } from '@lingui/react/macro'
import type { Event, OrderOfEvent } from '@tessera/client'
import { Fragment, type ReactNode } from 'react'
import { Digits } from '../../../parts/Digits.tsx'
import { useDates } from '../../../parts/dates.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { useMethodName } from './useMethodName.ts'

/** When it was ordered and paid, how, and the documents of the money. */
export function OrderFacts({ event, order }: { event: Event; order: OrderOfEvent }) {
  const { moment } = useDates()
  const { money } = useMoney()
  const methodName = useMethodName()
  const { currency } = order.total
  const sum = (amount_minor: number) => <Digits>{money({ amount_minor, currency })}</Digits>
  return (
    <dl className="kv small">
      <dt>
        <Trans>Ordered</Trans>
      </dt>
      <dd>{moment(order.created_at, event.timezone)}</dd>
      {order.payments.map(({ uuid, captured_minor, refunded_minor, method, reference }) => (
        <PaymentFacts
          key={uuid}
          taken={sum(captured_minor)}
          back={refunded_minor > 0 && sum(refunded_minor)}
          how={[methodName(method), reference].filter(Boolean).join(', ')}
        />
      ))}
      <Receipts order={order} />
    </dl>
  )
}

function PaymentFacts({ taken, back, how }: { taken: ReactNode; back: ReactNode; how: string }) {
  return (
    <>
      <dt>
        <Trans context="money">Paid</Trans>
      </dt>
      <dd className="wrap">
        {taken} · <bdi>{how}</bdi>
      </dd>
      {back && (
        <>
          <dt>
            <Trans>Given back</Trans>
          </dt>
          <dd>{back}</dd>
        </>
      )}
    </>
  )
}

function Receipts({ order }: { order: OrderOfEvent }) {
  const { i18n } = useLingui()
  return order.receipts.map(({ number, kind }) => {
    const query = new URLSearchParams({ number, language: i18n.locale })
    return (
      <Fragment key={number}>
        <dt>{kind === 'RECEIPT' ? <Trans>Receipt</Trans> : <Trans>Credit note</Trans>}</dt>
        <dd>
          <a className="link-btn" href={`/api/v1/order/${order.uuid}/receipt?${query}`} download>
            {number} (PDF)
          </a>
        </dd>
      </Fragment>
    )
  })
}
