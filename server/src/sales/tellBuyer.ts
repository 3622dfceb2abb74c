import type { SqlTransaction } from '../db/sql.ts'
import { writeLetters } from '../mail/writeLetters.ts'
import { bookedLetter } from './bookedLetters.ts'

/**
 * Tells the buyer of an order by letter that it is booked, in the transaction that books it. Where
 * it was sold at the door to somebody who is not named, there is nobody to tell.
 */
export async function tellBuyer(
  tx: SqlTransaction,
  {
    userId,
    ...order
  }: { readonly eventId: string; readonly orderId: string; readonly userId: string | null },
): Promise<void> {
  if (userId !== null) await writeLetters(tx, 'order_booked', [bookedLetter({ ...order, userId })])
}
