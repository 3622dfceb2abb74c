import { Trans, useLingui } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { Link } from 'wouter'
import { Bar } from '../../parts/Bar.tsx'
import { useDates } from '../../parts/dates.ts'
import { EventPicture } from '../../parts/EventPicture.tsx'
import { StateBadge } from './StateBadge.tsx'

/** Events as a table, on a phone as a list. */
export function EventList({ events }: { events: readonly Event[] }) {
  return (
    <>
      <table className="table desk">
        <thead>
          <tr>
            <th>
              <Trans>Event</Trans>
            </th>
            <th>
              <Trans>State</Trans>
            </th>
            <th>
              <Trans>Taken</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <Row key={event.uuid} event={event} />
          ))}
        </tbody>
      </table>
      <ul className="list phone">
        {events.map((event) => (
          <Item key={event.uuid} event={event} />
        ))}
      </ul>
    </>
  )
}

function Row({ event }: { event: Event }) {
  const { moment } = useDates()
  return (
    <tr>
      <td>
        <span className="row">
          <EventPicture event={event} className="thumb" width={480} />
          <span className="grow">
            <Link className="row-link wrap" dir="auto" href={`/organise/event/${event.uuid}`}>
              {event.title}
            </Link>
            <span className="muted">{moment(event.starts_at, event.timezone)}</span>
          </span>
        </span>
      </td>
      <td>
        <StateBadge event={event} />
      </td>
      <td className="taken">
        <Taken event={event} />
        <TakenBar event={event} />
      </td>
    </tr>
  )
}

function Item({ event }: { event: Event }) {
  const { moment } = useDates()
  return (
    <li>
      <Link className="item" href={`/organise/event/${event.uuid}`}>
        <EventPicture event={event} className="thumb" width={480} />
        <span className="grow stack stack-1">
          <span className="row between row-wrap gap-1">
            <span className="strong wrap" dir="auto">
              {event.title}
            </span>
            <StateBadge event={event} />
          </span>
          <span className="small muted">
            {moment(event.starts_at, event.timezone)} · <Taken event={event} />
          </span>
          <TakenBar event={event} />
        </span>
      </Link>
    </li>
  )
}

function Taken({ event: { registered, capacity } }: { event: Event }) {
  const { number } = useDates()
  return (
    <Trans>
      {number(registered)} of {number(capacity)}
    </Trans>
  )
}

function TakenBar({ event: { registered, capacity } }: { event: Event }) {
  const { t } = useLingui()
  const share = capacity === 0 ? 0 : Math.min(100, Math.round((registered / capacity) * 100))
  return <Bar className="taken-bar" share={share / 100} label={t`${share} % taken`} />
}
