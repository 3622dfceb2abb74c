import { Trans } from '@lingui/react/macro'
import type { Event, OrderHappening, OrderOfEvent } from '@tessera/client'
import { Link } from 'wouter'
import { useDates } from '../../../parts/dates.ts'
import { ShowPages } from '../../../parts/states.tsx'
import { HappeningText } from './HappeningText.tsx'
import { useHistory } from './orderQueries.ts'

/** All that happened with an order, the newest first. */
export function OrderHistory({ event, order }: { event: Event; order: OrderOfEvent }) {
  const query = useHistory(event.uuid, order.uuid)
  const wasUsed = order.positions.some(({ status }) => status === 'CONSUMED')
  const scans = new URLSearchParams({ ...(order.buyer && { q: order.buyer.username }) })
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>What happened</Trans>
        </h2>
        {wasUsed && (
          <Link className="link-btn small" href={`/organise/event/${event.uuid}/scans?${scans}`}>
            <Trans>Scans</Trans>
          </Link>
        )}
      </div>
      <ShowPages query={query} empty={null}>
        {(happened) => (
          <ol className="list history">
            {happened.map((one, index) => (
              <Line key={`${one.at} ${one.kind} ${index}`} one={one} zone={event.timezone} />
            ))}
          </ol>
        )}
      </ShowPages>
    </section>
  )
}

function Line({ one, zone }: { one: OrderHappening; zone: string }) {
  const { moment } = useDates()
  return (
    <li className="stack stack-1">
      <span className="wrap">
        <HappeningText one={one} zone={zone} />
      </span>
      <span className="small muted wrap">
        {moment(one.at, zone)}
        {one.actor !== null && (
          <>
            {' · '}
            <bdi>{one.actor}</bdi>
          </>
        )}
      </span>
    </li>
  )
}
