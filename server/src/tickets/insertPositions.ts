import { plainArray, textArray } from '../db/arrayText.ts'
import type { Sql } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'
import { fullName } from '../identity/fullName.ts'
import { holderKey } from './holderKey.ts'
import type { TicketOrigin } from './ticketColumns.ts'

/** A ticket that is a position of an order, with everything that it costs. */
export interface Position {
  readonly ticket_id: string
  readonly order_id: string
  /** Null: a door sale to somebody who is not named. */
  readonly user_id: string | null
  readonly product_id: string
  readonly product_name: string
  readonly price_minor: number
  readonly vat_rate_bp: number
  readonly vat_minor: number
  readonly vat_exemption: string | null
  readonly origin: TicketOrigin
  readonly status: 'PENDING' | 'BOOKED'
}

/**
 * Writes tickets of one event with their locators. The caller has locked the quotas of the event,
 * and counts the tickets in the same transaction (law 1). The holder's name is copied onto each:
 * people take these tickets themselves, so their names may stand there (law 9). A ticket that was
 * sold at the door has no name until its holder first shows it: its seller must not learn who a
 * user name is.
 *
 * It fails when a user does not exist, so that no order is answered that was not written.
 */
export function insertPositions(
  sql: Sql,
  {
    eventId,
    positions,
    createdAt,
  }: {
    readonly eventId: string
    readonly positions: readonly Position[]
    readonly createdAt: Date
  },
): Statement<unknown> {
  const of = (value: (one: Position) => string | number | null) => plainArray(positions.map(value))
  const textOf = (value: (one: Position) => string | null) => textArray(positions.map(value))
  return sql`
    with wanted as (
      select * from unnest(
               ${of((p) => p.ticket_id)}::uuid[], ${of((p) => p.order_id)}::uuid[], ${of((p) => p.user_id)}::uuid[],
               ${of((p) => p.product_id)}::uuid[], ${textOf((p) => p.product_name)}::text[],
               ${of((p) => p.price_minor)}::int[], ${of((p) => p.vat_rate_bp)}::int[], ${of((p) => p.vat_minor)}::int[],
               ${textOf((p) => p.vat_exemption)}::text[], ${of((p) => p.origin)}::text[], ${of((p) => p.status)}::text[])
             as w (ticket_id, order_id, user_id, product_id, product_name, price_minor, vat_rate_bp, vat_minor,
                   vat_exemption, origin, status)
    ), located as (
      insert into ticket_locators (ticket_id, event_id) select ticket_id, ${eventId} from wanted
    ), booked as (
      insert into tickets (event_id, uuid, order_id, user_id, holder_username, holder_name, holder_key, product_id,
                           product_name, price_minor, vat_rate_bp, vat_minor, vat_exemption, origin, status, created_at)
      select ${eventId}, w.ticket_id, w.order_id, u.uuid, u.username,
             case when w.origin = 'DOOR_SALE' then '' else ${fullName(sql)} end,
             case when w.origin = 'DOOR_SALE' then coalesce(lower(u.username), '') else ${holderKey(sql)} end, w.product_id,
             w.product_name, w.price_minor, w.vat_rate_bp, w.vat_minor, w.vat_exemption, w.origin, w.status, ${createdAt}
        from wanted w left join users u on u.uuid = w.user_id
       where u.uuid is not null or w.user_id is null
      returning 1
    )
    select 1 / (count(*) = ${positions.length}::int)::int as all_booked from booked`
}
