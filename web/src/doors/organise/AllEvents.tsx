import { Trans, useLingui } from '@lingui/react/macro'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import type { Filters } from '../../parts/useFilters.ts'
import { EventList } from './EventList.tsx'
import { useAllEvents } from './useAllEvents.ts'

/** The events of everybody, in any state: those to come, or those that are over. */
export function AllEvents({
  isPast = false,
  read,
  change,
}: { isPast?: boolean } & Pick<Filters, 'read' | 'change'>) {
  const { t } = useLingui()
  const words = read('q')
  const query = useAllEvents({ isPast, words })
  return (
    <section className="stack stack-3" aria-label={t`All events`}>
      <SearchBox
        words={words}
        label={t`Search all events`}
        hint={t`Title or venue`}
        onChange={(q) => change({ q })}
      />
      <ShowPages
        query={query}
        lines={9}
        empty={
          <Empty
            picture="search"
            title={words ? <Trans>Nothing found</Trans> : <Trans>There is no event</Trans>}
          >
            {words ? (
              <Trans>Try another spelling.</Trans>
            ) : (
              <Trans>The events of all organisers come here, drafts too.</Trans>
            )}
          </Empty>
        }
      >
        {(events) => (
          <div className="card">
            <EventList events={events} />
          </div>
        )}
      </ShowPages>
    </section>
  )
}
