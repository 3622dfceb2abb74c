import { account } from '../audit/actor.ts'
import type { Money } from '../catalogue/money.ts'
import { moveTaken } from '../catalogue/moveTaken.ts'
import { unknownEvent } from '../catalogue/readEvent.ts'
import type { SqlTransaction } from '../db/sql.ts'
import type { Method } from '../payments/paymentColumns.ts'
import { Refusal } from '../refusal.ts'
import { insertPositions } from '../tickets/insertPositions.ts'
import { requireRoomForNobody } from '../tickets/requireRoomForNobody.ts'
import { enableVenue } from '../venues/enableVenue.ts'
import { audit } from './auditKinds.ts'
import type { Claim, WantedPosition } from './claim.ts'
import { countTaken } from './countTaken.ts'
import type { Decisions } from './decideClaims.ts'
import { decideUnderLock } from './decideUnderLock.ts'
import { newClaim } from './newClaim.ts'
import type { Order } from './orderColumns.ts'
import { settleByHand } from './settleByHand.ts'
import { tellBuyer } from './tellBuyer.ts'
import { withFreshNumber } from './withFreshNumber.ts'
import { writeOrders } from './writeOrders.ts'

/** What an admin of an event sells at its door. */
export interface DoorSale {
  readonly eventId: string
  readonly positions: readonly WantedPosition[]
  /** What the buyer was shown; null: they were shown nothing. */
  readonly total: Money | null
  /** Null: nobody is named. */
  readonly buyerId: string | null
  /** How it was paid; of what costs nothing, nothing is recorded. */
  readonly method: Method | null
  readonly reference: string | null
  readonly sellerId: string
}

/**
 * Sells at the door, all or nothing: the places are claimed, the money is recorded, and order and
 * tickets are BOOKED. It is decided like a claim, under the locks of the quotas (law 1), but the
 * seller may sell what is not offered elsewhere, and before and after the sale window. The limit
 * per person holds for a buyer who is named. The caller must check whether the seller may do so.
 *
 * @returns The id of the order.
 * @throws {Refusal} `not_found`; `malformed_input` for a product of another event, or where money
 * is taken and no method is named; `event_not_open`; `sold_out`; `price_changed`; `limit_reached`;
 * `storage_limit`.
 */
export function writeDoorSale(tx: SqlTransaction, sale: DoorSale): Promise<string> {
  const { eventId, positions, total, buyerId: userId } = sale
  const wish = { kind: 'door_sale', positions, total } as const
  return withFreshNumber(newClaim({ eventId, userId, wish }), (claim) =>
    tx.savepoint((part) => writeClaimed(part, { sale, claim })),
  )
}

async function writeClaimed(
  tx: SqlTransaction,
  { sale, claim }: { readonly sale: DoorSale; readonly claim: Claim },
): Promise<string> {
  const { eventId, positions, buyerId: userId, sellerId } = sale
  const decisions = await decideUnderLock(tx, { eventId, claims: [claim] })
  if (!decisions) throw unknownEvent(eventId)
  const [outcome] = decisions.outcomes
  if (outcome instanceof Refusal) throw outcome
  if (outcome?.kind !== 'ordered') throw new Error('A claim has no outcome.')
  if (userId === null) await requireRoomForNobody(tx, eventId)
  await writeSold(tx, { sale, decisions, order: outcome.order })
  await takeMoney(tx, { sale, order: outcome.order })
  await tellBuyer(tx, { eventId, orderId: claim.orderId, userId })
  await audit.record(tx, {
    kind: 'sold_at_door',
    userId: userId ?? undefined,
    actor: account(sellerId),
    details: {
      event_id: eventId,
      order_id: claim.orderId,
      amount_minor: outcome.order.total.amount_minor,
      tickets: positions.length,
    },
  })
  return claim.orderId
}

async function writeSold(
  tx: SqlTransaction,
  { sale, decisions, order }: { sale: DoorSale; decisions: Decisions; order: Order },
): Promise<void> {
  const { eventId, buyerId, sellerId } = sale
  const { positions, venueId } = decisions
  await moveTaken(tx, { eventId, changes: countTaken(positions) })
  await writeOrders(tx, { eventId, orders: [order], soldBy: sellerId })
  await insertPositions(tx, { eventId, positions, createdAt: order.created_at })
  if (venueId !== null && buyerId !== null) await enableVenue(tx, { venueId, userIds: [buyerId] })
}

/** @throws {Refusal} `malformed_input` where money is taken and no method is named. */
async function takeMoney(
  tx: SqlTransaction,
  { sale, order }: { sale: DoorSale; order: Order },
): Promise<void> {
  const { eventId, method, reference, sellerId: actorId } = sale
  const { amount_minor: total_minor, currency } = order.total
  if (total_minor === 0) return
  if (method === null)
    throw new Refusal('malformed_input', 'This sale takes money. Say how it was paid.', {
      errors: [{ path: '/method', code: 'required', reason: 'is required where money is taken' }],
    })
  await settleByHand(tx, {
    eventId,
    order: { uuid: order.uuid, total_minor, currency },
    payment: { method, reference, actorId },
  })
}
