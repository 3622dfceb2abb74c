import type { Event } from '@tessera/client'

const DAY_MS = 86_400_000
const DRAFT_WITHIN_MS = 7 * DAY_MS
const NEARLY_FULL_SHARE = 0.1

type NeedKind = 'draft_soon' | 'no_agent' | 'full' | 'nearly_full'

export interface Need {
  readonly kind: NeedKind
  readonly event: Event
}

/** Published events that begin within a day, or are on: somebody must be at their gates. */
export function needsAgents({ status, starts_at, ends_at }: Event, now: number): boolean {
  if (status !== 'PUBLISHED' || Date.parse(ends_at) <= now) return false
  return Date.parse(starts_at) - now < DAY_MS
}

/**
 * What waits for the organiser of these events, the most urgent first.
 *
 * @param without The ids of events that have no agent.
 */
export function needsOf(
  events: readonly Event[],
  { now, without }: { readonly now: number; readonly without: ReadonlySet<string> },
): Need[] {
  const of = (kind: NeedKind, fits: (event: Event) => boolean): Need[] =>
    events.filter(fits).map((event) => ({ kind, event }))
  const isOpen = ({ status, ends_at }: Event) => status === 'PUBLISHED' && Date.parse(ends_at) > now
  const left = ({ capacity, registered }: Event) => capacity - registered
  return [
    ...of('no_agent', (event) => needsAgents(event, now) && without.has(event.uuid)),
    ...of('draft_soon', ({ status, starts_at, ends_at }) => {
      const isOver = Date.parse(ends_at) <= now
      return status === 'DRAFT' && !isOver && Date.parse(starts_at) - now < DRAFT_WITHIN_MS
    }),
    ...of('full', (event) => isOpen(event) && event.capacity > 0 && left(event) <= 0),
    ...of(
      'nearly_full',
      (event) =>
        isOpen(event) &&
        left(event) > 0 &&
        event.registered > 0 &&
        left(event) <= event.capacity * NEARLY_FULL_SHARE,
    ),
  ]
}

/** Whether people can be let in now. */
export function isOn({ status, starts_at, ends_at, doors_at }: Event, now: number): boolean {
  const from = Math.min(Date.parse(doors_at ?? starts_at), Date.parse(starts_at))
  return status === 'PUBLISHED' && from <= now && now < Date.parse(ends_at)
}
