import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import type { Event, SalesOfDuty } from '@tessera/client'
import { useMe } from '../../app/me.ts'
import { LinkButton } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { usePage } from '../../parts/usePage.ts'
import { AllEvents } from './AllEvents.tsx'
import { EventList } from './EventList.tsx'
import { HomeSummary } from './HomeSummary.tsx'
import { OrganiseShell } from './OrganiseShell.tsx'
import { RecentSalesCard } from './sales/RecentSalesCard.tsx'
import { useMyEvents } from './useMyEvents.ts'
import { useLooksAtAll, WhoseEvents } from './WhoseEvents.tsx'

/** What is on now, what needs the organiser, the events that come, and what was sold lately. */
export function HomePage() {
  const { t } = useLingui()
  usePage(t`Organise`)
  const { longDay } = useDates()
  const filters = useFilters()
  const looksAtAll = useLooksAtAll(filters)
  const events = useMyEvents({ isPast: false, words: looksAtAll ? '' : filters.read('q') })
  const me = useMe({ asks: true }).data
  const mayCreate = me?.role === 'organiser' || me?.role === 'admin'
  const isEmpty = !looksAtAll && events.all?.length === 0 && !events.hasNextPage
  return (
    <OrganiseShell>
      <div className="row between row-wrap">
        <h1>{isEmpty ? <Trans>Welcome, {me?.username}</Trans> : longDay(new Date())}</h1>
        {mayCreate && !isEmpty && (
          <LinkButton
            look="main"
            to="/organise/new"
            icon={<IconPlus className="i" aria-hidden="true" />}
          >
            <Trans>New event</Trans>
          </LinkButton>
        )}
      </div>
      <WhoseEvents {...filters} />
      {looksAtAll ? (
        <AllEvents {...filters} />
      ) : (
        <ShowPages
          query={{ ...events, items: events.all }}
          lines={9}
          empty={<NoEventsYet mayCreate={mayCreate} />}
        >
          {(all) => (
            <>
              {filters.read('q') === '' && <HomeSummary events={all} />}
              <UpcomingEvents
                events={events.found}
                sales={events.sales}
                words={filters.read('q')}
                onSearch={(q) => filters.change({ q })}
              />
            </>
          )}
        </ShowPages>
      )}
    </OrganiseShell>
  )
}

function UpcomingEvents({
  events = [],
  sales,
  words,
  onSearch,
}: {
  events: readonly Event[] | undefined
  sales: ReadonlyMap<string, SalesOfDuty>
  words: string
  onSearch: (words: string) => void
}) {
  const { t } = useLingui()
  return (
    <section className="stack stack-3" aria-label={t`Upcoming events`}>
      <SearchBox words={words} label={t`Search my events`} onChange={onSearch} />
      <div className="home-grid">
        <div className="card">
          <div className="card-head">
            <h2>
              <Trans>Upcoming events</Trans>
            </h2>
          </div>
          {events.length > 0 ? (
            <EventList events={events} sales={sales} />
          ) : (
            <p className="pad muted">
              <Trans>Nothing found. Try another spelling, or look at past events.</Trans>
            </p>
          )}
        </div>
        <RecentSalesCard />
      </div>
    </section>
  )
}

function NoEventsYet({ mayCreate }: { mayCreate: boolean }) {
  if (!mayCreate)
    return (
      <Empty picture="people" title={<Trans>You run no event yet</Trans>}>
        <Trans>
          An organiser can put you on the roster of an event as its admin. To make events of your
          own, ask the operator for the role of an organiser.
        </Trans>
      </Empty>
    )
  return (
    <Empty
      title={<Trans>Your first event is three minutes away</Trans>}
      acts={
        <LinkButton
          look="main"
          big
          to="/organise/new"
          icon={<IconPlus className="i" aria-hidden="true" />}
        >
          <Trans>New event</Trans>
        </LinkButton>
      }
    >
      <Trans>
        Say what, when and where; say how many may come in; publish. Everything can be changed
        later.
      </Trans>
    </Empty>
  )
}
