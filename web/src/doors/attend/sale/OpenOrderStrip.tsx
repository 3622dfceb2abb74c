import { Trans } from '@lingui/react/macro'
import { Link } from 'wouter'
import { HoldStrip } from './HoldStrip.tsx'
import { useOrdersOf } from './useOrdersOf.ts'

/** On the page of an event: the clock of one's open order, and the way to it. */
export function OpenOrderStrip({ eventId }: { eventId: string }) {
  const open = useOrdersOf(eventId).data?.find(({ status }) => status === 'PENDING')
  if (!open) return null
  return (
    <HoldStrip order={open}>
      <Link className="link-btn" href={`/order/${open.uuid}`}>
        <Trans>Go to your order</Trans>
      </Link>
    </HoldStrip>
  )
}
