import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { lockEvent } from './lockEvent.ts'
import { requireChangeable } from './requireChangeable.ts'
import { unknownQuota } from './unknownQuota.ts'

/**
 * Removes a quota that no product uses.
 *
 * @throws {Refusal} `not_found`; `state_conflict` when a product uses it, it is the capacity, or
 * the event is cancelled.
 */
export function removeQuota(
  sql: Sql,
  {
    eventId,
    quotaId,
    actorId,
  }: { readonly eventId: string; readonly quotaId: string; readonly actorId: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    requireChangeable(await lockEvent(tx, eventId))
    if (quotaId === eventId)
      throw new Refusal(
        'state_conflict',
        'The capacity of an event cannot be removed. Change its size instead.',
      )
    const used = await tx`
      select 1 from product_quotas where event_id = ${eventId} and quota_id = ${quotaId} limit 1`
    if (used.length > 0)
      throw new Refusal(
        'state_conflict',
        'A product uses this quota. Take it off the product first.',
      )
    const gone = await tx`
      delete from quotas where event_id = ${eventId} and uuid = ${quotaId} returning 1`
    if (gone.length === 0) throw unknownQuota()
    await audit.record(tx, {
      kind: 'quota_removed',
      actor: account(actorId),
      details: { event_id: eventId, quota_id: quotaId },
    })
  })
}
