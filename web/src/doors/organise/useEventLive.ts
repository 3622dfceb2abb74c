import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import { heardAt } from '../../live/sharedStream.ts'
import { useLive } from '../../live/useLive.ts'

const ASK_MS = 5_000
/** While the stream talks, asking is only a check that nothing was missed. */
const ASK_SELDOM_MS = 30_000

/**
 * The numbers of an event as they change. The stream says when to ask. What it tells is not shown:
 * all tabs share it, and another tab may follow another event.
 */
export function useEventLive(id: string) {
  const query = useQuery({
    queryKey: ['event', id, 'live'],
    queryFn: () => answer(api.GET('/api/v1/event/{id}/live', { params: { path: { id } } })),
    refetchInterval: () => (Date.now() - heardAt() < ASK_SELDOM_MS ? ASK_SELDOM_MS : ASK_MS),
  })
  useLive(
    ({ event }) => {
      if (event === 'live') void query.refetch({ cancelRefetch: false })
    },
    { event_id: id },
  )
  return query
}
