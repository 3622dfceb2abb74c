import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { useEvent } from '../../api/useEvent.ts'
import { Failed, Loading, NoNetwork, NotHere } from '../../parts/states.tsx'
import { OrganiseShell } from './OrganiseShell.tsx'
import { StateBadge } from './StateBadge.tsx'

/** The event, if one runs it: the list of its admins is shown to nobody else. */
export function useRunEvent(id: string) {
  const right = useQuery({
    queryKey: ['event', id, 'right'],
    queryFn: async () => {
      const params = { path: { id }, query: { page_size: 1 } }
      await answer(api.GET('/api/v1/event/{id}/admins', { params }))
      return true
    },
    staleTime: 60_000,
  })
  return { right, event: useEvent(id) }
}

/** The head of each page about one event, with the way to the others. */
export function EventFrame({
  id,
  children,
}: {
  id: string
  children: (event: Event) => ReactNode
}) {
  const { right, event } = useRunEvent(id)
  return (
    <OrganiseShell>
      <Framed right={right} event={event}>
        {(found) => (
          <>
            <Head event={found} />
            {children(found)}
          </>
        )}
      </Framed>
    </OrganiseShell>
  )
}

/** Shows the event to those who run it, and to others what all see that is not theirs. */
export function Framed({
  right,
  event,
  children,
}: ReturnType<typeof useRunEvent> & { children: (event: Event) => ReactNode }) {
  const error = right.data ? event.error : (right.error ?? event.error)
  if (right.data && event.data)
    return (
      <>
        {error && <NoNetwork since={event.dataUpdatedAt} />}
        {children(event.data)}
      </>
    )
  if (error instanceof Problem && (error.status === 403 || error.status === 404)) return <NotHere />
  if (error)
    return (
      <Failed
        error={error}
        onRetry={() => {
          void right.refetch()
          void event.refetch()
        }}
      />
    )
  return <Loading lines={9} />
}

function Head({ event }: { event: Event }) {
  const { t } = useLingui()
  const to = `/organise/event/${event.uuid}`
  return (
    <div className="stack stack-3">
      <p className="crumbs">
        <Link href="/organise">
          <Trans context="of an organiser">Events</Trans>
        </Link>
        <span aria-hidden="true">/</span>
        <span className="wrap cut-line" dir="auto">
          {event.title}
        </span>
      </p>
      <div className="row row-wrap">
        <h1 className="wrap" dir="auto">
          {event.title}
        </h1>
        <StateBadge event={event} />
      </div>
      <nav className="tabs" aria-label={t`Pages of this event`}>
        <Tab to={to}>
          <Trans>Details</Trans>
        </Tab>
        <Tab to={`${to}/products`}>
          <Trans>Products</Trans>
        </Tab>
        <Tab to={`${to}/orders`}>
          <Trans>Orders</Trans>
        </Tab>
        <Tab to={`${to}/sales`}>
          <Trans>Sales</Trans>
        </Tab>
        <Tab to={`${to}/roster`}>
          <Trans>People</Trans>
        </Tab>
        <Tab to={`${to}/scans`}>
          <Trans>Scans</Trans>
        </Tab>
        <Tab to={`${to}/door-sale`}>
          <Trans>Door sale</Trans>
        </Tab>
        <Tab to={`${to}/live`}>
          <Trans>Live board</Trans>
        </Tab>
      </nav>
    </div>
  )
}

function Tab({ to, children }: { to: string; children: ReactNode }) {
  const [path] = useLocation()
  if (path !== to) return <Link href={to}>{children}</Link>
  return (
    <Link href={to} aria-current="page" ref={showInRow}>
      {children}
    </Link>
  )
}

/** On a phone the row scrolls sideways: the page that is open must be in sight. */
function showInRow(link: HTMLAnchorElement | null): void {
  const row = link?.parentElement
  if (link && row) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2
}
