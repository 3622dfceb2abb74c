import { account } from '../audit/actor.ts'
import { lockQuotas } from '../catalogue/lockQuotas.ts'
import type { Money } from '../catalogue/money.ts'
import { moveTaken } from '../catalogue/moveTaken.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { dropPositions } from '../tickets/dropPositions.ts'
import { insertPositions } from '../tickets/insertPositions.ts'
import { audit } from './auditKinds.ts'
import type { WantedPosition } from './claim.ts'
import { countTaken } from './countTaken.ts'
import type { Decisions } from './decideClaims.ts'
import { decideUnderLock } from './decideUnderLock.ts'
import { locateOrder } from './locateOrder.ts'
import { lockOrder, requireHeld } from './lockOrder.ts'
import { type Order, orderColumns } from './orderColumns.ts'
import { tellBuyer } from './tellBuyer.ts'

/**
 * Replaces the positions of an open order, all or nothing. Its time goes on as it was.
 *
 * It is decided as a new claim of a buyer who has given this order back. Its places are free for
 * that claim alone, because the quotas stay locked from before they are given back until the new
 * ones are taken (law 1). A refusal rolls back, so the order keeps what it had.
 *
 * @param change.total What the caller was shown; null: they were shown nothing.
 * @param change.actorId Who changes it. When that is not its buyer, the audit log records it.
 * @throws {Refusal} `not_found`; `hold_over`; `state_conflict`; and those of `decideClaims`.
 */
export function changePositions(
  sql: Sql,
  {
    orderId,
    positions,
    total,
    actorId,
  }: {
    readonly orderId: string
    readonly positions: readonly WantedPosition[]
    readonly total: Money | null
    readonly actorId: string
  },
): Promise<Order> {
  return transact(sql, async (tx) => {
    const eventId = await locateOrder(tx, orderId)
    await lockQuotas(tx, eventId)
    const locked = await lockOrder(tx, { eventId, orderId })
    requireHeld(locked)
    const changes = await dropPositions(tx, { eventId, orderId })
    await moveTaken(tx, { eventId, changes })
    const claim = {
      eventId,
      userId: locked.user_id,
      orderId,
      orderNumber: locked.number,
      wish: { kind: 'order', positions, total },
    } as const
    const decisions = await decideUnderLock(tx, { eventId, claims: [claim] })
    const order = await rewrite(tx, { eventId, orderId, decisions })
    if (actorId !== locked.user_id)
      await audit.record(tx, {
        kind: 'order_changed',
        userId: locked.user_id ?? undefined,
        actor: account(actorId),
        details: { event_id: eventId, order_id: orderId },
      })
    return order
  })
}

/** Writes what was decided about the one order. @throws {Refusal} when it was refused. */
async function rewrite(
  tx: SqlTransaction,
  {
    eventId,
    orderId,
    decisions,
  }: { eventId: string; orderId: string; decisions: Decisions | undefined },
): Promise<Order> {
  const [outcome] = decisions?.outcomes ?? []
  if (outcome instanceof Refusal) throw outcome
  if (!decisions || outcome?.kind !== 'ordered') throw new Error('A claim has no outcome.')
  const { order } = outcome
  const { positions } = decisions
  await moveTaken(tx, { eventId, changes: countTaken(positions) })
  await insertPositions(tx, { eventId, positions, createdAt: order.created_at })
  const [written] = await tx<Order[]>`
    update orders o
       set status = ${order.status}, total_minor = ${order.total.amount_minor}, vat_minor = ${order.vat_minor},
           currency = ${order.total.currency}, booked_at = ${order.booked_at}
     where o.event_id = ${eventId} and o.uuid = ${orderId}
    returning ${orderColumns(tx)}`
  if (!written) throw new Error('An order that is locked is gone.')
  if (written.status === 'BOOKED')
    await tellBuyer(tx, { eventId, orderId, userId: written.user_id })
  return written
}
