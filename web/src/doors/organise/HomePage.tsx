import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconBroadcast, IconPlus } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import type { ReactNode } from 'react'
import { answer, api } from '../../api/client.ts'
import { useMe } from '../../app/me.ts'
import { LinkButton } from '../../parts/Button.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { EventPicture } from '../../parts/EventPicture.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Shape } from '../../parts/shapes.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { useClock } from '../../parts/useClock.ts'
import { useFilters } from '../../parts/useFilters.ts'
import { usePage } from '../../parts/usePage.ts'
import { AllEvents } from './AllEvents.tsx'
import { EventList } from './EventList.tsx'
import { isOn, type Need, needsAgents, needsOf } from './needsOf.ts'
import { OrganiseShell } from './OrganiseShell.tsx'
import { perMinute, rateOf } from './perMinute.ts'
import { useMyEvents } from './useMyEvents.ts'
import { useLooksAtAll, WhoseEvents } from './WhoseEvents.tsx'

const MINUTE_MS = 60_000
/** Few events are on at a time. The rest are in the list. */
const MOST_ON = 3

/** What is on now, what needs the organiser, and the events that come. */
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
          empty={<First mayCreate={mayCreate} />}
        >
          {(all) => (
            <>
              {filters.read('q') === '' && <Now events={all} />}
              <Coming
                events={events.found}
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

function Coming({
  events = [],
  words,
  onSearch,
}: {
  events: readonly Event[] | undefined
  words: string
  onSearch: (words: string) => void
}) {
  const { t } = useLingui()
  return (
    <section className="stack stack-3" aria-label={t`Coming events`}>
      <SearchBox words={words} label={t`Search my events`} onChange={onSearch} />
      <div className="card">
        <div className="card-head">
          <h2>
            <Trans>Coming events</Trans>
          </h2>
        </div>
        {events.length > 0 ? (
          <EventList events={events} />
        ) : (
          <p className="pad muted">
            <Trans>Nothing fits. Try another spelling, or look at past events.</Trans>
          </p>
        )}
      </div>
    </section>
  )
}

function First({ mayCreate }: { mayCreate: boolean }) {
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

/** The events that are on, and what waits for the organiser. */
function Now({ events }: { events: readonly Event[] }) {
  const now = useClock(true, MINUTE_MS)
  const without = useEventsWithoutAgents(events.filter((event) => needsAgents(event, now)))
  const needs = needsOf(events, { now, without })
  return (
    <>
      {events
        .filter((event) => isOn(event, now))
        .slice(0, MOST_ON)
        .map((event) => (
          <Tonight key={event.uuid} event={event} />
        ))}
      {needs.length > 0 && (
        <section className="stack stack-3">
          <h2>
            <Trans>Needs you</Trans>
          </h2>
          <ul className="card list">
            {needs.map((need) => (
              <NeedItem key={`${need.kind} ${need.event.uuid}`} need={need} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function useEventsWithoutAgents(events: readonly Event[]): ReadonlySet<string> {
  return useQueries({
    queries: events.map(({ uuid }) => ({
      queryKey: ['event', uuid, 'has-agents'],
      queryFn: async () => {
        const params = { path: { id: uuid }, query: { page_size: 1 } }
        const { items } = await answer(api.GET('/api/v1/event/{id}/agents', { params }))
        return items.length > 0
      },
    })),
    combine: (found) =>
      new Set(events.filter((_, index) => found[index]?.data === false).map(({ uuid }) => uuid)),
  })
}

function Tonight({ event }: { event: Event }) {
  const { t } = useLingui()
  const { number, time } = useDates()
  const { uuid: id, doors_at, starts_at, timezone } = event
  const live = useQuery({
    queryKey: ['event', id, 'live'],
    queryFn: () => answer(api.GET('/api/v1/event/{id}/live', { params: { path: { id } } })),
    refetchInterval: 10_000,
  }).data
  const isEarly = Date.parse(starts_at) > Date.now()
  const doors = doors_at ? time(doors_at, timezone) : undefined
  const busiest = live?.per_gate.find(({ gate }) => gate !== null)?.gate
  return (
    <section className="card tonight" aria-label={t`On now: ${event.title}`}>
      <EventPicture event={event} width={480} />
      <div className="pad stack">
        <div className="row between row-wrap">
          <div className="grow">
            <p className="small strong lapis">
              {isEarly && doors ? (
                <Trans>Now · doors open since {doors}</Trans>
              ) : (
                <Trans>Now · began {time(starts_at, timezone)}</Trans>
              )}
            </p>
            <h2 className="wrap" dir="auto">
              {event.title}
            </h2>
          </div>
          <LinkButton
            to={`/organise/event/${id}/live`}
            icon={<IconBroadcast className="i" aria-hidden="true" />}
          >
            <Trans>Live board</Trans>
          </LinkButton>
        </div>
        <div className="stats stats-3">
          <Stat name={<Trans>Inside</Trans>} value={live && number(live.inside)}>
            <Trans>of {number(event.registered)} with a ticket</Trans>
          </Stat>
          <Stat name={<Trans>In per minute</Trans>} value={live && number(rateOf(perMinute(live)))}>
            {busiest ? <Trans>busiest gate: {busiest}</Trans> : <Trans>last 5 minutes</Trans>}
          </Stat>
          <Stat name={<Trans>Refused</Trans>} value={live && number(live.refused)}>
            <Plural
              value={live?.double_entries ?? 0}
              _0="nobody came twice"
              one="# came twice"
              other="# came twice"
            />
          </Stat>
        </div>
      </div>
    </section>
  )
}

function Stat({
  name,
  value,
  children,
}: {
  name: ReactNode
  value: string | undefined
  children: ReactNode
}) {
  return (
    <div className="stat">
      <span className="small muted">{name}</span>
      <b>
        <Digits>{value ?? '–'}</Digits>
      </b>
      <span className="xs muted wrap">{children}</span>
    </div>
  )
}

function NeedItem({ need: { kind, event } }: { need: Need }) {
  const { number, moment } = useDates()
  const { uuid, title, capacity, registered, starts_at, timezone } = event
  const begins = moment(starts_at, timezone)
  const isUrgent = kind === 'no_agent'
  return (
    <li className="item">
      <span className={isUrgent ? 'shape-no' : 'shape-wait'}>
        <Shape kind={isUrgent ? 'no' : 'wait'} />
      </span>
      <span className="grow wrap">
        <span className="strong">
          {kind === 'no_agent' && (
            <Trans>
              Nobody is at the gates of “<bdi>{title}</bdi>”
            </Trans>
          )}
          {kind === 'draft_soon' && (
            <Trans>
              “<bdi>{title}</bdi>” is a draft still
            </Trans>
          )}
          {kind === 'full' && (
            <Trans>
              “<bdi>{title}</bdi>” is full
            </Trans>
          )}
          {kind === 'nearly_full' && (
            <Trans>
              “<bdi>{title}</bdi>” is nearly full
            </Trans>
          )}
        </span>
        <br />
        <span className="small muted">
          {kind === 'no_agent' && <Trans>Begins {begins}. Put agents on its roster.</Trans>}
          {kind === 'draft_soon' && (
            <Trans>Begins {begins}. Nobody can register before you publish it.</Trans>
          )}
          {(kind === 'full' || kind === 'nearly_full') && (
            <Trans>
              {number(registered)} of {number(capacity)} places are taken. Raise the capacity if
              there is room.
            </Trans>
          )}
        </span>
      </span>
      <LinkButton to={`/organise/event/${uuid}${kind === 'no_agent' ? '/roster?who=agents' : ''}`}>
        <Trans>Look</Trans>
        <span className="vh" dir="auto">
          {' '}
          {title}
        </span>
      </LinkButton>
    </li>
  )
}
