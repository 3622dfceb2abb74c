import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { IconButton } from '../../parts/Button.tsx'
import { isIssued } from './isIssued.ts'
import { inOrder, useMyTickets } from './myTickets.ts'
import type { ShownTicket } from './useTicket.ts'

/** A finger that moves at least so far, and more sideways than up or down, turns. */
const SWIPE_PX = 60

/** Turns between the tickets that one holds for the same event: by buttons, or by a swipe. */
export function TicketTurner({ ticket }: { ticket: ShownTicket }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const all = useMyTickets().data ?? []
  const same = all
    .filter((one) => one.event_id === ticket.event.uuid && isIssued(one))
    .toSorted(inOrder)
  const place = same.findIndex(({ uuid }) => uuid === ticket.ticket_id)
  const turn = (by: number) => {
    const next = same[place + by]
    if (place >= 0 && next) navigate(`/ticket/${next.uuid}`, { replace: true })
  }
  useSwipe(turn)
  if (place < 0 || same.length < 2) return null
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
      <span className="small muted center">
        <Trans>
          Ticket {place + 1} of {same.length}
        </Trans>
        {same[place]?.product_name && (
          <>
            <br />
            <bdi>{same[place].product_name}</bdi>
          </>
        )}
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

/** Runs `turn` with 1 for a swipe of one finger to the left, and with -1 for one to the right. */
function useSwipe(turn: (by: number) => void): void {
  const latest = useRef(turn)
  latest.current = turn
  useEffect(() => {
    let begun: Touch | undefined
    const onStart = ({ touches }: TouchEvent) => {
      begun = touches.length === 1 ? touches[0] : undefined
    }
    const onEnd = ({ changedTouches: [ended] }: TouchEvent) => {
      if (!begun || !ended) return
      const [x, y] = [ended.clientX - begun.clientX, ended.clientY - begun.clientY]
      begun = undefined
      if (Math.abs(x) >= SWIPE_PX && Math.abs(x) > 2 * Math.abs(y)) latest.current(x < 0 ? 1 : -1)
    }
    document.addEventListener('touchstart', onStart, { passive: true })
    document.addEventListener('touchend', onEnd, { passive: true })
    return () => {
      document.removeEventListener('touchstart', onStart)
      document.removeEventListener('touchend', onEnd)
    }
  }, [])
}
