import { useQuery } from '@tanstack/react-query'
import type { Order } from '@tessera/client'
import { answerWithTime, api } from '../../../api/client.ts'
import { serverNow } from '../../../kept/serverClock.ts'

const SOON_MS = 4_000
const LATER_MS = 20_000
const HOUR_MS = 3_600_000

/**
 * An order. It looks again while something may come by itself: the payment that the organiser
 * notes, and the number of the receipt.
 */
export function useOrder(id: string) {
  return useQuery({
    queryKey: ['order', id],
    queryFn: () => answerWithTime(api.GET('/api/v1/order/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data ? lookAgainAfter(state.data) : false),
  })
}

function lookAgainAfter(order: Order): number | false {
  const { status, ended_at, expires_at } = order
  if (status === 'PENDING') return SOON_MS
  if (awaitsReceipt(order)) return SOON_MS
  // The organiser may still note a payment, and the order gets its places back.
  const over = Date.parse(ended_at ?? expires_at ?? '')
  return status === 'EXPIRED' && serverNow() - over < HOUR_MS ? LATER_MS : false
}

/** A receipt gets its number by a job, shortly after the payment. */
export function awaitsReceipt({ status, payment_timestamp, receipts }: Order): boolean {
  if (status !== 'BOOKED' || payment_timestamp === null || receipts.length > 0) return false
  return serverNow() - Date.parse(payment_timestamp) < HOUR_MS
}
