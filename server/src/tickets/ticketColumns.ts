import type { Sql } from '../db/sql.ts'

export const TICKET_STATUSES = [
  'PENDING',
  'PAID',
  'BOOKED',
  'CONSUMED',
  'EXPIRED',
  'CANCELLED',
] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

/** How a ticket came about. */
export const TICKET_ORIGINS = ['REGISTRATION', 'ORDER', 'COMPLIMENTARY', 'DOOR_SALE'] as const
export type TicketOrigin = (typeof TICKET_ORIGINS)[number]

/** A ticket as its holder sees it. */
export interface Ticket {
  readonly uuid: string
  readonly event_id: string
  /** Null: it was sold at the door to somebody who is not named. */
  readonly user_id: string | null
  readonly status: TicketStatus
  readonly origin: TicketOrigin
  /** What it was sold as. */
  readonly product_name: string | null
  readonly created_at: Date
  readonly payment_timestamp: Date | null
  readonly validation_datetime: Date | null
  readonly cancelled_at: Date | null
  readonly inside: boolean
  readonly credential_created_at: Date | null
}

/**
 * Whether a ticket `t` holds a place that nobody has used yet. A cancellation ends such tickets. A
 * ticket that holds a place, used or not, is live: `t.holds_place`, which the database computes.
 */
export function unusedTicket(sql: Sql) {
  return sql`(t.holds_place and t.status <> 'CONSUMED')`
}

/** Whether a ticket `t` is paid or free, and still valid: it has a code to show. */
export function issuedTicket(sql: Sql) {
  return sql`(t.status in ('BOOKED', 'CONSUMED'))`
}

/**
 * The status of a ticket `t` as reported. All unused tickets of an event are cancelled with it at
 * once, including those whose rows are still to be written.
 */
export function shownStatus(sql: Sql) {
  return sql`
    case when ${unusedTicket(sql)}
              and exists (select 1 from events c where c.uuid = t.event_id and c.status = 'CANCELLED')
         then 'CANCELLED' else t.status end`
}

/** The columns of a ticket `t` on the wire. */
export function ticketColumns(sql: Sql) {
  return sql`
    t.uuid, t.event_id, t.user_id, ${shownStatus(sql)} as status, t.origin,
    t.product_name, t.created_at, t.payment_timestamp, t.validation_datetime, t.cancelled_at, t.inside,
    t.credential_created_at`
}
