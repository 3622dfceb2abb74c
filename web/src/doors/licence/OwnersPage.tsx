import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { Link } from 'wouter'
import { LinkButton } from '../../parts/Button.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, Failed, Loading, ShowMore } from '../../parts/states.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { usePage } from '../../parts/usePage.ts'
import { LicenceShell } from './LicenceShell.tsx'
import { useOwners } from './useOwners.ts'

/** The institutes that buy licences. */
export function OwnersPage() {
  const { t } = useLingui()
  usePage(t`Owners`)
  const { read, change } = useFilters()
  const words = read('q')
  const query = useOwners(words)
  const { items } = query
  return (
    <LicenceShell>
      <div className="row between row-wrap">
        <h1>
          <Trans>Owners</Trans>
        </h1>
        <LinkButton
          to="/licence/owners/new"
          look="main"
          icon={<IconPlus className="i" aria-hidden="true" />}
        >
          <Trans>New owner</Trans>
        </LinkButton>
      </div>
      <SearchBox
        label={t`Search name, address or institute`}
        words={words}
        onChange={(q) => change({ q })}
      />
      {!items && query.error && <Failed error={query.error} onRetry={() => void query.refetch()} />}
      {!items && !query.error && <Loading />}
      {items?.length === 0 && (
        <Empty
          picture={words ? 'search' : 'people'}
          title={words ? <Trans>Nothing is found</Trans> : <Trans>No owners yet</Trans>}
        >
          <Trans>An owner is a contact person and their institute.</Trans>
        </Empty>
      )}
      {items && items.length > 0 && (
        <section className="card">
          <ul className="list">
            {items.map((owner) => (
              <li key={owner.uuid}>
                <Link className="item" href={`/licence/owners/${owner.uuid}`}>
                  <span className="stack stack-1 grow">
                    <span className="strong wrap" dir="auto">
                      {owner.affiliation || `${owner.name} ${owner.surname}`}
                    </span>
                    <span className="small muted wrap">
                      <bdi>
                        {owner.name} {owner.surname}
                      </bdi>{' '}
                      · {owner.email}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ShowMore query={query} />
    </LicenceShell>
  )
}
