import { useQuery } from '@tanstack/react-query'
import { answerWithTime, api } from '../../../api/client.ts'
import { useMe } from '../../../app/me.ts'

/** Of one event a person has few orders: those that count are among the newest. */
const PAGE_SIZE = 100

export const ORDERS = ['orders'] as const

/** One's own orders, the newest first: of an event, or of all. Nobody has none. */
export function useOrdersOf(eventId?: string) {
  const me = useMe().data
  return useQuery({
    queryKey: [...ORDERS, me?.uuid, eventId],
    enabled: Boolean(me),
    queryFn: () =>
      answerWithTime(
        api.GET('/api/v1/user/{username}/order', {
          params: {
            path: { username: me?.username ?? '' },
            query: { page_size: PAGE_SIZE, ...(eventId !== undefined && { event_id: eventId }) },
          },
        }),
      ),
    select: ({ items }) => items,
  })
}
