import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMe } from '../../app/me.ts'
import { mayBeSignedIn } from '../../app/session.ts'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { ErrorLine } from '../../parts/ErrorLine.tsx'
import { isIssued } from './isIssued.ts'
import { useMyTickets } from './myTickets.ts'

/** One tap to the ticket; for a person who has one already, the way to it. */
export function RegisterBar({ event }: { event: Event }) {
  return (
    <aside className="card buy sticky">
      {mayBeSignedIn() ? <ForMe event={event} /> : <ForAnybody event={event} />}
    </aside>
  )
}

function isOpen(event: Event): boolean {
  return event.status === 'PUBLISHED' && Date.parse(event.ends_at) > Date.now()
}

function Places({ event }: { event: Event }) {
  if (event.registered >= event.capacity)
    return (
      <p className="strong">
        <Trans>No places left</Trans>
      </p>
    )
  return (
    <p>
      <span className="strong">
        <Trans>Free</Trans>
      </span>
      <br />
      <span className="small muted">
        <Trans>One place for you</Trans>
      </span>
    </p>
  )
}

function ForAnybody({ event }: { event: Event }) {
  const back = encodeURIComponent(`/event/${event.uuid}`)
  if (!isOpen(event) || event.registered >= event.capacity) return <Closed event={event} />
  return (
    <>
      <Places event={event} />
      <div className="row gap-2 row-wrap">
        <LinkButton look="main" big to={`/sign-up?back=${back}`}>
          <Trans>Sign up and register</Trans>
        </LinkButton>
        <LinkButton look="quiet" to={`/log-in?back=${back}`}>
          <Trans>I can log in</Trans>
        </LinkButton>
      </div>
    </>
  )
}

function Closed({ event }: { event: Event }) {
  if (isOpen(event)) return <Places event={event} />
  return (
    <p className="muted">
      <Trans>Registration is closed.</Trans>
    </p>
  )
}

function ForMe({ event }: { event: Event }) {
  const me = useMe().data
  const mine = useMyTickets().data?.find(
    (ticket) => ticket.event_id === event.uuid && isIssued(ticket),
  )
  const [, navigate] = useLocation()
  const register = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/user/{username}/events', {
          params: { path: { username: me?.username ?? '' } },
          body: { event_id: event.uuid },
        }),
      ),
    async onSuccess(ticket) {
      await queries.invalidateQueries()
      navigate(`/ticket/${ticket.uuid}`)
    },
    onError(error) {
      if (error instanceof Problem && error.status === 409)
        void queries.invalidateQueries({ queryKey: ['event', event.uuid] })
    },
  })
  if (mine)
    return (
      <>
        <p className="strong">
          <Trans>You have a ticket</Trans>
        </p>
        <LinkButton look="main" big to={`/ticket/${mine.uuid}`}>
          <Trans>Show my ticket</Trans>
        </LinkButton>
      </>
    )
  const isFull = event.registered >= event.capacity
  return (
    <>
      {register.error ? <ErrorLine error={register.error} /> : <Closed event={event} />}
      {isOpen(event) && !isFull && (
        <Button look="main" big busy={register.isPending} onClick={() => register.mutate()}>
          <Trans>Register</Trans>
        </Button>
      )}
    </>
  )
}
