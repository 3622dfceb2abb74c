import { useQuery } from '@tanstack/react-query'
import { answerWithTime, api } from '../../../api/client.ts'

const LOOK_AGAIN_MS = 30_000

/** What is offered of an event, with what is free. It looks again while the page is shown. */
export function useProducts(eventId: string) {
  return useQuery({
    queryKey: ['event', eventId, 'products'],
    queryFn: () =>
      answerWithTime(api.GET('/api/v1/event/{id}/product', { params: { path: { id: eventId } } })),
    // The admins of the event also read what is not offered.
    select: ({ items }) => items.filter(({ is_offered }) => is_offered),
    refetchInterval: LOOK_AGAIN_MS,
  })
}
