import { Trans } from '@lingui/react/macro'
import type { Event, Order, OrderPosition } from '@tessera/client'
import { Link } from 'wouter'
import { useDates } from '../../../parts/dates.ts'
import { EventPicture } from '../../../parts/EventPicture.tsx'
import { useMoney } from '../../../parts/useMoney.ts'
import { useWhen } from '../useWhen.ts'

/** What an order is of, what it costs, and what of that was paid and given back. */
export function OrderSummary({ order, event }: { order: Order; event: Event | undefined }) {
  const { money, price } = useMoney()
  const { currency } = order.total
  const back = refundedOf(order)
  return (
    <aside className="card sticky">
      {event && <EventOfOrder event={event} />}
      <hr className="rule" />
      <div className="pad stack stack-2">
        {linesOf(order).map(({ key, name, count, each, isLive }) => (
          <p className={`row between row-top ${isLive ? '' : 'muted'}`} key={key}>
            <span className="wrap" dir="auto">
              {name}
              {!isLive && order.status === 'BOOKED' && (
                <span className="small">
                  {' '}
                  <Trans>(cancelled)</Trans>
                </span>
              )}
            </span>
            <span className="nowrap">
              {count} × {price(each)}
            </span>
          </p>
        ))}
        {order.total.amount_minor > 0 && (
          <p className="row between small muted">
            <span>
              <Trans>Of which VAT</Trans>
            </span>
            <span>{money({ amount_minor: order.vat_minor, currency })}</span>
          </p>
        )}
        <hr className="rule" />
        <p className="row between">
          <span className="strong">
            {order.payment_timestamp ? (
              <Trans>Paid</Trans>
            ) : order.status === 'PENDING' ? (
              <Trans>To pay</Trans>
            ) : (
              <Trans>Total</Trans>
            )}
          </span>
          <span className="strong lead">{price(order.total)}</span>
        </p>
        {back > 0 && (
          <p className="row between">
            <span>
              <Trans>Given back</Trans>
            </span>
            <span>{money({ amount_minor: -back, currency })}</span>
          </p>
        )}
      </div>
    </aside>
  )
}

/** How much of the payments was given back. */
export function refundedOf({ payments }: Order): number {
  return payments.reduce((sum, { refunded_minor }) => sum + refunded_minor, 0)
}

function EventOfOrder({ event }: { event: Event }) {
  const when = useWhen()
  const { foreignZone } = useDates()
  const zone = foreignZone(event.timezone)
  return (
    <div className="order-event">
      <EventPicture event={event} width={480} />
      <div className="pad stack stack-1">
        <h2 className="size-l wrap" dir="auto">
          <Link className="link-btn" href={`/event/${event.uuid}`}>
            {event.title}
          </Link>
        </h2>
        <p className="small muted wrap" dir="auto">
          {when(event)}
          {zone && ` (${zone})`}
          <br />
          {event.venue}
        </p>
      </div>
    </div>
  )
}

interface Line {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly each: OrderPosition['price']
  readonly isLive: boolean
}

/** The positions, with those that are alike on one line. */
function linesOf({ positions, status }: Order): Line[] {
  const lines = new Map<string, Line>()
  for (const { product_id, product_name: name, price: each, status: ticket } of positions) {
    const isLive = ticket !== 'CANCELLED' || status === 'CANCELLED'
    const key = `${product_id} ${name} ${each.amount_minor} ${isLive}`
    lines.set(key, { key, name, each, isLive, count: 1 + (lines.get(key)?.count ?? 0) })
  }
  return [...lines.values()]
}
