import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'

/**
 * Says of which quotas a product takes places. Its live tickets leave the former quotas and enter
 * the new ones at once, so `taken` stays the number of live tickets. A quota may then have more
 * taken than its size: nobody loses a place, and nobody new gets one. The caller has locked the
 * event (law 1).
 *
 * @throws {Refusal} `malformed_input` when a quota is not one of the event.
 */
export async function setProductQuotas(
  tx: SqlTransaction,
  {
    eventId,
    productId,
    quotaIds,
  }: {
    readonly eventId: string
    readonly productId: string
    readonly quotaIds: readonly string[]
  },
): Promise<void> {
  const wanted = [...new Set(quotaIds)]
  const found = await tx<{ uuid: string }[]>`
    select uuid from quotas
     where event_id = ${eventId} and uuid = any (${wanted}::uuid[]) and uuid <> event_id`
  const known = new Set(found.map(({ uuid }) => uuid))
  const unknown = quotaIds.findIndex((id) => !known.has(id))
  if (unknown >= 0)
    throw new Refusal('malformed_input', 'This event has no such quota. Read its quotas again.', {
      errors: [
        {
          path: `/quota_ids/${unknown}`,
          code: 'unknown',
          reason: 'must be a quota of this event, and not its capacity',
        },
      ],
    })
  await tx`
    with gone as (
      delete from product_quotas
       where event_id = ${eventId} and product_id = ${productId}
         and quota_id <> all (${wanted}::uuid[])
      returning quota_id
    ), come as (
      insert into product_quotas (event_id, product_id, quota_id)
      select ${eventId}, ${productId}, id from unnest(${wanted}::uuid[]) as w (id)
      on conflict do nothing
      returning quota_id
    )
    update quotas q set taken = q.taken + m.sign * p.taken
      from (select quota_id, -1 as sign from gone union all select quota_id, 1 from come) m,
           products p
     where q.event_id = ${eventId} and q.uuid = m.quota_id
       and p.event_id = ${eventId} and p.uuid = ${productId}`
}
