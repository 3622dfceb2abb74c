import { Trans, useLingui } from '@lingui/react/macro'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, Failed, Loading, ShowMore } from '../../parts/states.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { usePage } from '../../parts/usePage.ts'
import { EventList } from './EventList.tsx'
import { OrganiseShell } from './OrganiseShell.tsx'
import { useMyEvents } from './useMyEvents.ts'

/** The events that are over, the last one first. */
export function PastPage() {
  const { t } = useLingui()
  usePage(t`Past events`)
  const { read, change } = useFilters()
  const words = read('q')
  const events = useMyEvents({ isPast: true, words })
  return (
    <OrganiseShell>
      <h1>
        <Trans>Past events</Trans>
      </h1>
      <SearchBox words={words} label={t`Search past events`} onChange={(q) => change({ q })} />
      {events.found && events.found.length > 0 && (
        <div className="card">
          <EventList events={events.found} />
        </div>
      )}
      {events.found?.length === 0 && !events.hasNextPage && (
        <Empty
          picture="search"
          title={words ? <Trans>Nothing fits</Trans> : <Trans>No event is over yet</Trans>}
        >
          {words ? (
            <Trans>Try another spelling.</Trans>
          ) : (
            <Trans>Your events come here when they have ended.</Trans>
          )}
        </Empty>
      )}
      {!events.found &&
        (events.error ? (
          <Failed error={events.error} onRetry={() => void events.refetch()} />
        ) : (
          <Loading lines={9} />
        ))}
      <ShowMore query={events} />
    </OrganiseShell>
  )
}
