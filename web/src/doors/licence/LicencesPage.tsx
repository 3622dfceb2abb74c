import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import type { Licence } from '@tessera/client'
import { Link, Redirect } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { useMe } from '../../app/me.ts'
import { LinkButton } from '../../parts/Button.tsx'
import { Chips } from '../../parts/Chips.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { usePage } from '../../parts/usePage.ts'
import { Invitations, useInvitations } from '../me/Invitations.tsx'
import { LicenceName } from './LicenceName.tsx'
import { LicenceShell } from './LicenceShell.tsx'
import { isEnding, isFull, LicenceState } from './LicenceState.tsx'
import { OwnLicences } from './OwnLicences.tsx'
import { SeatBar } from './SeatBar.tsx'

type Filter = 'all' | 'full' | 'ending'

/** The licences that one runs, and those in which one may take a seat. */
export function LicencesPage() {
  const { t } = useLingui()
  usePage(t`Licences`)
  const isAdmin = useMe().data?.role === 'admin'
  const { read, change, isFiltered } = useFilters()
  const words = read('q')
  const filter = filterOf(read('show'))
  const query = usePages(['licences', 'run', words], (page) => readLicences(words, page))
  const { items } = query
  const invitations = useInvitations().items
  const [only] = items ?? []
  const opensOnly = !isAdmin && !isFiltered && items?.length === 1
  if (opensOnly && only) return <Redirect to={`/licence/${only.uuid}`} replace />
  const runs = isAdmin || words !== '' || (items !== undefined && items.length > 0)
  return (
    <LicenceShell>
      <div className="row between row-wrap">
        <h1>
          <Trans>Licences</Trans>
        </h1>
        {isAdmin && (
          <LinkButton
            to="/licence/new"
            look="main"
            icon={<IconPlus className="i" aria-hidden="true" />}
          >
            <Trans>New licence</Trans>
          </LinkButton>
        )}
      </div>
      <Invitations />
      <OwnLicences isAlone={items !== undefined && !runs && invitations?.length === 0} />
      {runs && (
        <div className="licence-find">
          <SearchBox
            label={t`Search title, serial or institute`}
            words={words}
            onChange={(q) => change({ q })}
          />
          <Filters
            items={items ?? []}
            hasMore={query.hasNextPage}
            filter={filter}
            onChange={(value) => change({ show: value === 'all' ? '' : value })}
          />
        </div>
      )}
      <ShowPages query={query} empty={runs && (words === '' ? <NoLicences /> : <NothingFound />)}>
        {(licences) => <Found items={licences.filter(FILTERS[filter])} />}
      </ShowPages>
    </LicenceShell>
  )
}

const FILTERS: Readonly<Record<Filter, (licence: Licence) => boolean>> = {
  all: () => true,
  full: isFull,
  ending: isEnding,
}

function filterOf(value: string): Filter {
  return value === 'full' || value === 'ending' ? value : 'all'
}

async function readLicences(words: string, page: string | undefined) {
  const { items, next_page } = await answer(
    api.GET('/api/v1/licence', {
      params: { query: { ...(words && { query: words }), ...(page && { page }), page_size: 50 } },
    }),
  )
  return { next_page, items: items.flatMap((item) => ('in_use' in item ? [item] : [])) }
}

function Filters({
  items,
  hasMore,
  filter,
  onChange,
}: {
  items: readonly Licence[]
  hasMore: boolean
  filter: Filter
  onChange: (filter: Filter) => void
}) {
  const { t } = useLingui()
  const { number } = useDates()
  const named = (value: Filter, name: string) =>
    [value, `${name} ${number(items.filter(FILTERS[value]).length)}${hasMore ? '+' : ''}`] as const
  const names = [named('all', t`All`), named('full', t`Full`), named('ending', t`Ending`)]
  return <Chips label={t`Which`} names={names} chosen={filter} onChoose={onChange} scrolls />
}

function NoLicences() {
  return (
    <Empty
      picture="door"
      title={<Trans>No licences yet</Trans>}
      acts={
        <LinkButton to="/licence/owners/new" look="main">
          <Trans>Add an owner</Trans>
        </LinkButton>
      }
    >
      <Trans>Begin with the owner: the institute that buys the licence.</Trans>
    </Empty>
  )
}

function NothingFound() {
  return (
    <Empty picture="search" title={<Trans>Nothing found</Trans>}>
      <Trans>Search for other words, or choose All.</Trans>
    </Empty>
  )
}

function Found({ items }: { items: readonly Licence[] }) {
  if (items.length === 0) return <NothingFound />
  return (
    <section className="card">
      <Head />
      <ul className="list licence-rows">
        {items.map((licence) => (
          <Row key={licence.uuid} licence={licence} />
        ))}
      </ul>
    </section>
  )
}

/** Names the columns at a desk. On a phone, and to a screen reader, each row says them itself. */
function Head() {
  return (
    <div className="licence-row row-head small muted" aria-hidden="true">
      <span>
        <Trans>Licence</Trans>
      </span>
      <span>
        <Trans>In use</Trans>
      </span>
      <span>
        <Trans>Until</Trans>
      </span>
      <span>
        <Trans>State</Trans>
      </span>
    </div>
  )
}

function Row({ licence }: { licence: Licence }) {
  const { day, number } = useDates()
  const { in_use, number_of_users } = licence
  return (
    <li>
      <Link className="item licence-row" href={`/licence/${licence.uuid}`}>
        <span className="stack stack-1">
          <span className="strong">
            <LicenceName licence={licence} />
          </span>
          <span className="xs muted code">{licence.serial}</span>
        </span>
        <span className="stack stack-1">
          <span className="small">
            <Trans>
              <Digits>{number(in_use)}</Digits> of{' '}
              <Plural value={number_of_users} one="# seat" other="# seats" />
            </Trans>
          </span>
          <SeatBar inUse={in_use} of={number_of_users} />
        </span>
        <span className="small muted">
          <Trans>until {day(licence.valid_to)}</Trans>
        </span>
        <span>
          <LicenceState licence={licence} />
        </span>
      </Link>
    </li>
  )
}
