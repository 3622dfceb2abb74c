import { type Sql, transact } from '../db/sql.ts'
import type { Ticket } from '../tickets/ticketColumns.ts'
import type { Gift } from '../tickets/writeGifts.ts'
import { lockForGift, placeGifts } from './placeGifts.ts'

/** The most complimentary tickets that one call gives. */
export const MOST_GIFTS = 20

/**
 * Gives a user several complimentary tickets, all or none, as `giveTicket` gives one. They are
 * always new, so a retry is not safe.
 *
 * @throws {Refusal} those of `lockForGift` and `placeGifts`.
 */
export function giveTickets(
  sql: Sql,
  { count, ...gift }: Gift & { readonly count: number },
): Promise<Ticket[]> {
  return transact(sql, async (tx) => {
    const event = await lockForGift(tx, gift)
    return placeGifts(tx, { event, gift, count })
  })
}
