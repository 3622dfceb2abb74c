import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'

const MINUTE_MS = 60_000

/** The use of a licence per day, the first day first. */
export function useUse(id: string, days: number) {
  return useQuery({
    queryKey: ['use', id, days],
    staleTime: MINUTE_MS,
    queryFn: async () => {
      const read = await answer(
        api.GET('/api/v1/licence/{id}/use', { params: { path: { id }, query: { days } } }),
      )
      if (typeof read === 'string') return []
      return read.items.toSorted((a, b) => a.day.localeCompare(b.day))
    },
  })
}

export function useAdvice(id: string) {
  return useQuery({
    queryKey: ['advice', id],
    staleTime: MINUTE_MS,
    queryFn: () => answer(api.GET('/api/v1/licence/{id}/advice', { params: { path: { id } } })),
  })
}
