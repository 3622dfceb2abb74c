import type { Sql } from '../db/sql.ts'
import { limitOf } from '../db/storageLimit.ts'
import type { EventStatus } from './eventColumns.ts'
import { eventIsOver } from './eventIsOver.ts'

/** What an event offers at one moment, as a claim reads it behind the locks of the quotas. */
export interface Offer {
  readonly status: EventStatus
  readonly is_over: boolean
  readonly venue_id: string | null
  /** The moment by the database's clock: after the locks, which a claim may have waited for. */
  readonly now: Date
  /** The storage limit `tickets`, per person and event. */
  readonly most_tickets: number
  readonly products: readonly OfferedProduct[]
}

/** A product as a claim reads it. */
export interface OfferedProduct {
  readonly uuid: string
  readonly name: string
  readonly price_minor: number
  readonly currency: string
  readonly vat_rate_bp: number
  readonly vat_exemption: string | null
  readonly limit_per_person: number | null
  readonly is_offered: boolean
  readonly sale_starts_at: string | null
  readonly has_begun: boolean
  readonly has_ended: boolean
  /** Besides the capacity of the event. */
  readonly quota_ids: readonly string[]
}

/** Reads what an event offers, its products in the order in which they are shown. */
export async function readOffer(sql: Sql, eventId: string): Promise<Offer | undefined> {
  const [offer] = await sql<Offer[]>`
    select ${offerColumns(sql)} from events e where e.uuid = ${eventId}`
  return offer
}

/** The columns of an {@link Offer} of an event `e`. */
export function offerColumns(sql: Sql) {
  return sql`
    e.status, e.venue_id, ${eventIsOver(sql)} as is_over,
    date_trunc('milliseconds', clock_timestamp()) as now,
    ${limitOf(sql, 'tickets')} as most_tickets,
    coalesce((
      select json_agg(json_build_object(
               'uuid', p.uuid, 'name', p.name, 'price_minor', p.price_minor,
               'currency', p.currency, 'vat_rate_bp', p.vat_rate_bp,
               'vat_exemption', p.vat_exemption, 'limit_per_person', p.limit_per_person,
               'is_offered', p.is_offered, 'sale_starts_at', p.sale_starts_at,
               'has_begun', coalesce(p.sale_starts_at <= statement_timestamp(), true),
               'has_ended', coalesce(p.sale_ends_at <= statement_timestamp(), false),
               'quota_ids', array(select q.quota_id from product_quotas q
                                   where q.event_id = p.event_id and q.product_id = p.uuid))
               order by p.sequence, p.uuid)
        from products p where p.event_id = e.uuid), '[]') as products`
}
