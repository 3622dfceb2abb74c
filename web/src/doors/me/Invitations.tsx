import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Invitation } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { usePages } from '../../api/usePages.ts'
import { Button } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { ErrorBanner } from '../../parts/ErrorBanner.tsx'
import { ShowMore } from '../../parts/states.tsx'
import { toast } from '../../parts/toasts.ts'

const INVITATIONS = ['invitations'] as const

/** The licences that one is invited to and has not answered. */
export function useInvitations() {
  return usePages(INVITATIONS, (page) =>
    answer(api.GET('/api/v1/invitation', { params: { query: { ...(page && { page }) } } })),
  )
}

/** Licences that one is invited to. Nothing is shown where there is none. */
export function Invitations() {
  const query = useInvitations()
  if (!query.items?.length) return null
  return (
    <section className="stack stack-3">
      <h2>
        <Trans>Invitations</Trans>
      </h2>
      {query.items.map((invitation) => (
        <InvitationCard key={invitation.licence_id} invitation={invitation} />
      ))}
      <ShowMore query={query} />
    </section>
  )
}

function InvitationCard({ invitation }: { invitation: Invitation }) {
  const { licence_id, title, affiliation, role, valid_to } = invitation
  const { day } = useDates()
  const params = { path: { id: licence_id } }
  const settle = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: INVITATIONS }),
      queries.invalidateQueries({ queryKey: ['licences'] }),
    ])
  const accept = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/invitation/{id}/acceptance', { params })),
    onSuccess: () => toast(<Trans>You are a member of this licence now.</Trans>),
    onSettled: settle,
  })
  const decline = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/invitation/{id}', { params })),
    onSuccess: () => toast(<Trans>Declined. Nobody is told.</Trans>),
    onSettled: settle,
  })
  const isBusy = accept.isPending || decline.isPending
  return (
    <div className="card pad stack stack-3">
      <div>
        <p className="strong wrap" dir="auto">
          {title}
        </p>
        <p className="small muted wrap" dir="auto">
          {affiliation}
        </p>
        <p className="small muted">
          {role === 'licence_admin' ? (
            <Trans>As licence admin, until {day(valid_to)}</Trans>
          ) : (
            <Trans>As member, until {day(valid_to)}</Trans>
          )}
        </p>
      </div>
      <ErrorBanner error={accept.error ?? decline.error} />
      <div className="row row-wrap gap-2">
        <Button look="main" busy={isBusy} onClick={() => accept.mutate()}>
          <Trans>Become a member</Trans>
        </Button>
        <Button busy={isBusy} onClick={() => decline.mutate()}>
          <Trans>Decline</Trans>
        </Button>
      </div>
    </div>
  )
}
