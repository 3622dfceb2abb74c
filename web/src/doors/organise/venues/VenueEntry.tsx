import { Trans } from '@lingui/react/macro'
import { Link } from 'wouter'
import { useVenue } from '../../../api/useVenue.ts'
import { Entry } from '../Entry.tsx'
import type { Saving } from '../useSaving.ts'
import { VenueChooser } from './VenueChooser.tsx'

/** Where the event takes place, with the way to the page of the venue. */
export function VenueEntry({ saving: { fields, edit } }: { saving: Saving }) {
  const { venue_id: uuid, venue: name } = fields
  const address = useVenue(uuid || null).data?.address
  return (
    <Entry
      label={<Trans>Venue</Trans>}
      hint={
        uuid ? (
          <>
            {address && <bdi>{address.replaceAll('\n', ', ')}</bdi>}{' '}
            <Link className="link-btn" href={`/organise/venue/${uuid}`}>
              <Trans>Address and gates</Trans>
            </Link>
          </>
        ) : (
          <Trans>Search it, or make a new one.</Trans>
        )
      }
    >
      {(control) => (
        <VenueChooser
          id={control.id}
          aria-describedby={control['aria-describedby']}
          chosen={uuid ? { uuid, name } : null}
          onChoose={(venue) => edit({ venue_id: venue?.uuid ?? '', venue: venue?.name ?? '' })}
        />
      )}
    </Entry>
  )
}
