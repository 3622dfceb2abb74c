import { useQuery } from '@tanstack/react-query'
import { answer, api } from './client.ts'

/** An event, as the person who is logged in may see it. */
export function useEvent(id: string) {
  return useQuery({
    queryKey: ['event', id],
    queryFn: () => answer(api.GET('/api/v1/event/{id}', { params: { path: { id } } })),
  })
}
