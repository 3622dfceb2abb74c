import { lowestIdAt } from '../db/lowestIdAt.ts'
import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { causeOf } from '../mail/causeOf.ts'
import type { LetterStatus } from '../mail/letterStatus.ts'
import { rowsOfOrder } from '../payments/rowsOfOrder.ts'
import { letterCauses } from './letterCauses.ts'
import { unknownOrder } from './locateOrder.ts'
import { holdIsOver } from './orderColumns.ts'

/** What happens with an order. */
export const HISTORY_KINDS = [
  'created',
  'booked',
  'changed',
  'extended',
  'kept',
  'paid',
  'letter',
  'admitted',
  'refunded',
  'ticket_cancelled',
  'cancelled',
  'expired',
] as const

/** One thing that happened with an order. */
export interface OrderHappening {
  readonly at: Date
  readonly kind: (typeof HISTORY_KINDS)[number]
  /** The name of the user or service account that did it; null: nobody, or unknown. */
  readonly actor: string | null
  readonly details: HappeningDetails
  /** Its place among what happened in the same millisecond. */
  readonly key: string
}

/** A scan gets its id at most so long before it is written. */
const LONGEST_SCAN_SECONDS = 30

/** Each kind has its own of these. */
export interface HappeningDetails {
  readonly amount_minor?: number
  readonly currency?: string
  readonly method?: string
  readonly reference?: string
  readonly reason?: string
  readonly until?: string
  readonly tickets?: number
  readonly product_name?: string
  readonly ticket_id?: string
  readonly gate?: string
  readonly letter_status?: LetterStatus
}

/**
 * Returns a page of what happened with an order, the newest first. It is put together from what the
 * rooms keep: the order and its tickets, payments and refunds with their actors, and the entries of
 * the audit log that name the order. The log has nothing that the buyer did, except letters that
 * they asked for: that is read from the rows. A sale at the door was made by who sold it.
 *
 * A scan writes no row for the order, so a ticket tells only when and where it was first let in. By
 * whom is read from that scan.
 *
 * @param page.before The moment and the key of the last entry of the page before.
 * @throws {Refusal} `not_found`, also for an order of another event.
 */
export async function listOrderHistory(
  sql: Sql,
  {
    eventId,
    orderId,
    before,
    limit,
  }: {
    readonly eventId: string
    readonly orderId: string
    readonly before: { readonly at: string; readonly key: string } | undefined
    readonly limit: number
  },
): Promise<OrderHappening[]> {
  const [order] = await sql<{ user_id: string | null }[]>`
    select user_id from orders where event_id = ${eventId} and uuid = ${orderId}`
  if (!order) throw unknownOrder()
  return await sql<OrderHappening[]>`
    with o as (
      select o.*, ${holdIsOver(sql)} as is_over, c.cancelled_at as event_cancelled_at
        from orders o join events c on c.uuid = o.event_id
       where o.event_id = ${eventId} and o.uuid = ${orderId}
    ), logged as materialized (
      select uuid, at, kind, actor_id, details from audit_log
       where details->>'order_id' = ${orderId}
    ), t as (
      select * from ${rowsOfOrder(sql, 'tickets', { eventId, orderId })} t
    ), h (at, kind, actor_id, details, rank, id) as (
      ${ofOrder(sql)}
      union all ${ofLog(sql)}
      union all ${ofMoney(sql, { eventId, orderId })}
      union all ${ofTickets(sql)}
      union all ${ofLetters(sql, { userId: order.user_id, orderId })}
    ), keyed as (
      select date_trunc('milliseconds', at) as at, kind, actor_id, jsonb_strip_nulls(details) as details,
             lpad(rank::text, 2, '0') || coalesce(' ' || id, '') as key
        from h where at is not null
    )
    select k.at, k.kind, coalesce(u.username, s.name) as actor, k.details, k.key
      from keyed k left join users u on u.uuid = k.actor_id
      left join service_accounts s on s.uuid = k.actor_id
     ${before ? sql`where (k.at, k.key collate "C") < (${before.at}::timestamptz, ${before.key})` : sql``}
     order by k.at desc, k.key collate "C" desc limit ${limit}`
}

/**
 * What the row of the order says: when it was made, booked and ended. Its sum is that of now, which
 * is another one than when it was made, if other tickets were chosen since.
 */
function ofOrder(sql: Sql) {
  return sql`
    select created_at, 'created', coalesce(sold_by, user_id), '{}'::jsonb, 0, null::text from o
    union all
    select booked_at, 'booked', null, '{}', 5, null from o
    union all
    select extended_at, 'extended', user_id, '{}', 1, null from o
    union all
    select case when is_over then expires_at when status = 'EXPIRED' then ended_at end, 'expired', null, '{}', 8, null
      from o
    union all
    select case when status = 'CANCELLED' then ended_at end, 'cancelled',
           coalesce(${whoEnded(sql, sql`o.ended_at`)},
                    case when payment_timestamp is null and event_cancelled_at is null then user_id end),
           '{}', 8, null
      from o`
}

/** What others than the buyer did with the order. */
function ofLog(sql: Sql) {
  return sql`
    select l.at, case l.kind when 'order_kept' then 'kept' else 'changed' end, l.actor_id,
           jsonb_build_object('until', l.details->>'until'), 2, l.uuid::text
      from logged l where l.kind in ('order_kept', 'order_changed')`
}

function ofMoney(sql: Sql, order: { eventId: string; orderId: string }) {
  return sql`
    select p.created_at, 'paid', p.created_by,
           jsonb_build_object('amount_minor', p.amount_minor, 'currency', p.currency, 'method', p.method,
                              'reference', p.reference),
           4, p.uuid::text
      from ${rowsOfOrder(sql, 'payments', order)} p
    union all
    select r.created_at, 'refunded', r.created_by,
           jsonb_build_object('amount_minor', r.amount_minor, 'currency', o.currency, 'reason', r.reason),
           6, r.uuid::text
      from ${rowsOfOrder(sql, 'refunds', order)} r cross join o`
}

/** Tickets that were let in, and those that ended before their order did. */
function ofTickets(sql: Sql) {
  return sql`
    select t.validation_datetime, 'admitted', ${whoLetIn(sql)},
           jsonb_build_object('ticket_id', t.uuid, 'product_name', t.product_name, 'gate', t.validated_gate),
           7, t.uuid::text
      from t
    union all
    select t.cancelled_at, 'ticket_cancelled',
           coalesce(${whoEnded(sql, sql`t.cancelled_at`)},
                    case when t.price_minor = 0 and min(o.event_cancelled_at) is null
                         then t.user_id end),
           jsonb_build_object('tickets', count(*), 'product_name', t.product_name), 7, min(t.uuid::text)
      from t cross join o
     where t.cancelled_at is not null and t.cancelled_at is distinct from o.ended_at
     group by t.cancelled_at, t.product_name, t.price_minor, t.user_id`
}

/**
 * The letters to its buyer, if one is named; those that were sent again tell by whom. The first one
 * is written in the transaction of the booking, and is told after it.
 */
function ofLetters(sql: Sql, { userId, orderId }: { userId: string | null; orderId: string }) {
  const causes = userId === null ? [] : letterCauses(orderId).map((cause) => causeOf(userId, cause))
  return sql`
    select greatest(m.created_at, o.booked_at), 'letter',
           (select l.actor_id from logged l where l.at = m.created_at and l.kind = 'order_letter_sent' limit 1),
           jsonb_build_object('letter_status', m.status), 6, m.uuid::text
      from letters m cross join o where m.cause = any (${causes}::text[])`
}

/**
 * Who let a ticket `t` in first. Scans have no index by ticket. The entry was written at the moment
 * that the ticket keeps, so its id is among those made about then, and the primary key finds these.
 */
function whoLetIn(sql: Sql) {
  const around = (seconds: number) =>
    lowestIdAt(sql, sql`t.validation_datetime + make_interval(secs => ${seconds})`)
  return sql`
    (select s.actor_id from scans s
      where s.event_id = t.event_id and s.uuid >= ${around(-LONGEST_SCAN_SECONDS)}
        and s.uuid < ${around(2 * LONGEST_SCAN_SECONDS)}
        and s.ticket_id = t.uuid and s.happened_at = t.validation_datetime and s.undone_at is null
      limit 1)`
}

/** Who ended something at a moment, as the log says: it is written in the same transaction. */
function whoEnded(sql: Sql, moment: SqlPart) {
  return sql`
    (select l.actor_id from logged l
      where l.at = ${moment} and l.kind in ('ticket_cancelled', 'order_cancelled', 'order_refunded') limit 1)`
}
