import { Trans, useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import type { Event, OrderOfEvent } from '@tessera/client'
import { useEffect, useRef } from 'react'
import { IconButton } from '../../../parts/Button.tsx'
import { useDates } from '../../../parts/dates.ts'
import { spokenNumber } from '../../../parts/spokenNumber.ts'
import { Show } from '../../../parts/states.tsx'
import { OrderActs } from './OrderActs.tsx'
import { OrderBadge } from './OrderBadge.tsx'
import { OrderFacts } from './OrderFacts.tsx'
import { OrderHistory } from './OrderHistory.tsx'
import { OrderPositions } from './OrderPositions.tsx'
import { useOrder } from './orderQueries.ts'
import { useBuyerName } from './useBuyerName.ts'

/** One order: who, what, what it cost, what happened, and what can be done. */
export function OrderPanel({
  event,
  orderId,
  onClose,
}: {
  event: Event
  orderId: string
  onClose: () => void
}) {
  const query = useOrder(event.uuid, orderId)
  return (
    <aside className="order-panel stack">
      <Show query={query}>
        {(order) => (
          <>
            <section className="card">
              <Head order={order} onClose={onClose} />
              <div className="pad stack">
                <Buyer order={order} />
                <OrderFacts event={event} order={order} />
                <OrderPositions order={order} zone={event.timezone} />
                <OrderActs event={event} order={order} />
              </div>
            </section>
            <OrderHistory event={event} order={order} />
          </>
        )}
      </Show>
    </aside>
  )
}

/** The heading takes the focus, so that a screen reader says which order was opened. */
function Head({ order, onClose }: { order: OrderOfEvent; onClose: () => void }) {
  const { t } = useLingui()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className="card-head">
      <h2 className="code size-m" ref={heading} tabIndex={-1}>
        <span className="vh">
          <Trans>Order</Trans>
        </span>{' '}
        {spokenNumber(order.number)}
      </h2>
      <IconButton label={t`Close`} onClick={onClose}>
        <IconX className="i" aria-hidden="true" />
      </IconButton>
    </div>
  )
}

function Buyer({ order }: { order: OrderOfEvent }) {
  const { moment } = useDates()
  const name = useBuyerName()(order)
  const { buyer, sold_by } = order
  return (
    <div className="stack stack-1">
      <div className="row between row-wrap gap-1">
        <span className="strong wrap" dir="auto">
          {name}
        </span>
        <OrderBadge order={order} />
      </div>
      {buyer?.name && <span className="small muted">{buyer.username}</span>}
      {sold_by !== null && (
        <span className="small muted">
          <Trans>
            Sold at the door by <bdi>{sold_by}</bdi>
          </Trans>
        </span>
      )}
      {order.status === 'PENDING' && order.expires_at && (
        <span className="small muted">
          <Trans>Held until {moment(order.expires_at)}</Trans>
        </span>
      )}
    </div>
  )
}
