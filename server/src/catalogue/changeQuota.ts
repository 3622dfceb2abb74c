import { type Sql, transact } from '../db/sql.ts'
import { lockEvent } from './lockEvent.ts'
import { type Quota, quotaColumns } from './quotaColumns.ts'
import { recordQuotaSize } from './recordQuotaSize.ts'
import { requireChangeable } from './requireChangeable.ts'
import { unknownQuota } from './unknownQuota.ts'

/**
 * Changes a quota. A size below what is taken removes nobody and lets nobody new in. The capacity
 * of the event is changed here too, and has no name.
 *
 * @throws {Refusal} `not_found`; `state_conflict` when the event is cancelled.
 */
export function changeQuota(
  sql: Sql,
  {
    eventId,
    quotaId,
    input,
    actorId,
  }: {
    readonly eventId: string
    readonly quotaId: string
    readonly input: { readonly name?: string; readonly size?: number }
    readonly actorId: string
  },
): Promise<Quota> {
  return transact(sql, async (tx) => {
    requireChangeable(await lockEvent(tx, eventId))
    const [before] = await tx<Quota[]>`
      select ${quotaColumns(tx)} from quotas q
       where q.event_id = ${eventId} and q.uuid = ${quotaId} for no key update`
    if (!before) throw unknownQuota()
    const [quota] = await tx<Quota[]>`
      update quotas q set name = ${input.name ?? before.name}, size = ${input.size ?? before.size},
             updated_at = now()
       where q.event_id = ${eventId} and q.uuid = ${quotaId}
      returning ${quotaColumns(tx)}`
    if (!quota) throw unknownQuota()
    await recordQuotaSize(tx, { actorId, quota, from: before.size })
    return quota
  })
}
