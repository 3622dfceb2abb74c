import { lacksPlaces } from '../catalogue/lacksPlaces.ts'
import { type LockedEvent, lockEvent } from '../catalogue/lockEvent.ts'
import { lockQuotas } from '../catalogue/lockQuotas.ts'
import { moveTaken } from '../catalogue/moveTaken.ts'
import { noSuchProduct } from '../catalogue/noSuchProduct.ts'
import { readProduct } from '../catalogue/readProduct.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Ticket } from '../tickets/ticketColumns.ts'
import { type Gift, writeGifts } from '../tickets/writeGifts.ts'
import { releaseHolds } from './releaseHolds.ts'

/**
 * Locks the event of a gift, with its capacity, and then its other quotas: every later statement
 * sees what all earlier claimants committed (law 1).
 *
 * @throws {Refusal} `malformed_input` for a product of another event.
 */
export async function lockForGift(
  tx: SqlTransaction,
  { eventId, productId }: Gift,
): Promise<LockedEvent> {
  const event = await lockEvent(tx, eventId)
  await lockQuotas(tx, eventId)
  if (productId === undefined) return event
  const [product] = await tx`
    select 1 from products where event_id = ${eventId} and uuid = ${productId}`
  if (!product) throw noSuchProduct('/product_id')
  return event
}

/**
 * Writes complimentary tickets, all or none: their places are counted under the locks that
 * `lockForGift` took. Before a place is refused, the holds that are over are released under the
 * same locks.
 *
 * @throws {Refusal} `sold_out` with the capacity; `event_not_open` when the event is cancelled or
 * over; and those of `writeGifts`.
 */
export async function placeGifts(
  tx: SqlTransaction,
  { event, gift, count }: { event: LockedEvent; gift: Gift; count: number },
): Promise<Ticket[]> {
  const { eventId, productId = null } = gift
  requireOpen(event)
  const changes = [{ productId, by: count }]
  await requirePlaces(tx, { event, changes })
  await moveTaken(tx, { eventId, changes })
  return writeGifts(tx, gift, count)
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
async function requirePlaces(
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
  const free = await countFree(tx, { eventId, productId })
  throw new Refusal('sold_out', sayFull(free, productId), {
    members: { capacity, ...(productId !== undefined && { product_ids: [productId] }), free },
  })
}

async function countFree(
  tx: SqlTransaction,
  { eventId, productId }: { eventId: string; productId: string | undefined },
): Promise<number> {
  if (productId !== undefined) return (await readProduct(tx, { eventId, productId })).free
  const [capacity] = await tx<{ free: number }[]>`
    select greatest(0, size - taken) as free from quotas where event_id = ${eventId} and uuid = ${eventId}`
  return capacity?.free ?? 0
}

function sayFull(free: number, productId: string | undefined): string {
  if (free > 0) return `Only ${free} of these places ${free === 1 ? 'is' : 'are'} left. Give fewer.`
  return productId === undefined
    ? 'Every place of this event is taken. A place may become free later.'
    : 'Every place of this product or of its event is taken. A place may become free later.'
}
