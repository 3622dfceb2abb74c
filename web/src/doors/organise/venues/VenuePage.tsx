import { Trans, useLingui } from '@lingui/react/macro'
import type { Venue } from '@tessera/client'
import { useState } from 'react'
import { Link } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { useVenue } from '../../../api/useVenue.ts'
import { FormEnd } from '../../../parts/FormEnd.tsx'
import { Show } from '../../../parts/states.tsx'
import { toast } from '../../../parts/toasts.ts'
import { usePage } from '../../../parts/usePage.ts'
import { AdminsCard } from '../AdminsCard.tsx'
import { changedFields } from '../changedFields.ts'
import { OrganiseShell } from '../OrganiseShell.tsx'
import { useRunsVenue } from './useVenues.ts'
import { VenueForm } from './VenueForm.tsx'

/** A venue: those who run it change it, and say who else does. */
export function VenuePage({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useVenue(id)
  usePage(query.data?.name ?? t`Venue`)
  const runs = useRunsVenue(id).data
  return (
    <OrganiseShell>
      <Show query={query}>
        {(venue) => (
          <>
            <p className="crumbs">
              <Link href="/organise/venues">
                <Trans>Venues</Trans>
              </Link>
              <span aria-hidden="true">/</span>
              <span className="wrap cut-line" dir="auto">
                {venue.name}
              </span>
            </p>
            <h1 className="wrap" dir="auto">
              {venue.name}
            </h1>
            {runs ? (
              <>
                <Change venue={venue} />
                <VenueAdmins id={id} />
              </>
            ) : (
              <Facts venue={venue} />
            )}
          </>
        )}
      </Show>
    </OrganiseShell>
  )
}

function Change({ venue }: { venue: Venue }) {
  // A refresh behind the form does not change what is compared.
  const [shown, setShown] = useState(venue)
  return (
    <section className="card pad narrow-form">
      <VenueForm
        key={shown.updated_at}
        before={shown}
        onSend={async (written) => {
          const body = { ...changedFields(shown, written), if_updated_at: shown.updated_at }
          const params = { path: { id: venue.uuid } }
          const changed = await answer(api.PATCH('/api/v1/venue/{id}', { params, body }))
          queries.setQueryData(['venue', venue.uuid], changed)
          setShown(changed)
          void queries.invalidateQueries({ queryKey: ['venues'] })
          void queries.invalidateQueries({ queryKey: ['event'] })
          toast(<Trans>The venue is changed. Its events show it at once.</Trans>)
        }}
      >
        {({ busy }) => <FormEnd busy={busy} act={<Trans>Save</Trans>} />}
      </VenueForm>
    </section>
  )
}

function VenueAdmins({ id }: { id: string }) {
  const path = { id }
  return (
    <AdminsCard
      queryKey={['venue', id]}
      hint={<Trans>They may change this venue, and add others here.</Trans>}
      read={(page) =>
        answer(
          api.GET('/api/v1/venue/{id}/admin', {
            params: { path, query: { ...(page && { page }) } },
          }),
        )
      }
      add={(username) =>
        answer(api.PUT('/api/v1/venue/{id}/admin', { params: { path }, body: { username } }))
      }
      remove={(username) =>
        answer(
          api.DELETE('/api/v1/venue/{id}/admin/{username}', {
            params: { path: { id, username } },
          }),
        )
      }
    />
  )
}

function Facts({ venue: { address, timezone, gates } }: { venue: Venue }) {
  const zone = timezone.replaceAll('_', ' ')
  return (
    <section className="card pad stack">
      <p className="wrap long-text" dir="auto">
        {address || <Trans>It has no address here yet.</Trans>}
      </p>
      <p className="small muted">
        <Trans>Time zone: {zone}</Trans>
      </p>
      {gates.length > 0 && (
        <p className="small muted wrap">
          <Trans>Gates:</Trans> <bdi>{gates.join(' · ')}</bdi>
        </p>
      )}
      <p className="small muted">
        <Trans>Only its admins change a venue. You may put events into it.</Trans>
      </p>
    </section>
  )
}
