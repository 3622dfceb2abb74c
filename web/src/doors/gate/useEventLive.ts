import { useQuery } from '@tanstack/react-query'
import type { EventLive } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useLive } from '../../live/useLive.ts'

/** Without the event stream the numbers are read this often. */
const QUIET_MS = 15_000

/** The numbers of an event: who is inside, who is to come. */
export function useEventLive(id: string) {
  return useQuery({
    queryKey: liveKey(id),
    queryFn: () => answer(api.GET('/api/v1/event/{id}/live', { params: { path: { id } } })),
    refetchInterval: QUIET_MS,
  })
}

/**
 * Keeps the numbers fresh by the event stream, which sends them when they change. All tabs share
 * the stream, so it may follow the event of another tab: then its numbers are not ours.
 */
export function useFollowEvent(id: string): void {
  useLive(
    ({ event, data, of }) => {
      if (event === 'live' && of.event_id === id)
        queries.setQueryData<EventLive>(liveKey(id), Object(data))
      if (event === 'no_longer') void queries.invalidateQueries({ queryKey: liveKey(id) })
    },
    { event_id: id },
  )
}

function liveKey(id: string) {
  return ['event', id, 'live'] as const
}
