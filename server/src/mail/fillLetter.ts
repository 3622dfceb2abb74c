import type { Language } from '../text/languages.ts'
import type { FilledLetter, StoredLetter } from './composeLetter.ts'
import type { OrderData, OrderRef } from './kinds/orderBooked.ts'

/** Why a letter cannot be filled: its receipt has no number yet, or the order is not booked now. */
export type Unfilled = 'later' | 'gone'

/**
 * Reads an order for its letter. A function is handed in, because orders know letters, and letters
 * know no orders.
 *
 * @param writtenAt When the letter was written: nobody waits for a receipt without end.
 */
export type ReadOrder = (
  ref: OrderRef,
  as: { readonly language: Language; readonly writtenAt: Date },
) => Promise<OrderData | Unfilled>

/** Fills a letter that was stored with no more than where to look. */
export async function fillLetter(
  letter: StoredLetter,
  readOrder: ReadOrder,
): Promise<FilledLetter | Unfilled> {
  if (letter.kind !== 'order_booked') return letter
  const { language, created_at: writtenAt } = letter
  const data = await readOrder(letter.data, { language, writtenAt })
  return typeof data === 'string' ? data : { ...letter, data }
}
