import { Trans } from '@lingui/react/macro'
import { IconArrowBackUp, IconCalendarPlus, IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import type { ShownTicket } from './useTicket.ts'

const GiveBackDialog = lazy(() => import('./GiveBackDialog.tsx'))

/** What else one can do with a ticket. */
export function TicketActs({ ticket }: { ticket: ShownTicket }) {
  const [asks, setAsks] = useState(false)
  const { status } = ticket.ticket
  const isBooked = status === 'BOOKED'
  if (status === 'CANCELLED') return null
  return (
    <div className="acts-grid no-print">
      <a className="btn" href={`/api/v1/event/${ticket.event.uuid}/calendar`} download>
        <IconCalendarPlus className="i" aria-hidden="true" />
        <Trans>Calendar</Trans>
      </a>
      <Button
        icon={<IconPrinter className="i" aria-hidden="true" />}
        onClick={() => window.print()}
      >
        <Trans>Print</Trans>
      </Button>
      {isBooked && !ticket.isOffline && (
        <Button
          icon={<IconArrowBackUp className="i" aria-hidden="true" />}
          onClick={() => setAsks(true)}
        >
          <Trans>Give it back</Trans>
        </Button>
      )}
      {asks && (
        <Suspense fallback={null}>
          <GiveBackDialog ticket={ticket} onClose={() => setAsks(false)} />
        </Suspense>
      )}
    </div>
  )
}
