import { Trans } from '@lingui/react/macro'
import type { Order } from '@tessera/client'
import { Badge } from '../../../parts/Banner.tsx'

/** What became of an order, where that is not a matter of course. */
export function OrderBadge({ status }: Pick<Order, 'status'>) {
  switch (status) {
    case 'PENDING':
      return (
        <Badge kind="gold">
          <Trans>Not paid yet</Trans>
        </Badge>
      )
    case 'EXPIRED':
      return (
        <Badge>
          <Trans>Ran out</Trans>
        </Badge>
      )
    case 'CANCELLED':
      return (
        <Badge kind="no">
          <Trans>Cancelled</Trans>
        </Badge>
      )
    default:
      return null
  }
}
