import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import type { Venue } from '@tessera/client'
import { lazy, Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useMe } from '../../../app/me.ts'
import { Button } from '../../../parts/Button.tsx'
import { Chips } from '../../../parts/Chips.tsx'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import { Empty, ShowPages } from '../../../parts/states.tsx'
import { useFilters } from '../../../parts/useFilters.ts'
import { usePage } from '../../../parts/usePage.ts'
import { OrganiseShell } from '../OrganiseShell.tsx'
import { useVenues } from './useVenues.ts'

const NewVenueDialog = lazy(() => import('./NewVenueDialog.tsx'))

/** The houses that events take place in. */
export function VenuesPage() {
  const { t } = useLingui()
  usePage(t`Venues`)
  const { read, change } = useFilters()
  const words = read('q')
  const isMine = read('whose') !== 'all'
  const query = useVenues({ words, isMine })
  return (
    <OrganiseShell>
      <Head />
      <Chips
        label={t`Whose venues`}
        names={[
          ['', t`Those that I run`],
          ['all', t`All`],
        ]}
        chosen={isMine ? '' : 'all'}
        onChoose={(whose) => change({ whose })}
      />
      <SearchBox words={words} label={t`Search name or address`} onChange={(q) => change({ q })} />
      <ShowPages
        query={query}
        empty={
          <Empty
            picture={words ? 'search' : 'door'}
            title={words ? <Trans>Nothing found</Trans> : <Trans>You run no venue yet</Trans>}
          >
            {words ? (
              <Trans>Try another spelling.</Trans>
            ) : (
              <Trans>A venue has an address and gates, and events take place in it.</Trans>
            )}
          </Empty>
        }
      >
        {(venues) => (
          <section className="card">
            <ul className="list">
              {venues.map((venue) => (
                <VenueRow key={venue.uuid} venue={venue} />
              ))}
            </ul>
          </section>
        )}
      </ShowPages>
    </OrganiseShell>
  )
}

function Head() {
  const [, navigate] = useLocation()
  const [isMaking, setMaking] = useState(false)
  const role = useMe().data?.role
  return (
    <div className="row between row-wrap">
      <h1>
        <Trans>Venues</Trans>
      </h1>
      {role !== undefined && role !== 'user' && (
        <Button
          look="main"
          icon={<IconPlus className="i" aria-hidden="true" />}
          onClick={() => setMaking(true)}
        >
          <Trans>New venue</Trans>
        </Button>
      )}
      {isMaking && (
        <Suspense fallback={null}>
          <NewVenueDialog
            onMade={({ uuid }) => navigate(`/organise/venue/${uuid}`)}
            onClose={() => setMaking(false)}
          />
        </Suspense>
      )}
    </div>
  )
}

function VenueRow({ venue: { uuid, name, address, gates } }: { venue: Venue }) {
  return (
    <li>
      <Link className="item" href={`/organise/venue/${uuid}`}>
        <span className="stack stack-1 grow">
          <span className="strong wrap" dir="auto">
            {name}
          </span>
          {address && (
            <span className="small muted wrap" dir="auto">
              {address}
            </span>
          )}
          {gates.length > 0 && (
            <span className="small muted wrap" dir="auto">
              {gates.join(' · ')}
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}
