import { Trans } from '@lingui/react/macro'
import type { Event, Order } from '@tessera/client'
import { Banner } from '../../../parts/Banner.tsx'
import { LinkButton } from '../../../parts/Button.tsx'
import { useMoney } from '../../../parts/useMoney.ts'
import { refundedOf } from './OrderSummary.tsx'

/** The order is cancelled: by whom its event was, or by itself, and what became of the money. */
export function CancelledOrder({ order, event }: { order: Order; event: Event | undefined }) {
  const { money } = useMoney()
  const { currency } = order.total
  const captured = order.payments.reduce((sum, one) => sum + one.captured_minor, 0)
  const back = refundedOf(order)
  const isEventOff = event?.status === 'CANCELLED'
  return (
    <Banner
      kind="no"
      role="status"
      title={
        isEventOff ? (
          <Trans>This event is cancelled, and your order with it</Trans>
        ) : (
          <Trans>This order is cancelled</Trans>
        )
      }
      acts={
        !isEventOff && (
          <LinkButton to={`/event/${order.event_id}`}>
            <Trans>Look at the event</Trans>
          </LinkButton>
        )
      }
    >
      <p>
        {captured === 0 ? (
          <Trans>Nothing was paid. The places are free for others.</Trans>
        ) : back >= captured ? (
          <Trans>You got {money({ amount_minor: back, currency })} back.</Trans>
        ) : (
          <Trans>
            You paid {money({ amount_minor: captured, currency })} and got{' '}
            {money({ amount_minor: back, currency })} back. Ask the organiser about the rest, with
            the number of this order.
          </Trans>
        )}
      </p>
    </Banner>
  )
}
