import type { Sql } from '../db/sql.ts'
import { HOLD_MINUTES } from './priceOrder.ts'

const WINDOW_SECONDS = 2 * 60 * 60
const MOST_SECONDS = 30 * 60
/** Who orders and lets go at once must not do so without end. */
const LEAST_COUNTED_SECONDS = 60
/** A hold with its extension. What an organiser held for longer is not the buyer's time. */
const MOST_COUNTED_SECONDS = 2 * HOLD_MINUTES * 60

/** A hold of a person that ended without a payment. */
export interface UnpaidHold {
  readonly held_seconds: number
  readonly ended_seconds_ago: number
}

/** A hold that is over ended with its time, also where it was released later. */
function endOf(sql: Sql) {
  return sql`least(o.ended_at, o.expires_at)`
}

/** Whether an order `o` is a hold that lately ended without a payment. */
export function isUnpaidHold(sql: Sql) {
  const since = sql`statement_timestamp() - make_interval(secs => ${WINDOW_SECONDS})`
  return sql`
    (o.ended_at > ${since} and o.booked_at is null and o.payment_timestamp is null
     and ${endOf(sql)} > ${since})`
}

/** The unpaid holds of a person and event as JSON, the newest first: `UnpaidHold[]`. */
export function unpaidHoldsOf(
  sql: Sql,
  { eventId, userId }: { readonly eventId: string; readonly userId: ReturnType<Sql> },
) {
  return sql`(
    select coalesce(json_agg(json_build_object(
             'held_seconds', extract(epoch from ${endOf(sql)} - o.created_at),
             'ended_seconds_ago', extract(epoch from statement_timestamp() - ${endOf(sql)}))
             order by ${endOf(sql)} desc), '[]')
      from (select * from orders o where o.user_id = ${userId} and ${isUnpaidHold(sql)} offset 0) o
     where o.event_id = ${eventId})`
}

/**
 * Nobody keeps places from others by ordering, letting go and ordering again: in two hours, a
 * person may hold places of one event for 30 minutes without paying.
 *
 * @param holds The newest first.
 * @returns Seconds until the person may hold places again; 0: they may now.
 */
export function secondsUntilNextHold(holds: readonly UnpaidHold[]): number {
  let used = 0
  for (const { held_seconds, ended_seconds_ago } of holds) {
    used += Math.min(MOST_COUNTED_SECONDS, Math.max(LEAST_COUNTED_SECONDS, held_seconds))
    if (used >= MOST_SECONDS) return Math.max(1, Math.ceil(WINDOW_SECONDS - ended_seconds_ago))
  }
  return 0
}
