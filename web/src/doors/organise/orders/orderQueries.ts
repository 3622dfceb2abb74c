import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Order } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { usePages } from '../../../api/usePages.ts'

export type OrderStatus = Order['status']

/** The orders of an event, page by page, the newest first. */
export function useOrders(eventId: string, filter: { query?: string; status?: OrderStatus }) {
  return usePages(['event', eventId, 'orders', filter], async (page) => {
    const params = { path: { id: eventId }, query: { ...filter, ...(page && { page }) } }
    const read = await answer(api.GET('/api/v1/event/{id}/order', { params }))
    if (typeof read === 'string') throw new Error('The list came as a file.')
    return read
  })
}

/** How many orders there are, by their status. It is read anew with the list. */
export function useOrderCounts(eventId: string, words: string) {
  return useQuery({
    queryKey: ['event', eventId, 'orders', 'count', words],
    queryFn: () => {
      const params = { path: { id: eventId }, query: { ...(words && { query: words }) } }
      return answer(api.GET('/api/v1/event/{id}/order/count', { params }))
    },
    placeholderData: keepPreviousData,
  })
}

/** One order with its buyer. */
export function useOrder(eventId: string, orderId: string) {
  return useQuery({
    queryKey: ['event', eventId, 'order', orderId],
    queryFn: () => {
      const path = { id: eventId, order_id: orderId }
      return answer(api.GET('/api/v1/event/{id}/order/{order_id}', { params: { path } }))
    },
  })
}

/** What happened with an order, the newest first. */
export function useHistory(eventId: string, orderId: string) {
  return usePages(['event', eventId, 'order', orderId, 'history'], (page) => {
    const path = { id: eventId, order_id: orderId }
    const query = { ...(page && { page }) }
    return answer(
      api.GET('/api/v1/event/{id}/order/{order_id}/history', { params: { path, query } }),
    )
  })
}

/** Reads anew what an act on an order touches: places and people of the event, too. */
export async function readOrdersAgain(eventId: string): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['events'] })
  await queries.invalidateQueries({ queryKey: ['event', eventId] })
}
