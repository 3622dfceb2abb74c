import { account } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { hasRoom, limitReached } from '../db/storageLimit.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { lockEvent } from './lockEvent.ts'
import { requireChangeable } from './requireChangeable.ts'

/** How many places there are of an event or of a part of it. */
export interface Quota {
  readonly uuid: string
  readonly event_id: string
  readonly name: string
  readonly size: number
  readonly taken: number
  /** Whether it is the capacity of the event, of which each ticket takes a place. */
  readonly is_capacity: boolean
  readonly created_at: Date
  readonly updated_at: Date | null
}

interface OfEvent {
  readonly eventId: string
  readonly actorId: string
}

/** The quotas of an event; its capacity comes first. */
export function listQuotas(sql: Sql, eventId: string): Promise<Quota[]> {
  return sql<Quota[]>`
    select ${quotaColumns(sql)} from quotas q
     where q.event_id = ${eventId} order by q.uuid <> q.event_id, q.uuid`
}

/** @throws {Refusal} `not_found`; `storage_limit`; `state_conflict` when the event is cancelled. */
export function createQuota(
  sql: Sql,
  { eventId, actorId, input }: OfEvent & { readonly input: { name: string; size: number } },
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
    await recordSize(tx, { actorId, quota, from: null })
    return quota
  })
}

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
    actorId,
    input,
  }: OfEvent & {
    readonly quotaId: string
    readonly input: { readonly name?: string; readonly size?: number }
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
    await recordSize(tx, { actorId, quota, from: before.size })
    return quota
  })
}

/**
 * Removes a quota that no product uses.
 *
 * @throws {Refusal} `not_found`; `state_conflict` when a product uses it, it is the capacity, or
 * the event is cancelled.
 */
export function removeQuota(
  sql: Sql,
  { eventId, quotaId, actorId }: OfEvent & { readonly quotaId: string },
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

function quotaColumns(sql: Sql) {
  return sql`
    q.uuid, q.event_id, q.name, q.size, q.taken, q.uuid = q.event_id as is_capacity, q.created_at,
    q.updated_at`
}

function unknownQuota(): Refusal {
  return new Refusal('not_found', 'This event has no quota with this id. Check the id.')
}

async function recordSize(
  sql: Sql,
  { actorId, quota, from }: { actorId: string; quota: Quota; from: number | null },
): Promise<void> {
  if (quota.size === from) return
  const { event_id, uuid: quota_id, size: to } = quota
  const [actor, sizes] = [account(actorId), { event_id, to, ...(from !== null && { from }) }]
  if (quota.is_capacity)
    await audit.record(sql, { kind: 'capacity_changed', actor, details: sizes })
  else await audit.record(sql, { kind: 'quota_changed', actor, details: { ...sizes, quota_id } })
}
