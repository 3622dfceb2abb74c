import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'

/** What is sold of an event, as its admins see it. */
export function useProducts(eventId: string) {
  return useQuery({
    queryKey: ['event', eventId, 'products'],
    queryFn: async () => {
      const params = { path: { id: eventId } }
      return (await answer(api.GET('/api/v1/event/{id}/product', { params }))).items
    },
  })
}

/** The quotas of an event; its capacity comes first. */
export function useQuotas(eventId: string) {
  return useQuery({
    queryKey: ['event', eventId, 'quotas'],
    queryFn: async () => {
      const params = { path: { id: eventId } }
      return (await answer(api.GET('/api/v1/event/{id}/quota', { params }))).items
    },
  })
}

/** Reads anew what a change of products or quotas touches: each says what is free of the others. */
export function readSaleAgain(eventId: string): void {
  for (const part of ['products', 'quotas', 'sales'])
    void queries.invalidateQueries({ queryKey: ['event', eventId, part] })
  void queries.invalidateQueries({ queryKey: ['event', eventId], exact: true })
  void queries.invalidateQueries({ queryKey: ['events'] })
}
