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
import { inOrder, useMyTickets } from './myTickets.ts'
import { OpenOrders } from './sale/OpenOrders.tsx'
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
      {!isPast && <OpenOrders />}
      {isPast ? <PastTickets /> : <UpcomingTickets />}
      <nav className="row row-wrap gap-4" aria-label={t`More of mine`}>
        <Link className="link-btn" href={isPast ? '/tickets' : '/tickets?past=1'}>
          {isPast ? <Trans>Upcoming tickets</Trans> : <Trans>Past tickets</Trans>}
        </Link>
        <Link className="link-btn" href="/orders">
          <Trans>My orders and receipts</Trans>
        </Link>
      </nav>
    </Shell>
  )
}

function UpcomingTickets() {
  const query = useMyTickets()
  return (
    <Show query={query} lines={6}>
      {(tickets) => {
        const live = tickets.filter(isIssued)
        const sorted = live.toSorted(
          (a, b) => Date.parse(a.event.starts_at) - Date.parse(b.event.starts_at) || inOrder(a, b),
        )
        const [next] = sorted
        if (!next) return <NoTickets />
        const together = sorted.filter((ticket) => ticket.event_id === next.event_id)
        const later = sorted.filter((ticket) => ticket.event_id !== next.event_id)
        return (
          <>
            {together.length > 1 ? (
              <NextTickets tickets={together} />
            ) : (
              <NextTicket ticket={next} />
            )}
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

/** Several tickets of the next event: one picture, and each of them. */
function NextTickets({ tickets }: { tickets: readonly HeldTicket[] }) {
  const [first] = tickets
  if (!first) return null
  return (
    <section className="card">
      <EventPicture event={first.event} className="ticket-picture" />
      <p className="pad">
        <EventLines event={first.event} look="title" />
      </p>
      <ul className="list list-below">
        {tickets.map((ticket, i) => (
          <li key={ticket.uuid}>
            <Link className="item" href={`/ticket/${ticket.uuid}`}>
              <span className="grow">
                <WhichTicket ticket={ticket} place={i + 1} count={tickets.length} />
                <TicketState ticket={ticket} />
              </span>
              <span className="btn btn-main nowrap">
                <IconQrcode className="i" aria-hidden="true" />
                <Trans>Show</Trans>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function WhichTicket({
  ticket,
  place,
  count,
}: {
  ticket: HeldTicket
  place: number
  count: number
}) {
  return (
    <span className="wrap" dir="auto">
      <Trans>
        Ticket {place} of {count}
      </Trans>
      {ticket.product_name && <span className="muted"> · {ticket.product_name}</span>}
    </span>
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
  const same = (ticket: HeldTicket) => tickets.filter((one) => one.event_id === ticket.event_id)
  return (
    <ul className="card list">
      {tickets.map((ticket) => (
        <li key={ticket.uuid}>
          <Link className="item" href={`/ticket/${ticket.uuid}`}>
            <EventPicture event={ticket.event} className="thumb thumb-l" width={480} />
            <span className="grow">
              <EventLines event={ticket.event} look="strong" />
              {same(ticket).length > 1 && (
                <span className="small">
                  <br />
                  <WhichTicket
                    ticket={ticket}
                    place={1 + same(ticket).indexOf(ticket)}
                    count={same(ticket).length}
                  />
                </span>
              )}
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
