import type { Sql } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'

/** How many live tickets more (or fewer, below zero) an event has, for each product. */
export interface TakenChange {
  /** null: a complimentary ticket, which is of no product. */
  readonly productId: string | null
  readonly by: number
}

/**
 * Counts tickets that begin or end: in the capacity of the event, in their products and in the
 * quotas of these. The caller has locked the quotas of the event, and writes the tickets in the
 * same transaction (law 1).
 */
export function moveTaken(
  sql: Sql,
  { eventId, changes }: { readonly eventId: string; readonly changes: readonly TakenChange[] },
): Statement<unknown> {
  const productIds = changes.map(({ productId }) => productId)
  const by = changes.map((change) => change.by)
  return sql`
    with changed as (
      select product_id, sum(n)::int as n
        from unnest(${productIds}::uuid[], ${by}::int[]) as c (product_id, n)
       group by product_id
    ), counted as (
      update quotas q set taken = q.taken + c.n
        from (select quota_id, sum(n)::int as n
                from (select ${eventId}::uuid as quota_id, n from changed
                      union all
                      select p.quota_id, c.n from changed c
                        join product_quotas p
                          on p.event_id = ${eventId} and p.product_id = c.product_id) each
               group by quota_id) c
       where q.event_id = ${eventId} and q.uuid = c.quota_id
    )
    update products p set taken = p.taken + c.n
      from changed c where p.event_id = ${eventId} and p.uuid = c.product_id`
}
