import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronRight, IconQrcode } from '@tabler/icons-react'
import type { HeldTicket } from '@tessera/client'
import { Link, useSearchParams } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { useMe } from '../../app/me.ts'
import { Shell } from '../../app/Shell.tsx'
import { Badge } from '../../parts/Banner.tsx'
import { LinkButton } from '../../parts/Button.tsx'
import { EventPicture } from '../../parts/EventPicture.tsx'
import { Empty, Show, ShowPages } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { isIssued } from './isIssued.ts'
import { useMyTickets } from './myTickets.ts'
import { useWhen } from './useWhen.ts'
import './attend.css'

/** One's own tickets: the next one large, then the later ones; the past ones when asked for. */
export function TicketsPage() {
  const { t } = useLingui()
  usePage(t`My tickets`)
  const [search] = useSearchParams()
  const isPast = search.has('past')
  return (
    <Shell className="middle stack stack-6">
      <h1>{isPast ? <Trans>Past tickets</Trans> : <Trans>My tickets</Trans>}</h1>
      {isPast ? <PastTickets /> : <UpcomingTickets />}
      <Link className="link-btn" href={isPast ? '/tickets' : '/tickets?past=1'}>
        {isPast ? <Trans>Upcoming tickets</Trans> : <Trans>Past tickets</Trans>}
      </Link>
    </Shell>
  )
}

function UpcomingTickets() {
  const query = useMyTickets()
  return (
    <Show query={query} lines={6}>
      {(tickets) => {
        const live = tickets.filter(isIssued)
        const [next, ...later] = live.toSorted((a, b) =>
          a.event.starts_at.localeCompare(b.event.starts_at),
        )
        if (!next) return <NoTickets />
        return (
          <>
            <NextTicket ticket={next} />
            {later.length > 0 && (
              <section className="stack stack-3">
                <h2>
                  <Trans>Later</Trans>
                </h2>
                <TicketList tickets={later} />
              </section>
            )}
          </>
        )
      }}
    </Show>
  )
}

function NoTickets() {
  return (
    <Empty
      title={<Trans>You have no tickets yet</Trans>}
      acts={
        <LinkButton look="main" to="/">
          <Trans>Find events</Trans>
        </LinkButton>
      }
    >
      <Trans>
        They show up here as soon as you register, and work at the gate without network.
      </Trans>
    </Empty>
  )
}

function NextTicket({ ticket }: { ticket: HeldTicket }) {
  return (
    <Link className="card next-ticket" href={`/ticket/${ticket.uuid}`}>
      <EventPicture event={ticket.event} className="ticket-picture" />
      <span className="pad row between">
        <span className="grow">
          <EventLines event={ticket.event} look="title" />
        </span>
        <span className="btn btn-main nowrap">
          <IconQrcode className="i" aria-hidden="true" />
          <Trans>Show</Trans>
        </span>
      </span>
    </Link>
  )
}

function PastTickets() {
  const me = useMe({ asks: true }).data
  const query = usePages(
    ['tickets', 'past', me?.uuid],
    (page) =>
      answer(
        api.GET('/api/v1/user/{username}/events', {
          params: {
            path: { username: me?.username ?? '' },
            query: { past: '1', page_size: 50, ...(page && { page }) },
          },
        }),
      ),
    { enabled: Boolean(me) },
  )
  return (
    <ShowPages query={query} empty={<Empty title={<Trans>No past tickets</Trans>} />}>
      {(tickets) => <TicketList tickets={tickets} />}
    </ShowPages>
  )
}

function TicketList({ tickets }: { tickets: readonly HeldTicket[] }) {
  return (
    <ul className="card list">
      {tickets.map((ticket) => (
        <li key={ticket.uuid}>
          <Link className="item" href={`/ticket/${ticket.uuid}`}>
            <EventPicture event={ticket.event} className="thumb thumb-l" width={480} />
            <span className="grow">
              <EventLines event={ticket.event} look="strong" />
              <TicketState ticket={ticket} />
            </span>
            <IconChevronRight className="i" aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** When it is, what it is, and where. */
function EventLines({ event, look }: { event: HeldTicket['event']; look: 'title' | 'strong' }) {
  const when = useWhen()
  return (
    <>
      <span className="small strong lapis">{when(event)}</span>
      <br />
      <span className={`${look} wrap`} dir="auto">
        {event.title}
      </span>
      <br />
      <span className="small muted wrap" dir="auto">
        {event.venue}
      </span>
    </>
  )
}

function TicketState({ ticket }: { ticket: HeldTicket }) {
  if (ticket.status === 'CANCELLED' || ticket.event.status === 'CANCELLED')
    return (
      <>
        {' '}
        <Badge kind="no">
          <Trans>Cancelled</Trans>
        </Badge>
      </>
    )
  if (ticket.status === 'CONSUMED')
    return (
      <>
        {' '}
        <Badge kind="yes">
          <Trans>Used</Trans>
        </Badge>
      </>
    )
  if (!isIssued(ticket))
    return (
      <>
        {' '}
        <Badge kind="wait">
          {ticket.status === 'EXPIRED' ? <Trans>Ran out</Trans> : <Trans>Not paid</Trans>}
        </Badge>
      </>
    )
  return null
}
