import { Trans } from '@lingui/react/macro'
import type { Order } from '@tessera/client'
import { serverNow } from '../../../kept/serverClock.ts'
import { Badge } from '../../../parts/Banner.tsx'
import { countdown } from '../../../parts/dates.ts'
import { useClock } from '../../../parts/useClock.ts'

/** A clock is shown for what ends soon. */
const SOON_S = 3_600

/** The state of an order in one word; of an open one also how long it is held. */
export function OrderBadge({ order }: { order: Pick<Order, 'status' | 'expires_at'> }) {
  if (order.status === 'PENDING') return <Held until={order.expires_at} />
  if (order.status === 'BOOKED')
    return (
      <Badge kind="yes">
        <Trans context="of an order">Booked</Trans>
      </Badge>
    )
  if (order.status === 'CANCELLED')
    return (
      <Badge kind="no">
        <Trans>Cancelled</Trans>
      </Badge>
    )
  if (order.status === 'PAID')
    return (
      <Badge kind="yes">
        <Trans context="of an order">Paid</Trans>
      </Badge>
    )
  return (
    <Badge>
      <Trans>Time ran out</Trans>
    </Badge>
  )
}

function Held({ until }: { until: string | null }) {
  useClock()
  const left = until === null ? 0 : (Date.parse(until) - serverNow()) / 1000
  if (left <= 0)
    return (
      <Badge>
        <Trans>Time ran out</Trans>
      </Badge>
    )
  return (
    <Badge kind="wait">
      {left < SOON_S ? <Trans>Open {countdown(left)}</Trans> : <Trans>Open</Trans>}
    </Badge>
  )
}
