import { Trans, useLingui } from '@lingui/react/macro'
import type { Event, SalesOfDuty } from '@tessera/client'
import { Link } from 'wouter'
import { Bar } from '../../parts/Bar.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { EventPicture } from '../../parts/EventPicture.tsx'
import { useMoney } from '../../parts/useMoney.ts'
import { StateBadge } from './StateBadge.tsx'

/** What some events were sold for, by their ids. */
type SalesOfEvents = ReadonlyMap<string, SalesOfDuty>

/** Events as a table, on a phone as a list. With `sales`, each row also has its revenue. */
export function EventList({ events, sales }: { events: readonly Event[]; sales?: SalesOfEvents }) {
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
            {sales && (
              <th className="right">
                <Trans>Sold for</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <Row key={event.uuid} event={event} {...(sales && { sales })} />
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

function Row({ event, sales }: { event: Event; sales?: SalesOfEvents }) {
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
      {sales && (
        <td className="right nowrap">
          <SoldFor event={event} sales={sales.get(event.uuid)} />
        </td>
      )}
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

function SoldFor({ event, sales }: { event: Event; sales: SalesOfDuty | undefined }) {
  const { money } = useMoney()
  if (sales?.sold_for && sales.sold_for.amount_minor > 0)
    return <Digits>{money(sales.sold_for)}</Digits>
  if (sales?.is_free && event.status !== 'DRAFT') return <Trans>Free</Trans>
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="vh">
        <Trans>Nothing yet</Trans>
      </span>
    </>
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
