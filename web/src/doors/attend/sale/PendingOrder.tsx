import { Trans } from '@lingui/react/macro'
import type { Event, Order } from '@tessera/client'
import { ChangeOrder } from './ChangeOrder.tsx'
import { EndOrder } from './EndOrder.tsx'
import { WaysToPay } from './WaysToPay.tsx'

/** An open order: how it is paid, other tickets instead, or none. */
export function PendingOrder({ order, event }: { order: Order; event: Event | undefined }) {
  return (
    <>
      <WaysToPay order={order} event={event} />
      {event && <ChangeOrder order={order} event={event} />}
      <EndOrder order={order}>
        <Trans>Let the places go</Trans>
      </EndOrder>
    </>
  )
}
