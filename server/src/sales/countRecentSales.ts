import { boundRead } from '../db/boundSearch.ts'
import { lowestIdAt } from '../db/lowestIdAt.ts'
import type { Sql } from '../db/sql.ts'
import { rowsOfOrder } from '../payments/rowsOfOrder.ts'
import { issuedTicket } from '../tickets/ticketColumns.ts'

/** Days of which sales are counted, today included. */
const DAYS = 30

/** What was sold lately of all events that a person runs. */
export interface RecentSales {
  /** Tickets that were sold today and on the 29 days before. */
  readonly sold: number
  /** Tickets that were sold in as long a time, 30 days earlier. */
  readonly sold_before: number
  /** Each of the 30 days, the oldest first. */
  readonly days: { readonly date: string; readonly tickets: number }[]
}

/** Which times are counted, as texts of the database. */
interface Span {
  readonly today: string
  /** The beginning of the 59th day before today. */
  readonly first: string
  /** Now, 30 days earlier. */
  readonly until_before: string
  readonly lowest_id: string
}

/**
 * Counts the tickets of orders that were sold lately, of all events of which a person is an admin.
 * Days are those of a time zone. A ticket was sold when it was booked, and counts while it is good;
 * complimentary ones were not sold.
 *
 * No index knows when a ticket was sold. A ticket was booked when it was made, or by a payment, and
 * the ids of both begin with their time. So the primary keys find what is new of each event, and
 * old tickets are not read.
 */
export function countRecentSales(
  sql: Sql,
  { userId, timezone }: { readonly userId: string; readonly timezone: string },
): Promise<RecentSales> {
  return boundRead(sql, async (tx) => {
    const span = await readSpan(tx, timezone)
    const { lowest_id } = span
    const late = { eventId: tx`p.event_id`, orderId: tx`p.order_id` }
    const [sales] = await tx<RecentSales[]>`
      with mine as materialized (
        select event_id from roster_entries where user_id = ${userId} and role = 'admin'
      ), found as (
        select coalesce(t.payment_timestamp, t.created_at) as at
          from mine m join tickets t on t.event_id = m.event_id and t.uuid >= ${lowest_id}::uuid
         where t.order_id is not null and ${issuedTicket(tx)}
        union all
        -- An order made before was booked by its payment; its later tickets are found above.
        select t.payment_timestamp
          from mine m
          join payments p on p.event_id = m.event_id and p.uuid >= ${lowest_id}::uuid and p.order_id < ${lowest_id}::uuid
         cross join lateral ${rowsOfOrder(tx, 'tickets', late)} t
         where t.uuid < ${lowest_id}::uuid and ${issuedTicket(tx)}
      ), sold as materialized (
        select (at at time zone ${timezone}::text)::date as day, at < ${span.until_before}::timestamptz as is_before,
               count(*) as tickets
          from found where at >= ${span.first}::timestamptz group by 1, 2
      ), counted as (
        select d.day, coalesce(sum(s.tickets), 0)::int as tickets
          from (select ${span.today}::date - ago as day from generate_series(0, ${DAYS - 1}::int) ago) d
          left join sold s on s.day = d.day group by d.day
      )
      select (select sum(tickets)::int from counted) as sold,
             (select coalesce(sum(tickets), 0)::int from sold where is_before) as sold_before,
             (select json_agg(json_build_object('date', day, 'tickets', tickets) order by day) from counted) as days`
    if (!sales) throw new Error('A statement that counts has no answer.')
    return sales
  })
}

/** They are parameters of the count, which would compute them anew for each ticket. */
async function readSpan(tx: Sql, timezone: string): Promise<Span> {
  const [span] = await tx<Span[]>`
    select s.today::date::text as today, f.first::text, ${lowestIdAt(tx, tx`f.first`)}::text as lowest_id,
           ((s.here - make_interval(days => ${DAYS})) at time zone ${timezone}::text)::text as until_before
      from (select now() at time zone ${timezone}::text as here,
                   date_trunc('day', now() at time zone ${timezone}::text) as today) s
     cross join lateral (
       select (s.today - make_interval(days => ${2 * DAYS - 1})) at time zone ${timezone}::text as first) f`
  if (!span) throw new Error('A statement without a table has no answer.')
  return span
}
