import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'

export function useOwners(words: string) {
  return usePages(['owners', words], (page) =>
    answer(
      api.GET('/api/v1/owner', {
        params: { query: { page_size: 50, ...(words && { query: words }), ...(page && { page }) } },
      }),
    ),
  )
}

export function useOwner(id: string) {
  return useQuery({
    queryKey: ['owner', id],
    queryFn: () => answer(api.GET('/api/v1/owner/{id}', { params: { path: { id } } })),
  })
}
