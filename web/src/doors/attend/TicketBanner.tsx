import { Plural, Trans } from '@lingui/react/macro'
import { clockOffsetMs } from '../../kept/serverClock.ts'
import { Banner } from '../../parts/Banner.tsx'
import { useDates } from '../../parts/dates.ts'
import { isIssued } from './isIssued.ts'
import { RefusalText } from './RefusalText.tsx'
import type { ShownTicket } from './useTicket.ts'

const CLOCK_IS_OFF_MS = 20_000

/** What the holder should know now; the most important one only. */
export function TicketBanner({
  ticket,
  refusal,
}: {
  ticket: ShownTicket
  refusal: { readonly reason: string; readonly at: number } | undefined
}) {
  const { time } = useDates()
  const isLive = isIssued(ticket.ticket)
  if (ticket.event.status === 'CANCELLED')
    return (
      <Banner kind="no" title={<Trans>This event is cancelled</Trans>}>
        <Trans>Your ticket was cancelled with it. Ask the organiser what happens next.</Trans>
      </Banner>
    )
  if (refusal && isLive)
    return (
      <Banner
        kind="no"
        title={
          <Trans>The gate could not let you in at {time(refusal.at, ticket.event.timezone)}</Trans>
        }
      >
        <RefusalText reason={refusal.reason} />
      </Banner>
    )
  if (!isLive) return null
  if (ticket.isOffline && ticket.credential)
    return (
      <Banner title={<Trans>No network. Your ticket works without it.</Trans>}>
        <Trans>The code is made on this phone. Just show it.</Trans>
      </Banner>
    )
  if (ticket.isOffline)
    return (
      <Banner
        kind="wait"
        title={<Trans>No network, and this ticket was not opened here before</Trans>}
      >
        <Trans>Open it once with network. From then on it works without.</Trans>
      </Banner>
    )
  const offset = clockOffsetMs()
  if (Math.abs(offset) < CLOCK_IS_OFF_MS) return null
  const minutes = Math.max(1, Math.round(Math.abs(offset) / 60_000))
  return (
    <Banner
      kind="wait"
      title={
        offset > 0 ? (
          <Plural
            value={minutes}
            one="This phone’s clock is # minute slow"
            other="This phone’s clock is # minutes slow"
          />
        ) : (
          <Plural
            value={minutes}
            one="This phone’s clock is # minute fast"
            other="This phone’s clock is # minutes fast"
          />
        )
      }
    >
      <Trans>
        The code is right all the same: it goes by the server’s clock. Set the phone’s clock to
        automatic when you can.
      </Trans>
    </Banner>
  )
}
