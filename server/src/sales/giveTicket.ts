import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { issuedTicket, type Ticket, ticketColumns } from '../tickets/ticketColumns.ts'
import type { Gift } from '../tickets/writeGifts.ts'
import { lockForGift, placeGifts } from './placeGifts.ts'

/**
 * Gives a user a complimentary ticket: `BOOKED` at once. It takes a place of the event, and of a
 * product also one of each of its quotas. A user who holds a ticket there (of that product) gets
 * the same one again; a complimentary one is preferred. With `another` it is always new.
 *
 * The organiser decides who is invited. So neither the limit per person of the product nor its sale
 * window is asked, nor whether it is offered: a product that is never sold can be given. Only the
 * places count.
 *
 * Lock, then look (law 1): the places are counted and the ticket written under the locks of the
 * event and its quotas, or neither. A retry is safe, except for `another`.
 *
 * @returns The ticket, and whether this call issued it.
 * @throws {Refusal} those of `lockForGift` and `placeGifts`.
 */
export function giveTicket(
  sql: Sql,
  { another = false, ...gift }: Gift & { readonly another?: boolean },
): Promise<{ ticket: Ticket; made: boolean }> {
  return transact(sql, async (tx) => {
    const event = await lockForGift(tx, gift)
    const held = another ? undefined : await findHeld(tx, gift)
    if (held) return { ticket: held, made: false }
    const [ticket] = await placeGifts(tx, { event, gift, count: 1 })
    if (!ticket) throw new Error('A ticket that was given was not written.')
    return { ticket, made: true }
  })
}

async function findHeld(
  tx: SqlTransaction,
  { eventId, userId, productId }: Gift,
): Promise<Ticket | undefined> {
  const [held] = await tx<Ticket[]>`
    select ${ticketColumns(tx)} from tickets t
     where t.event_id = ${eventId} and t.user_id = ${userId} and ${issuedTicket(tx)}
       ${productId === undefined ? tx`` : tx`and t.product_id = ${productId}`}
     order by t.origin = 'COMPLIMENTARY' desc, t.uuid limit 1`
  return held
}
