import { useQuery } from '@tanstack/react-query'
import type { EventLive } from '@tessera/client'
import { answer, api } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { heardAt } from './sharedStream.ts'
import { useLive } from './useLive.ts'

const ASK_MS = 5_000
/** While the stream talks, asking is only a check that nothing was missed. */
const ASK_SELDOM_MS = 30_000

/**
 * The numbers of an event as they change. The stream sends them. All tabs share it, so it may
 * follow the event of another tab: then its numbers are not ours, and ours are asked for.
 */
export function useEventLive(id: string) {
  const queryKey = ['event', id, 'live']
  const query = useQuery({
    queryKey,
    queryFn: () => answer(api.GET('/api/v1/event/{id}/live', { params: { path: { id } } })),
    refetchInterval: () => (Date.now() - heardAt() < ASK_SELDOM_MS ? ASK_SELDOM_MS : ASK_MS),
  })
  useLive(
    ({ event, data, of }) => {
      if (event === 'live' && of.event_id === id)
        queries.setQueryData<EventLive>(queryKey, Object(data))
      if (event === 'no_longer') void query.refetch({ cancelRefetch: false })
    },
    { event_id: id },
  )
  return query
}
