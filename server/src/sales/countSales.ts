import { boundRead } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { sqlVatIn } from '../payments/sqlVatIn.ts'
import { holdIsOver } from './orderColumns.ts'

/** How long a part of `series` is. */
export const SALES_STEPS = ['hour', 'day', 'month'] as const

/** What was sold of an event, when, and for how much. Tickets that were cancelled do not count. */
export interface EventSales {
  readonly timezone: string
  readonly step: (typeof SALES_STEPS)[number]
  /** Tickets of orders: paid, or free of charge. */
  readonly sold: number
  readonly complimentary: number
  /** Places of orders that are not paid yet. */
  readonly held: number
  /** Places of the event that are left. */
  readonly free: number
  readonly products: SoldProduct[]
  /** The oldest first; only parts in which tickets were sold or given. */
  readonly series: SoldInStep[]
  readonly money: MoneyOfSales[]
}

export interface SoldProduct {
  /** Null: complimentary tickets of no product. */
  readonly product_id: string | null
  readonly name: string
  readonly sold: number
  readonly complimentary: number
  readonly held: number
}

export interface SoldInStep {
  /** The beginning of the hour, day or month in the time zone of the event. */
  readonly at: string
  readonly product_id: string | null
  readonly tickets: number
}

/** Money in one currency. */
export interface MoneyOfSales {
  readonly currency: string
  readonly taken_minor: number
  readonly refunded_minor: number
  /** The VAT in what was taken and not given back. */
  readonly vat_minor: number
  readonly methods: {
    readonly method: string
    readonly taken_minor: number
    readonly refunded_minor: number
  }[]
  /** What was taken and not given back, for each VAT rate. */
  readonly vat_rates: {
    readonly rate_bp: number
    readonly exemption: string | null
    readonly amount_minor: number
    readonly vat_minor: number
  }[]
}

/** A sale this long or shorter is shown by the hour; up to the other, by the day. */
const HOURS_SHOWN = 48
const DAYS_SHOWN = 400

/**
 * Counts what was sold of an event, in one statement: all numbers are of one moment. A ticket was
 * sold when its order was booked, and counts while it is live. Its time grows with the number
 * of tickets, so it is a heavy read.
 *
 * The sums of `money` add up (law 7): taken less refunded is the sum over the VAT rates.
 */
export async function countSales(sql: Sql, eventId: string): Promise<EventSales> {
  const [sales] = await boundRead(
    sql,
    (tx) => tx<EventSales[]>`
      with live as materialized (
        select t.product_id, t.product_name, t.origin = 'COMPLIMENTARY' as is_given,
               t.status = 'PENDING' as is_held, coalesce(o.booked_at, t.created_at) as at
          from tickets t left join orders o on o.event_id = t.event_id and o.uuid = t.order_id
         where t.event_id = ${eventId} and t.holds_place
           and not coalesce(${holdIsOver(tx)}, false)
      ), span as (
        select case when count(*) = 0 then 'day'
                    when max(at) - min(at) <= make_interval(hours => ${HOURS_SHOWN}) then 'hour'
                    when max(at) - min(at) <= make_interval(days => ${DAYS_SHOWN}) then 'day'
                    else 'month' end as step
          from live where not is_held
      ), counted as (
        select count(*) filter (where not is_held and not is_given)::int as sold,
               count(*) filter (where is_given)::int as complimentary,
               count(*) filter (where is_held)::int as held, count(*)::int as taken
          from live
      )
      select e.timezone, s.step, c.sold, c.complimentary, c.held,
             greatest(0, q.size - c.taken) as free,
             ${productsSold(tx, eventId)} as products, ${seriesSold(tx)} as series,
             ${moneyOf(tx, eventId)} as money
        from events e join quotas q on q.event_id = e.uuid and q.uuid = e.uuid
             cross join counted c cross join span s
       where e.uuid = ${eventId}`,
  )
  if (!sales) throw new Error('An event whose right was checked is gone.')
  return sales
}

function productsSold(sql: Sql, eventId: string) {
  return sql`
    coalesce((
      select json_agg(json_build_object('product_id', l.product_id, 'name', coalesce(p.name, l.name, ''),
                                        'sold', l.sold, 'complimentary', l.given, 'held', l.held)
                      order by p.sequence, p.uuid, l.product_id)
        from (select product_id, max(product_name) as name,
                     count(*) filter (where not is_held and not is_given) as sold,
                     count(*) filter (where is_given) as given, count(*) filter (where is_held) as held
                from live group by product_id) l
        left join products p on p.event_id = ${eventId} and p.uuid = l.product_id), '[]')`
}

function seriesSold(sql: Sql) {
  return sql`
    coalesce((
      select json_agg(json_build_object('at', l.at, 'product_id', l.product_id, 'tickets', l.tickets)
                      order by l.at, l.product_id)
        from (select date_trunc(s.step, l.at, e.timezone) as at, l.product_id, count(*) as tickets
                from live l where not l.is_held group by 1, 2) l), '[]')`
}

function moneyOf(sql: Sql, eventId: string) {
  return sql`
    coalesce((
      select json_agg(json_build_object(
               'currency', m.currency, 'taken_minor', m.taken, 'refunded_minor', m.refunded,
               'methods', m.methods, 'vat_minor', coalesce(v.vat, 0), 'vat_rates', coalesce(v.rates, '[]'))
               order by m.currency)
        from (${moneyByMethod(sql, eventId)}) m left join (${moneyByRate(sql, eventId)}) v on v.currency = m.currency
    ), '[]')`
}

function moneyByMethod(sql: Sql, eventId: string) {
  return sql`
    select currency, sum(taken) as taken, sum(refunded) as refunded,
           json_agg(json_build_object('method', method, 'taken_minor', taken, 'refunded_minor', refunded)
                    order by method) as methods
      from (select currency, coalesce(method, provider) as method, sum(captured_minor) as taken,
                   sum(refunded_minor) as refunded
              from payments where event_id = ${eventId} group by 1, 2) p
     group by currency`
}

function moneyByRate(sql: Sql, eventId: string) {
  return sql`
    select currency, sum(vat) as vat,
           json_agg(json_build_object('rate_bp', rate, 'exemption', exemption, 'amount_minor', amount,
                                      'vat_minor', vat) order by rate desc, exemption) as rates
      from (select o.currency, t.vat_rate_bp as rate, t.vat_exemption as exemption,
                   sum(t.price_minor - t.refunded_minor) as amount,
                   sum(t.vat_minor - ${sqlVatIn(sql, sql`t.refunded_minor`, sql`t.vat_rate_bp`)}) as vat
              from orders o join tickets t on t.event_id = o.event_id and t.order_id = o.uuid
             where o.event_id = ${eventId} and o.payment_timestamp is not null and t.price_minor > 0
             group by 1, 2, 3) r
     group by currency`
}
