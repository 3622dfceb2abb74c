import type { SqlTransaction } from '../db/sql.ts'
import type { TakenChange } from './moveTaken.ts'

/**
 * Whether the capacity of an event, or a quota, has no room for these places. A product that was
 * removed has no place: its quotas are not known any more. The caller has locked the quotas of the
 * event (law 1).
 */
export async function lacksPlaces(
  tx: SqlTransaction,
  { eventId, changes }: { readonly eventId: string; readonly changes: readonly TakenChange[] },
): Promise<boolean> {
  const productIds = changes.map(({ productId }) => productId)
  const by = changes.map((change) => change.by)
  const short = await tx`
    with wanted as (
      select * from unnest(${productIds}::uuid[], ${by}::int[]) as c (product_id, n)
    )
    select 1 from wanted w
     where w.product_id is not null
       and not exists (select 1 from products p
                        where p.event_id = ${eventId} and p.uuid = w.product_id)
    union all
    select 1 from quotas q
     where q.event_id = ${eventId}
       and q.size - q.taken <
           (select coalesce(sum(w.n), 0) from wanted w
             where q.uuid = q.event_id
                or exists (select 1 from product_quotas p
                            where p.event_id = q.event_id and p.quota_id = q.uuid
                              and p.product_id = w.product_id))
       and (q.uuid = q.event_id
            or exists (select 1 from product_quotas p join wanted w on w.product_id = p.product_id
                        where p.event_id = q.event_id and p.quota_id = q.uuid))
     limit 1`
  return short.length > 0
}
