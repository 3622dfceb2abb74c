import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { IconButton } from '../../parts/Button.tsx'
import { isIssued } from './isIssued.ts'
import { useMyTickets } from './myTickets.ts'
import type { ShownTicket } from './useTicket.ts'

/** Turns between the tickets that one holds for the same event. */
export function TicketTurner({ ticket }: { ticket: ShownTicket }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const all = useMyTickets().data ?? []
  const same = all.filter((one) => one.event_id === ticket.event.uuid && isIssued(one))
  const place = same.findIndex(({ uuid }) => uuid === ticket.ticket_id)
  if (place < 0 || same.length < 2) return null
  const turn = (by: number) => {
    const next = same[place + by]
    if (next) navigate(`/ticket/${next.uuid}`, { replace: true })
  }
  return (
    <nav className="row between no-print" aria-label={t`Your tickets for this event`}>
      <IconButton
        className=""
        label={t`Previous ticket`}
        aria-disabled={place === 0}
        onClick={() => turn(-1)}
      >
        <IconChevronLeft className="i" />
      </IconButton>
      <span className="small muted">
        <Trans>
          Ticket {place + 1} of {same.length}
        </Trans>
      </span>
      <IconButton
        className=""
        label={t`Next ticket`}
        aria-disabled={place === same.length - 1}
        onClick={() => turn(1)}
      >
        <IconChevronRight className="i" />
      </IconButton>
    </nav>
  )
}
