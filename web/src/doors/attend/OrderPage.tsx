import { Trans, useLingui } from '@lingui/react/macro'
import type { Event, Order } from '@tessera/client'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { queries } from '../../api/queries.ts'
import { useEvent } from '../../api/useEvent.ts'
import { useMe } from '../../app/me.ts'
import { Shell } from '../../app/Shell.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { spokenNumber } from '../../parts/spokenNumber.ts'
import { Show } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { BookedOrder } from './sale/BookedOrder.tsx'
import { CancelledOrder } from './sale/CancelledOrder.tsx'
import { ExpiredOrder } from './sale/ExpiredOrder.tsx'
import { HoldStrip } from './sale/HoldStrip.tsx'
import { Letter } from './sale/Letter.tsx'
import { MoreTime } from './sale/MoreTime.tsx'
import { OrderHistory } from './sale/OrderHistory.tsx'
import { OrderSummary } from './sale/OrderSummary.tsx'
import { PendingOrder } from './sale/PendingOrder.tsx'
import { Receipts } from './sale/Receipts.tsx'
import { useOrder } from './sale/useOrder.ts'
import './attend.css'
import './sale/sale.css'

/** An order: what it is of, how it is paid, and what became of it. */
export function OrderPage({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useOrder(id)
  const order = query.data
  const number = order ? spokenNumber(order.number) : ''
  usePage(order ? t`Order ${number}` : t`Your order`)
  const title = order ? (
    <Trans>
      Order <bdi>{number}</bdi>
    </Trans>
  ) : (
    <Trans>Your order</Trans>
  )
  const isOpen = order?.status === 'PENDING'
  return (
    <Shell
      back="/tickets"
      title={title}
      dock={!isOpen}
      strip={
        isOpen && (
          <HoldStrip order={order}>
            <MoreTime order={order} />
          </HoldStrip>
        )
      }
    >
      <Show query={query} lines={9}>
        {(shown) => <OrderDetails order={shown} title={title} />}
      </Show>
    </Shell>
  )
}

function OrderDetails({ order, title }: { order: Order; title: ReactNode }) {
  const me = useMe().data
  const event = useEvent(order.event_id).data
  useFreshAfterTurn(order)
  const isMine = me?.uuid === order.user_id
  return (
    <div className="order-page">
      <header className="stack stack-1">
        <h1>{title}</h1>
      </header>
      <OrderSummary order={order} event={event} />
      <div className="stack stack-6 order-main">
        {me && !isMine ? <NotMine order={order} /> : <OrderState order={order} event={event} />}
        {order.status !== 'PENDING' && <OrderHistory order={order} />}
      </div>
    </div>
  )
}

/** When an order turns, so have the tickets, and perhaps the event. */
function useFreshAfterTurn({ status }: Order): void {
  const before = useRef(status)
  useEffect(() => {
    if (before.current !== status) void queries.invalidateQueries()
    before.current = status
  }, [status])
}

function OrderState({ order, event }: { order: Order; event: Event | undefined }): ReactNode {
  switch (order.status) {
    case 'PENDING':
      return <PendingOrder order={order} event={event} />
    case 'EXPIRED':
      return <ExpiredOrder order={order} event={event} />
    case 'CANCELLED':
      return (
        <>
          <CancelledOrder order={order} event={event} />
          <Receipts order={order} />
        </>
      )
    default:
      return (
        <>
          <BookedOrder order={order} />
          <div className="stack stack-2">
            <Receipts order={order} />
            <Letter orderId={order.uuid} />
          </div>
        </>
      )
  }
}

/** An admin of the event may look at it, and acts on it elsewhere. */
function NotMine({ order: { uuid, event_id } }: { order: Order }) {
  return (
    <Banner title={<Trans>This order belongs to somebody else</Trans>}>
      <p>
        <Trans>
          You see it because you run its event. Change it{' '}
          <Link href={`/organise/event/${event_id}/orders?order=${uuid}`}>under Organise</Link>.
        </Trans>
      </p>
    </Banner>
  )
}
