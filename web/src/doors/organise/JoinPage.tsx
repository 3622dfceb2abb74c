import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { RosterLinkShown } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMe } from '../../app/me.ts'
import { Shell } from '../../app/Shell.tsx'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { ErrorLine } from '../../parts/ErrorLine.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { useRoleNames } from './useRoleNames.ts'

/** The token lasts for this tab, so that it survives a log-in on the way. No log gets it. */
const KEPT = 'tessera.join'

/** Takes the token out of the address, where nobody who looks at the screen should read it. */
function takeToken(): string {
  const shown = window.location.hash.slice(1)
  if (shown) {
    sessionStorage.setItem(KEPT, shown)
    window.history.replaceState(null, '', '/join')
  }
  return sessionStorage.getItem(KEPT) ?? ''
}

/** Says to what a link invites, and lets the person accept it. */
export function JoinPage() {
  const { t } = useLingui()
  usePage(t`Invitation`)
  const [token, setToken] = useState(takeToken)
  // A second link in the same tab only changes what follows the #, which loads no page.
  useEffect(() => {
    const take = () => setToken(takeToken)
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  const look = useQuery({
    queryKey: ['roster-link', token],
    enabled: token !== '',
    queryFn: () => answer(api.POST('/api/v1/roster-link/look', { body: { token } })),
  })
  const isGone = token === '' || (look.error instanceof Problem && look.error.status === 404)
  return (
    <Shell back="/" title={<Trans>Invitation</Trans>} className="narrow stack stack-6" dock={false}>
      {isGone ? (
        <Empty picture="door" title={<Trans>This link does not work any more</Trans>}>
          <Trans>It was used, or its time is over. Ask the organiser for a new one.</Trans>
        </Empty>
      ) : look.data ? (
        <InvitationDetails shown={look.data} token={token} />
      ) : look.error ? (
        <Failed error={look.error} onRetry={() => void look.refetch()} />
      ) : (
        <Loading />
      )}
    </Shell>
  )
}

function InvitationDetails({ shown, token }: { shown: RosterLinkShown; token: string }) {
  const { event, role, invited_by } = shown
  const { moment } = useDates()
  const names = useRoleNames()
  const me = useMe().data
  return (
    <>
      <div className="stack stack-2">
        <h1>
          <Trans>You are invited</Trans>
        </h1>
        <p className="lead wrap">
          <Trans>
            {invited_by} invites you to <bdi>{event.title}</bdi>,{' '}
            {moment(event.starts_at, event.timezone)}.
          </Trans>
        </p>
      </div>
      <p>
        <Trans>
          You become: <b>{names[role]}</b>
        </Trans>
      </p>
      {role !== 'user' && (
        <p className="small muted">
          <Trans>Those who run the event then see your name beside your user name.</Trans>
        </p>
      )}
      {me ? <AcceptButton token={token} /> : <LogInFirst />}
    </>
  )
}

function LogInFirst() {
  return (
    <div className="row gap-2 row-wrap">
      <LinkButton look="main" to="/log-in?back=%2Fjoin">
        <Trans>Log in and accept</Trans>
      </LinkButton>
      <LinkButton to="/sign-up?back=%2Fjoin">
        <Trans>I am new: sign up</Trans>
      </LinkButton>
    </div>
  )
}

function AcceptButton({ token }: { token: string }) {
  const [, navigate] = useLocation()
  const accept = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/roster-link/acceptance', { body: { token } })),
    async onSuccess({ event_id, role, ticket_id }) {
      sessionStorage.removeItem(KEPT)
      await queries.invalidateQueries()
      if (ticket_id) navigate(`/ticket/${ticket_id}`, { replace: true })
      else navigate(role === 'agent' ? '/gate' : `/organise/event/${event_id}`, { replace: true })
    },
  })
  return (
    <div className="stack">
      <ErrorLine error={accept.error} />
      <div className="row gap-2 row-wrap">
        <Button look="main" busy={accept.isPending} onClick={() => accept.mutate()}>
          <Trans>Accept</Trans>
        </Button>
        <LinkButton look="quiet" to="/">
          <Trans>Not now</Trans>
        </LinkButton>
      </div>
    </div>
  )
}
