import { Trans, useLingui } from '@lingui/react/macro'
import type { Owner } from '@tessera/client'
import { Link } from 'wouter'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { usePage } from '../../parts/usePage.ts'
import { LicenceShell } from './LicenceShell.tsx'
import { ListHead } from './ListHead.tsx'
import { useOwners } from './useOwners.ts'

/** The institutes that buy licences. */
export function OwnersPage() {
  const { t } = useLingui()
  usePage(t`Owners`)
  const { read, change } = useFilters()
  const words = read('q')
  const query = useOwners(words)
  return (
    <LicenceShell>
      <ListHead
        title={<Trans>Owners</Trans>}
        add={<Trans>New owner</Trans>}
        addTo="/licence/owners/new"
      />
      <SearchBox
        label={t`Search name, address or institute`}
        words={words}
        onChange={(q) => change({ q })}
      />
      <ShowPages
        query={query}
        empty={
          <Empty
            picture={words ? 'search' : 'people'}
            title={words ? <Trans>Nothing found</Trans> : <Trans>No owners yet</Trans>}
          >
            <Trans>An owner is a contact person and their institute.</Trans>
          </Empty>
        }
      >
        {(owners) => (
          <section className="card">
            <ul className="list">
              {owners.map((owner) => (
                <OwnerRow key={owner.uuid} owner={owner} />
              ))}
            </ul>
          </section>
        )}
      </ShowPages>
    </LicenceShell>
  )
}

function OwnerRow({ owner: { uuid, name, surname, email, affiliation } }: { owner: Owner }) {
  return (
    <li>
      <Link className="item" href={`/licence/owners/${uuid}`}>
        <span className="stack stack-1 grow">
          <span className="strong wrap" dir="auto">
            {affiliation || `${name} ${surname}`}
          </span>
          <span className="small muted wrap">
            <bdi>
              {name} {surname}
            </bdi>{' '}
            · {email}
          </span>
        </span>
      </Link>
    </li>
  )
}
