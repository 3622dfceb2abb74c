import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { lockEvent } from './lockEvent.ts'
import { readProduct } from './readProduct.ts'
import { requireChangeable } from './requireChangeable.ts'

/**
 * Removes a product of which nobody holds a ticket.
 *
 * @throws {Refusal} `not_found`; `state_conflict` when somebody holds a ticket of it, or the event
 * is cancelled.
 */
export function removeProduct(
  sql: Sql,
  {
    eventId,
    productId,
    actorId,
  }: { readonly eventId: string; readonly productId: string; readonly actorId: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    requireChangeable(await lockEvent(tx, eventId))
    const { taken } = await readProduct(tx, { eventId, productId })
    if (taken > 0)
      throw new Refusal(
        'state_conflict',
        'There are tickets of this product. Stop offering it instead (is_offered).',
      )
    await tx`delete from products where event_id = ${eventId} and uuid = ${productId}`
    await audit.record(tx, {
      kind: 'product_removed',
      actor: account(actorId),
      details: { event_id: eventId, product_id: productId },
    })
  })
}
