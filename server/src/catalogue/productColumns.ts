import type { Sql } from '../db/sql.ts'
import { capacityOf } from './eventColumns.ts'
import type { Money } from './money.ts'

/**
 * Whether a product can be had now: `hidden` the organiser does not offer it; `not_begun`, `ended`
 * by its sale window; `sold_out` a quota of it or the event is full.
 */
export const SALE_STATES = ['on_sale', 'not_begun', 'ended', 'sold_out', 'hidden'] as const
export type SaleState = (typeof SALE_STATES)[number]

/** A product of an event, as everybody may read it who sees the event. */
export interface Product {
  readonly uuid: string
  readonly event_id: string
  readonly name: string
  readonly description: string
  readonly price: Money
  readonly vat_rate_bp: number
  readonly vat_exemption: string | null
  readonly sale_starts_at: Date | null
  readonly sale_ends_at: Date | null
  readonly limit_per_person: number | null
  readonly is_offered: boolean
  readonly state: SaleState
  /** Places that are left for it, of the event and of its quotas; a hold takes one. */
  readonly free: number
  /** Its live tickets. */
  readonly taken: number
  readonly quota_ids: string[]
  readonly sequence: number
  readonly created_at: Date
  readonly updated_at: Date | null
}

/** The columns of a product `p` of an event `e` on the wire. */
export function productColumns(sql: Sql) {
  return sql`
    p.uuid, p.event_id, p.name, p.description,
    json_build_object('amount_minor', p.price_minor, 'currency', p.currency) as price,
    p.vat_rate_bp, p.vat_exemption, p.sale_starts_at, p.sale_ends_at, p.limit_per_person, p.is_offered,
    case when not p.is_offered then 'hidden'
         when p.sale_ends_at <= statement_timestamp() then 'ended'
         when p.sale_starts_at > statement_timestamp() then 'not_begun'
         when ${freeOf(sql)} = 0 then 'sold_out' else 'on_sale' end as state,
    ${freeOf(sql)} as free, p.taken,
    array(select c.quota_id from product_quotas c
           where c.event_id = p.event_id and c.product_id = p.uuid order by c.quota_id) as quota_ids,
    p.sequence, p.created_at, p.updated_at`
}

/** How many places are left for a product `p` of an event `e`. */
function freeOf(sql: Sql) {
  return sql`
    greatest(0, least(
      ${capacityOf(sql, 'size')} - ${capacityOf(sql, 'taken')},
      (select min(q.size - q.taken) from product_quotas c
         join quotas q on q.event_id = c.event_id and q.uuid = c.quota_id
        where c.event_id = p.event_id and c.product_id = p.uuid)))`
}
