import { Plural, Trans } from '@lingui/react/macro'
import { IconCalendarPlus } from '@tabler/icons-react'
import type { Order } from '@tessera/client'
import { Banner } from '../../../parts/Banner.tsx'
import { LinkButton } from '../../../parts/Button.tsx'
import { EndOrder } from './EndOrder.tsx'

/** The tickets are there: the way to them, and what else one can do with them. */
export function BookedOrder({ order }: { order: Order }) {
  const tickets = order.positions.filter(({ status }) => isLive(status))
  const isFree = order.total.amount_minor === 0
  const [first] = tickets
  return (
    <>
      <Banner
        kind="yes"
        title={
          isFree ? (
            <Plural
              value={tickets.length}
              one="Your ticket is ready."
              other="Your # tickets are ready."
            />
          ) : (
            <Plural
              value={tickets.length}
              one="Paid. Your ticket is ready."
              other="Paid. Your # tickets are ready."
            />
          )
        }
      >
        <p>
          <Plural
            value={tickets.length}
            one="Open it once before you leave home: then it works without network."
            other="Open them once before you leave home: then they work without network."
          />
        </p>
      </Banner>
      <div className="stack stack-2">
        {first && (
          <LinkButton look="main" big wide to={`/ticket/${first.ticket_id}`}>
            {tickets.length === 1 ? <Trans>Show my ticket</Trans> : <Trans>Show my tickets</Trans>}
          </LinkButton>
        )}
        <a className="btn btn-wide" href={`/api/v1/event/${order.event_id}/calendar`} download>
          <IconCalendarPlus className="i" aria-hidden="true" />
          <Trans>Add to my calendar</Trans>
        </a>
      </div>
      {isFree && tickets.some(({ status }) => status === 'BOOKED') && (
        <EndOrder order={order}>
          <Plural value={tickets.length} one="Give the ticket back" other="Give all tickets back" />
        </EndOrder>
      )}
    </>
  )
}

function isLive(status: string): boolean {
  return status === 'BOOKED' || status === 'CONSUMED'
}
