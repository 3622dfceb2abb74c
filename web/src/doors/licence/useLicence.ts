import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'

/** A licence that one runs. */
export function useLicence(id: string) {
  return useQuery({
    queryKey: ['licence', id],
    queryFn: () => answer(api.GET('/api/v1/licence/{id}', { params: { path: { id } } })),
  })
}
