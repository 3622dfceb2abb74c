import { useQuery } from '@tanstack/react-query'
import { answer, api } from './client.ts'

/** A venue; without an id nothing is read. */
export function useVenue(id: string | null) {
  return useQuery({
    queryKey: ['venue', id],
    queryFn: () => answer(api.GET('/api/v1/venue/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    staleTime: 60_000,
  })
}
