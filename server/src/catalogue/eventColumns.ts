import type { Sql } from '../db/sql.ts'
import type { TotpSetting } from '../vault/totp.ts'
import { venueName } from '../venues/venueName.ts'
import type { Money } from './money.ts'

export const EVENT_STATUSES = ['DRAFT', 'PUBLISHED', 'CANCELLED'] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

/**
 * An event as everybody may read it once it is published. `registered` is a count; it never says
 * who (law 9).
 */
export interface EventDetail {
  readonly uuid: string
  readonly title: string
  readonly description: string
  /** The name of the venue. */
  readonly venue: string | null
  readonly venue_id: string | null
  readonly seller_id: string
  readonly timezone: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly doors_at: Date | null
  readonly capacity: number
  readonly registered: number
  /** The lowest price of what is or will be on sale; null: nothing is. */
  readonly price_from: Money | null
  readonly status: EventStatus
  readonly reentry: boolean
  readonly admission_by_name: boolean
  readonly totp: TotpSetting
  readonly picture: { readonly etag: string } | null
  readonly created_at: Date
  readonly updated_at: Date | null
}

/** The columns of an event `e` on the wire. */
export function eventColumns(sql: Sql) {
  return sql`
    e.uuid, e.title, e.description, ${venueName(sql, sql`e.venue_id`)} as venue, e.venue_id, e.seller_id, e.timezone,
    e.starts_at, e.ends_at, e.doors_at,
    ${capacityOf(sql, 'size')} as capacity, ${capacityOf(sql, 'taken')} as registered, ${priceFrom(sql)} as price_from, e.status,
    e.reentry, e.admission_by_name, e.created_at, e.updated_at,
    case when e.picture_etag is not null then json_build_object('etag', e.picture_etag) end as picture,
    json_build_object('algorithm', e.totp_algorithm, 'digits', e.totp_digits,
                      'period', e.totp_period) as totp`
}

/** A column of the quota that is the capacity of an event `e`. */
export function capacityOf(sql: Sql, column: 'size' | 'taken') {
  const value = { size: sql`q.size`, taken: sql`q.taken` }[column]
  return sql`(select ${value} from quotas q where q.event_id = e.uuid and q.uuid = e.uuid)`
}

/** The lowest price among the products of an event `e` whose sale is not over. */
function priceFrom(sql: Sql) {
  return sql`
    (select json_build_object('amount_minor', p.price_minor, 'currency', p.currency)
       from products p where p.event_id = e.uuid and p.is_offered
        and (p.sale_ends_at is null or p.sale_ends_at > statement_timestamp())
      order by p.price_minor, p.uuid limit 1)`
}
