import { Trans, useLingui } from '@lingui/react/macro'
import { IconDeviceMobile } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { ErrorLine } from '../../parts/ErrorLine.tsx'
import { Shape } from '../../parts/shapes.tsx'
import { RING_TILES, Ring } from './Ring.tsx'
import { ServerDrawnCode } from './ServerDrawnCode.tsx'
import { TicketQr } from './TicketQr.tsx'
import { type Code, useCode } from './useCode.ts'
import { canKeepKeys, type ShownTicket } from './useTicket.ts'
import { useWhen } from './useWhen.ts'

/** The ticket as a card: what it is for, the code or why there is none, and where to go. */
export function TicketCard({
  ticket,
  showHere,
}: {
  ticket: ShownTicket
  showHere: () => Promise<void>
}) {
  const { event, holder, ticket_id } = ticket
  const when = useWhen()
  const { time, day } = useDates()
  const isOneDay = day(event.starts_at, event.timezone) === day(event.ends_at, event.timezone)
  const at = isOneDay ? time : day
  return (
    <article className="ticket">
      <div className="ticket-head">
        <p className="small strong lapis">{when(event)}</p>
        <h1 className="wrap" dir="auto">
          {event.title}
        </h1>
        <p className="small muted wrap" dir="auto">
          {[event.venue, holder].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="ticket-live no-print">
        <TicketFace ticket={ticket} showHere={showHere} />
      </div>
      <dl className="place">
        {event.doors_at && (
          <div>
            <dt>
              <Trans>Doors</Trans>
            </dt>
            <dd>
              <Digits>{time(event.doors_at, event.timezone)}</Digits>
            </dd>
          </div>
        )}
        <div>
          <dt>
            <Trans>Begins</Trans>
          </dt>
          <dd>
            <Digits>{at(event.starts_at, event.timezone)}</Digits>
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Ends</Trans>
          </dt>
          <dd>
            <Digits>{at(event.ends_at, event.timezone)}</Digits>
          </dd>
        </div>
      </dl>
      <p className="print-only pad small">
        <Trans>
          Ticket <span className="code">{ticket_id}</span>. This paper lets nobody in: show the
          moving code on your phone, or give your name at the gate.
        </Trans>
      </p>
    </article>
  )
}

/** The code, or what is instead of it. */
function TicketFace({ ticket, showHere }: { ticket: ShownTicket; showHere: () => Promise<void> }) {
  const [wantsOut, setWantsOut] = useState(false)
  const { time } = useDates()
  const { status, inside, validation_datetime } = ticket.ticket
  if (status === 'CANCELLED' || ticket.event.status === 'CANCELLED')
    return (
      <RingMessage kind="no" title={<Trans>Cancelled</Trans>}>
        <Trans>This ticket lets nobody in any more.</Trans>
      </RingMessage>
    )
  const isIn = status === 'CONSUMED' && (inside || !ticket.reentry)
  if (isIn && !wantsOut)
    return (
      <RingMessage kind="yes" title={<Trans>You are in</Trans>}>
        {validation_datetime && (
          <p>
            <Digits>{time(validation_datetime, ticket.event.timezone)}</Digits>
          </p>
        )}
        {ticket.reentry && inside && (
          <Button onClick={() => setWantsOut(true)}>
            <Trans>Show the code to go out</Trans>
          </Button>
        )}
      </RingMessage>
    )
  if (ticket.isElsewhere) return <ShownElsewhere ticket={ticket} showHere={showHere} />
  if (!canKeepKeys) return <ServerDrawnCode ticketId={ticket.ticket_id} />
  return <LiveCode ticket={ticket} />
}

function LiveCode({ ticket }: { ticket: ShownTicket }) {
  const { t } = useLingui()
  const { clock } = useDates()
  const { credential } = ticket
  const { now, code, secondsLeft } = useCode(credential)
  const period = credential?.period ?? 30
  return (
    <>
      <div className="ring" data-live>
        <Ring out={Math.floor(((now / 1000 / period) % 1) * RING_TILES)} />
        <div className="paper">
          {code ? (
            <>
              <TicketQr
                text={code.text}
                label={t`The code of your ticket. It changes by itself.`}
              />
              <div className="under">
                <SpacedDigits code={code} />
                <span className="secs">
                  <Digits>{secondsLeft}</Digits> s
                </span>
              </div>
            </>
          ) : (
            <span />
          )}
        </div>
      </div>
      <p className="alive">
        <span className="live-dot" />
        <Trans>
          Live · <Digits>{clock(now, ticket.event.timezone)}</Digits>
        </Trans>
      </p>
    </>
  )
}

/** 563 167 */
function SpacedDigits({ code }: { code: Code }) {
  const { digits } = code
  const half = digits.length / 2
  return <Digits>{`${digits.slice(0, half)} ${digits.slice(half)}`}</Digits>
}

function ShownElsewhere({
  ticket,
  showHere,
}: {
  ticket: ShownTicket
  showHere: () => Promise<void>
}) {
  const { day } = useDates()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const since = ticket.ticket.credential_created_at
  return (
    <>
      <RingMessage title={<Trans>Shown on another phone</Trans>}>
        <p className="small muted">
          {since ? (
            <Trans>Since {day(since)}. A ticket is shown in one place at a time.</Trans>
          ) : (
            <Trans>A ticket is shown in one place at a time.</Trans>
          )}
        </p>
        <Button
          look="main"
          busy={busy}
          onClick={async () => {
            setBusy(true)
            setFailure(undefined)
            await showHere().catch(setFailure)
            setBusy(false)
          }}
        >
          <Trans>Show it here instead</Trans>
        </Button>
        <ErrorLine error={failure} />
      </RingMessage>
      <p className="small muted center">
        <Trans>
          You are asked for a security code. The other phone is told, and its code stops working.
          You can move a ticket three times per day.
        </Trans>
      </p>
    </>
  )
}

/** What the ring frames when it is not a code. */
function RingMessage({
  kind,
  title,
  children,
}: {
  kind?: 'yes' | 'no'
  title: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="ring">
      <Ring outTile={kind === 'yes' ? 'ty' : 't0'} />
      <div className={`paper state ${kind ? `state-${kind}` : ''}`} role="status">
        {kind ? (
          <Shape kind={kind} className="shape" />
        ) : (
          <IconDeviceMobile className="i i-l" aria-hidden="true" />
        )}
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  )
}
