import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarEvent } from '@tabler/icons-react'
import type { Event, Money } from '@tessera/client'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { type Pages, usePages } from '../../api/usePages.ts'
import { Shell } from '../../app/Shell.tsx'
import { Badge } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Chips } from '../../parts/Chips.tsx'
import { DayField } from '../../parts/DayField.tsx'
import { useDates } from '../../parts/dates.ts'
import { dayRange } from '../../parts/dayRange.ts'
import { EventPicture } from '../../parts/EventPicture.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { type Filters, useFilters } from '../../parts/useFilters.ts'
import { useMoney } from '../../parts/useMoney.ts'
import { usePage } from '../../parts/usePage.ts'
import { useWhen } from './useWhen.ts'
import './attend.css'

const FEW_LEFT_SHARE = 0.1

type Span = 'all' | 'today' | 'week' | 'month' | 'dates'

/** What is on: found by words and by dates, which stand in the address. */
export function EventsPage() {
  const { t } = useLingui()
  usePage(t`What’s on`)
  const { read, change, clear } = useFilters()
  const words = read('q')
  const span = spanOf(read('when'))
  const range = rangeOf(span, read)
  const query = usePages(['events', words, range], (page) =>
    answer(
      api.GET('/api/v1/event/list', {
        params: {
          query: { ...(words && { query: words }), ...range, ...(page && { page }), page_size: 50 },
        },
      }),
    ),
  )
  return (
    <Shell className="stack stack-6">
      <div className="stack">
        <h1>
          <Trans>What’s on</Trans>
        </h1>
        <SearchBox
          words={words}
          label={t`Search events`}
          hint={t`Title or venue`}
          onChange={(q) => change({ q })}
        />
        <SpanChips
          span={span}
          onChange={(value) => change({ when: value === 'all' ? '' : value })}
        />
        {span === 'dates' && <DateRange read={read} change={change} />}
      </div>
      <FoundEvents query={query} isFiltered={words !== '' || span !== 'all'} onClear={clear} />
    </Shell>
  )
}

function SpanChips({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const { t } = useLingui()
  const names: readonly (readonly [Span, ReactNode])[] = [
    ['all', t`All dates`],
    ['today', t`Today`],
    ['week', t`This week`],
    ['month', t`This month`],
    ['dates', <PickDates key="dates" />],
  ]
  return <Chips label={t`When`} names={names} chosen={span} onChoose={onChange} scrolls />
}

function PickDates() {
  return (
    <>
      <IconCalendarEvent className="i" aria-hidden="true" />
      <Trans>Pick dates</Trans>
    </>
  )
}

function DateRange({ read, change }: Pick<Filters, 'read' | 'change'>) {
  return (
    <div className="row row-wrap">
      <DayField name="from" label={<Trans>From</Trans>} read={read} change={change} />
      <DayField name="to" label={<Trans>To</Trans>} read={read} change={change} />
    </div>
  )
}

function FoundEvents({
  query,
  isFiltered,
  onClear,
}: {
  query: Pages<Event>
  isFiltered: boolean
  onClear: () => void
}) {
  return (
    <ShowPages
      query={query}
      lines={9}
      empty={<NoEvents isFiltered={isFiltered} onClear={onClear} />}
    >
      {(items) => (
        <ul className="events">
          {items.map((event, index) => (
            <EventCard key={event.uuid} event={event} isFirst={index === 0} />
          ))}
        </ul>
      )}
    </ShowPages>
  )
}

function NoEvents({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  return (
    <Empty
      picture="search"
      title={isFiltered ? <Trans>Nothing found</Trans> : <Trans>Nothing is on yet</Trans>}
      acts={
        isFiltered && (
          <Button look="main" onClick={onClear}>
            <Trans>Show all events</Trans>
          </Button>
        )
      }
    >
      {isFiltered ? (
        <Trans>Try another spelling, or look at all dates.</Trans>
      ) : (
        <Trans>Events show up here when an organiser publishes them.</Trans>
      )}
    </Empty>
  )
}

function EventCard({ event, isFirst }: { event: Event; isFirst: boolean }) {
  const when = useWhen()
  const { number } = useDates()
  const left = Math.max(0, event.capacity - event.registered)
  return (
    <li>
      <Link className={isFirst ? 'event first' : 'event'} href={`/event/${event.uuid}`}>
        <EventPicture
          event={event}
          className="event-picture"
          width={isFirst ? 960 : 480}
          isFirst={isFirst}
        />
        <span className="body">
          <span className="when">{when(event)}</span>
          <h2 className="wrap" dir="auto">
            {event.title}
          </h2>
          <span className="muted small wrap" dir="auto">
            {event.venue}
          </span>
          <span className="price">
            {left === 0 ? (
              <Badge kind="no">
                <Trans>No places left</Trans>
              </Badge>
            ) : (
              event.price_from && <PriceFrom from={event.price_from} />
            )}
            {left > 0 && left <= event.capacity * FEW_LEFT_SHARE && (
              <Badge kind="wait">
                <Trans>Few left: {number(left)}</Trans>
              </Badge>
            )}
          </span>
        </span>
      </Link>
    </li>
  )
}

function PriceFrom({ from }: { from: Money }) {
  const { price } = useMoney()
  if (from.amount_minor === 0) return <span className="strong">{price(from)}</span>
  return (
    <span className="strong">
      <Trans>from {price(from)}</Trans>
    </span>
  )
}

function spanOf(value: string): Span {
  return value === 'today' || value === 'week' || value === 'month' || value === 'dates'
    ? value
    : 'all'
}

/** The part of the time line that a chip means, by the reader's own clock. */
function rangeOf(span: Span, read: Filters['read']): { from?: string; to?: string } {
  if (span === 'all') return {}
  if (span === 'dates') return dayRange(read)
  const start = new Date()
  start.setHours(0, 0, 0, 0)
  const end = new Date(start)
  if (span === 'today') end.setDate(end.getDate() + 1)
  if (span === 'week') end.setDate(end.getDate() + 7)
  if (span === 'month') end.setMonth(end.getMonth() + 1)
  return { from: start.toISOString(), to: end.toISOString() }
}
