import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answer, api } from '../../../api/client.ts'
import { usePages } from '../../../api/usePages.ts'
import { useRuns } from '../useRuns.ts'

/** How many venues a chooser offers at once: more are found by typing on. */
const OFFERED = 8

/** Venues by words in their name or address, page by page. */
export function useVenues({ words, isMine }: { words: string; isMine: boolean }) {
  return usePages(['venues', isMine, words], (page) =>
    answer(
      api.GET('/api/v1/venue', {
        params: {
          query: {
            ...(words && { query: words }),
            ...(isMine && { mine: '1' as const }),
            ...(page && { page }),
          },
        },
      }),
    ),
  )
}

/** The venues that fit what is typed. What was found before stays until the next are there. */
export function useOfferedVenues(words: string, { enabled }: { enabled: boolean }) {
  return useQuery({
    queryKey: ['venues', 'offered', words],
    queryFn: async () => {
      const query = { page_size: OFFERED, ...(words && { query: words }) }
      return (await answer(api.GET('/api/v1/venue', { params: { query } }))).items
    },
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** Whether one runs a venue: the list of its admins is shown to nobody else. */
export function useRunsVenue(id: string) {
  return useRuns(['venue', id, 'right'], () =>
    answer(
      api.GET('/api/v1/venue/{id}/admin', { params: { path: { id }, query: { page_size: 1 } } }),
    ),
  )
}
