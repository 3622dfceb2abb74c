import { newId } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { hasRoom, limitReached } from '../db/storageLimit.ts'
import { lockEvent } from './lockEvent.ts'
import { type Quota, quotaColumns } from './quotaColumns.ts'
import { recordQuotaSize } from './recordQuotaSize.ts'
import { requireChangeable } from './requireChangeable.ts'

/**
 * Adds a quota to an event.
 *
 * @throws {Refusal} `not_found`; `storage_limit`; `state_conflict` when the event is cancelled.
 */
export function createQuota(
  sql: Sql,
  {
    eventId,
    input,
    actorId,
  }: {
    readonly eventId: string
    readonly input: { readonly name: string; readonly size: number }
    readonly actorId: string
  },
): Promise<Quota> {
  return transact(sql, async (tx) => {
    requireChangeable(await lockEvent(tx, eventId))
    const own = tx`select 1 from quotas where event_id = ${eventId}`
    const [quota] = await tx<Quota[]>`
      insert into quotas as q (event_id, uuid, name, size)
      select ${eventId}, ${newId()}, ${input.name}, ${input.size}
       where ${hasRoom(tx, 'quotas', own)}
      returning ${quotaColumns(tx)}`
    if (!quota) throw await limitReached(tx, 'quotas')
    await recordQuotaSize(tx, { actorId, quota, from: null })
    return quota
  })
}
