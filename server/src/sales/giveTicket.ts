import { lacksPlaces } from '../catalogue/lacksPlaces.ts'
import { type LockedEvent, lockEvent } from '../catalogue/lockEvent.ts'
import { lockQuotas } from '../catalogue/lockQuotas.ts'
import { moveTaken } from '../catalogue/moveTaken.ts'
import { noSuchProduct } from '../catalogue/noSuchProduct.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { issuedTicket, type Ticket, ticketColumns } from '../tickets/ticketColumns.ts'
import { type Gift, writeGift } from '../tickets/writeGift.ts'
import { releaseHolds } from './releaseHolds.ts'

/**
 * Gives a user a complimentary ticket: `BOOKED` at once. It takes a place of the event, and of a
 * product also one of each of its quotas. A user who holds a ticket there (of that product) gets
 * the same one again; a complimentary one is preferred. With `another` it is always new.
 *
 * The organiser decides who is invited. So neither the limit per person of the product nor its sale
 * window is asked, nor whether it is offered: a product that is never sold can be given. Only the
 * places count.
 *
 * Lock, then look (law 1): the event is locked first, with its capacity, then its other quotas, so
 * every later statement sees what all earlier claimants committed. The places are counted and the
 * ticket written under these locks, or neither. Before a place is refused, the holds that are over
 * are released under the same locks. A retry is safe, except for `another`.
 *
 * @returns The ticket, and whether this call issued it.
 * @throws {Refusal} `sold_out` with the capacity; `event_not_open` when the event is cancelled or
 * over; `malformed_input` for a product of another event; and those of `writeGift`.
 */
export function giveTicket(sql: Sql, gift: Gift): Promise<{ ticket: Ticket; made: boolean }> {
  const { eventId, productId = null } = gift
  return transact(sql, async (tx) => {
    const event = await lockEvent(tx, eventId)
    await lockQuotas(tx, eventId)
    if (productId !== null) await requireProduct(tx, { eventId, productId })
    const held = gift.another ? undefined : await findHeld(tx, gift)
    if (held) return { ticket: held, made: false }
    requireOpen(event)
    const changes = [{ productId, by: 1 }]
    await requirePlace(tx, { event, changes })
    await moveTaken(tx, { eventId, changes })
    return { ticket: await writeGift(tx, gift), made: true }
  })
}

async function requireProduct(
  tx: SqlTransaction,
  { eventId, productId }: { eventId: string; productId: string },
): Promise<void> {
  const [product] = await tx`
    select 1 from products where event_id = ${eventId} and uuid = ${productId}`
  if (!product) throw noSuchProduct('/product_id')
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

function requireOpen({ status, is_over }: LockedEvent): void {
  if (status === 'CANCELLED')
    throw new Refusal(
      'event_not_open',
      'This event is not open for registration. Choose another event.',
    )
  if (is_over) throw new Refusal('event_not_open', 'This event is over. Choose another event.')
}

/** @throws {Refusal} `sold_out`. */
async function requirePlace(
  tx: SqlTransaction,
  {
    event: { uuid: eventId, capacity },
    changes,
  }: { event: LockedEvent; changes: { productId: string | null; by: number }[] },
): Promise<void> {
  if (!(await lacksPlaces(tx, { eventId, changes }))) return
  const released = await releaseHolds(tx, eventId)
  if (released > 0 && !(await lacksPlaces(tx, { eventId, changes }))) return
  const [productId] = changes.flatMap((one) => one.productId ?? [])
  throw new Refusal(
    'sold_out',
    productId === undefined
      ? 'Every place of this event is taken. A place may become free later.'
      : 'Every place of this product or of its event is taken. A place may become free later.',
    {
      members: { capacity, ...(productId !== undefined && { product_ids: [productId], free: 0 }) },
    },
  )
}
