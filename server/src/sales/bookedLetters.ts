import type { Write } from '../db/sql.ts'
import { insertLetters, type NewLetter } from '../mail/insertLetters.ts'
import { enqueue } from '../queue/enqueue.ts'
import { letterCauses } from './letterCauses.ts'
import type { Order } from './orderColumns.ts'

/** The letter that says that an order is booked. */
export function bookedLetter(order: {
  readonly eventId: string
  readonly orderId: string
  readonly userId: string
}): NewLetter<'order_booked'> {
  const { eventId, orderId, userId } = order
  return {
    userId,
    cause: letterCauses(orderId)[0],
    data: { event_id: eventId, order_id: orderId },
  }
}

/** The letters of those orders that are booked, as writes of the transaction that books them. */
export function bookedLetters(
  eventId: string,
  orders: readonly Pick<Order, 'uuid' | 'user_id' | 'status'>[],
): Write[] {
  const letters = orders
    .filter(({ status }) => status === 'BOOKED')
    .flatMap(({ uuid: orderId, user_id: userId }) =>
      userId === null ? [] : [bookedLetter({ eventId, orderId, userId })],
    )
  if (letters.length === 0) return []
  return [
    (tx) => insertLetters(tx, 'order_booked', letters),
    (tx) => enqueue(tx, 'deliver_letters', {}),
  ]
}
