import { Trans } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import { useClock } from '../../parts/useClock.ts'
import { hasAgentsQuery } from './hasAgentsQuery.ts'
import { NeedItem } from './NeedItem.tsx'
import { isOn, needsAgents, needsOf } from './needsOf.ts'
import { RunningEvent } from './RunningEvent.tsx'

const MINUTE_MS = 60_000
/** Few events are on at a time. The rest are in the list. */
const MOST_ON = 3

/** The events that are on, and what waits for the organiser. */
export function HomeSummary({ events }: { events: readonly Event[] }) {
  const now = useClock(true, MINUTE_MS)
  const without = useEventsWithoutAgents(events.filter((event) => needsAgents(event, now)))
  const needs = needsOf(events, { now, without })
  return (
    <>
      {events
        .filter((event) => isOn(event, now))
        .slice(0, MOST_ON)
        .map((event) => (
          <RunningEvent key={event.uuid} event={event} />
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
    queries: events.map(({ uuid }) => hasAgentsQuery(uuid)),
    combine: (found) =>
      new Set(events.filter((_, index) => found[index]?.data === false).map(({ uuid }) => uuid)),
  })
}
