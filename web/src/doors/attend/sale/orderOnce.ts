import type { NewOrder, Order } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { answer, api } from '../../../api/client.ts'
import { dropAttempt, forgetChoice, keyFor } from './choice.ts'

/**
 * Orders at most once: a try whose answer was lost is sent again with the key of that try, also
 * after a reload. Once the server has decided, the key is forgotten.
 */
export async function orderOnce(body: NewOrder, userId: string): Promise<Order> {
  const key = keyFor(body, userId)
  try {
    const order = await answer(
      api.POST('/api/v1/order', { body, headers: { 'idempotency-key': key } }),
    )
    forgetChoice(body.event_id)
    return order
  } catch (error) {
    if (isDecided(error)) dropAttempt(body.event_id)
    throw error
  }
}

/** Whether an error says that nothing was ordered with this key, now or before. */
function isDecided(error: unknown): boolean {
  if (!(error instanceof Problem) || error.code === 'idempotency_running') return false
  return error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429
}
