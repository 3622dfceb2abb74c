import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarPlus, IconClock, IconMapPin, IconUsers, IconWorld } from '@tabler/icons-react'
import type { Event } from '@tessera/client'
import { useEvent } from '../../api/useEvent.ts'
import { useVenue } from '../../api/useVenue.ts'
import { Shell } from '../../app/Shell.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { useDates } from '../../parts/dates.ts'
import { EventPicture } from '../../parts/EventPicture.tsx'
import { Show } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { OpenOrderStrip } from './sale/OpenOrderStrip.tsx'
import { Tickets } from './sale/Tickets.tsx'
import { useWhen } from './useWhen.ts'
import './attend.css'

/** What an event is, and one tap to a ticket for it. */
export function EventPage({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useEvent(id)
  usePage(query.data?.title ?? t`Event`)
  return (
    <Shell
      back="/"
      title={query.data ? <bdi>{query.data.title}</bdi> : <Trans>Event</Trans>}
      className="event-main"
      dock={query.data === undefined}
      strip={<OpenOrderStrip eventId={id} />}
    >
      <Show query={query} lines={9}>
        {(event) => <EventDetails event={event} />}
      </Show>
    </Shell>
  )
}

function EventDetails({ event }: { event: Event }) {
  const when = useWhen()
  return (
    <article className="stack stack-6">
      <EventPicture event={event} className="hero" sizes="100vw" isFirst />
      <div className="grid-side">
        <div className="stack stack-6">
          <header className="stack stack-1">
            <p className="strong lapis">{when(event)}</p>
            <h1 className="wrap" dir="auto">
              {event.title}
            </h1>
            {event.venue && (
              <p className="muted wrap" dir="auto">
                {event.venue}
              </p>
            )}
          </header>
          <EventState event={event} />
          <EventFacts event={event} />
          {event.description && (
            <p className="lead wrap long-text" dir="auto">
              {event.description}
            </p>
          )}
          <section className="stack stack-2">
            <h2>
              <Trans>How you get in</Trans>
            </h2>
            <p className="muted">
              <Trans>
                Your ticket is a code on your phone that changes all the time. Open it once at home,
                and it works at the gate without network.
              </Trans>
            </p>
          </section>
        </div>
        <Tickets event={event} />
      </div>
    </article>
  )
}

function EventState({ event }: { event: Event }) {
  if (event.status === 'CANCELLED')
    return (
      <Banner kind="no" title={<Trans>This event is cancelled</Trans>}>
        <Trans>All tickets were cancelled with it. Ask the organiser what happens next.</Trans>
      </Banner>
    )
  if (event.status === 'DRAFT')
    return (
      <Banner kind="wait" title={<Trans>This event is a draft</Trans>}>
        <Trans>Only those who run it see it. Publish it to let people register.</Trans>
      </Banner>
    )
  if (Date.parse(event.ends_at) < Date.now())
    return (
      <Banner kind="wait" title={<Trans>This event is over</Trans>}>
        <Trans>Nobody can register any more.</Trans>
      </Banner>
    )
  return null
}

function EventFacts({ event }: { event: Event }) {
  const { number, foreignZone } = useDates()
  const zone = foreignZone(event.timezone)
  const address = useVenue(event.venue_id).data?.address
  const left = Math.max(0, event.capacity - event.registered)
  return (
    <ul className="facts">
      <li>
        <IconClock className="i" aria-hidden="true" />
        <span>
          <EventTimes event={event} />
        </span>
      </li>
      {zone && (
        <li>
          <IconWorld className="i" aria-hidden="true" />
          <span>
            <Trans>Times are those of the venue: {zone}.</Trans>
          </span>
        </li>
      )}
      {event.venue && (
        <li>
          <IconMapPin className="i" aria-hidden="true" />
          <span className="wrap long-text" dir="auto">
            {event.venue}
            {address && (
              <>
                <br />
                {address}
              </>
            )}
          </span>
        </li>
      )}
      <li>
        <IconUsers className="i" aria-hidden="true" />
        <span>
          <Trans>
            {number(left)} of {number(event.capacity)} places are free.
          </Trans>
        </span>
      </li>
      {event.reentry && (
        <li>
          <IconClock className="i" aria-hidden="true" />
          <span>
            <Trans>You may go out and come in again: show the code each time.</Trans>
          </span>
        </li>
      )}
      <li>
        <IconCalendarPlus className="i" aria-hidden="true" />
        <a className="link-btn" href={`/api/v1/event/${event.uuid}/calendar`} download>
          <Trans>Add to my calendar</Trans>
        </a>
      </li>
    </ul>
  )
}

function EventTimes({ event: { timezone, starts_at, ends_at, doors_at } }: { event: Event }) {
  const { longDay, time } = useDates()
  const starts = time(starts_at, timezone)
  const ends = time(ends_at, timezone)
  const lastDay = longDay(ends_at, timezone)
  const isOneDay = longDay(starts_at, timezone) === lastDay
  return (
    <>
      {longDay(starts_at, timezone)}
      <br />
      {doors_at && (
        <>
          <DoorsTime doors_at={doors_at} starts_at={starts_at} timezone={timezone} />{' '}
        </>
      )}
      {isOneDay ? (
        <Trans>
          Begins {starts}, ends {ends}.
        </Trans>
      ) : (
        <Trans>
          Begins {starts}, ends on {lastDay} at {ends}.
        </Trans>
      )}
    </>
  )
}

/** Doors that open before midnight for what begins after it are those of another day. */
function DoorsTime({
  doors_at,
  starts_at,
  timezone,
}: { doors_at: string } & Pick<Event, 'starts_at' | 'timezone'>) {
  const { longDay, time } = useDates()
  const at = time(doors_at, timezone)
  const day = longDay(doors_at, timezone)
  if (day === longDay(starts_at, timezone)) return <Trans>Doors open at {at}.</Trans>
  return (
    <Trans>
      Doors open on {day} at {at}.
    </Trans>
  )
}
