import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../../api/client.ts'
import { usePages } from '../../../api/usePages.ts'
import { useRuns } from '../useRuns.ts'

/** Who sells, page by page, the oldest first. */
export function useSellers() {
  return usePages(['sellers'], (page) =>
    answer(api.GET('/api/v1/seller', { params: { query: { ...(page && { page }) } } })),
  )
}

export function useSeller(id: string) {
  return useQuery({
    queryKey: ['seller', id],
    queryFn: () => answer(api.GET('/api/v1/seller/{id}', { params: { path: { id } } })),
  })
}

/** Whether one runs a seller: the list of its admins is shown to nobody else. */
export function useRunsSeller(id: string) {
  return useRuns(['seller', id, 'right'], () =>
    answer(
      api.GET('/api/v1/seller/{id}/admin', { params: { path: { id }, query: { page_size: 1 } } }),
    ),
  )
}

/**
 * The sellers in whose name one may sell: all of them for a platform admin, and otherwise the
 * oldest one and those that one runs.
 */
export function useOwnSellers(isAdmin: boolean) {
  return useQuery({
    queryKey: ['sellers', 'own', isAdmin],
    queryFn: async () => {
      const list = async (query: { mine?: '1'; page_size: number }) =>
        (await answer(api.GET('/api/v1/seller', { params: { query } }))).items
      const [first, mine] = await Promise.all([
        list({ page_size: isAdmin ? 100 : 1 }),
        list({ mine: '1', page_size: 100 }),
      ])
      return [...new Map([...first, ...mine].map((seller) => [seller.uuid, seller])).values()]
    },
    staleTime: 60_000,
  })
}
