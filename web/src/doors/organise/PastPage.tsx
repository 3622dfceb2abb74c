import { Trans, useLingui } from '@lingui/react/macro'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { type Filters, useFilters } from '../../parts/useFilters.ts'
import { usePage } from '../../parts/usePage.ts'
import { AllEvents } from './AllEvents.tsx'
import { EventList } from './EventList.tsx'
import { OrganiseShell } from './OrganiseShell.tsx'
import { useMyEvents } from './useMyEvents.ts'
import { useLooksAtAll, WhoseEvents } from './WhoseEvents.tsx'

/** The events that are over, the last one first. */
export function PastPage() {
  const { t } = useLingui()
  usePage(t`Past events`)
  const filters = useFilters()
  const looksAtAll = useLooksAtAll(filters)
  return (
    <OrganiseShell>
      <h1>
        <Trans>Past events</Trans>
      </h1>
      <WhoseEvents {...filters} />
      {looksAtAll ? <AllEvents isPast {...filters} /> : <MyPast {...filters} />}
    </OrganiseShell>
  )
}

function MyPast({ read, change }: Pick<Filters, 'read' | 'change'>) {
  const { t } = useLingui()
  const words = read('q')
  const { found, sales, ...query } = useMyEvents({ isPast: true, words })
  return (
    <>
      <SearchBox words={words} label={t`Search past events`} onChange={(q) => change({ q })} />
      <ShowPages
        query={{ ...query, items: found }}
        lines={9}
        empty={
          <Empty
            picture="search"
            title={words ? <Trans>Nothing found</Trans> : <Trans>No event is over yet</Trans>}
          >
            {words ? (
              <Trans>Try another spelling.</Trans>
            ) : (
              <Trans>Your events come here when they have ended.</Trans>
            )}
          </Empty>
        }
      >
        {(events) => (
          <div className="card">
            <EventList events={events} sales={sales} />
          </div>
        )}
      </ShowPages>
    </>
  )
}
