import { seesEvent } from '../catalogue/seesEvent.ts'
import type { SqlTransaction } from '../db/sql.ts'
import type { Buyer } from './claim.ts'
import { holdIsOver } from './orderColumns.ts'
import { unpaidHoldsOf } from './unpaidHolds.ts'

/**
 * Reads what these people have of an event. Who does not exist is left out.
 *
 * Their rows are found by the person alone, behind a fence (`offset 0`), and then compared with the
 * event. A new event is absent from the statistics. The planner then takes any index that leads
 * with the event for as good as the right one, and reads all tickets of the event.
 */
export async function readBuyers(
  tx: SqlTransaction,
  { eventId, userIds }: { readonly eventId: string; readonly userIds: readonly string[] },
): Promise<Buyer[]> {
  return await tx<Buyer[]>`
    select u.id as user_id, ${seesEvent(tx, { eventId, userId: tx`u.id`, role: tx`p.role` })} as sees_event, o.open_order,
           ${unpaidHoldsOf(tx, { eventId, userId: tx`u.id` })} as unpaid_holds, coalesce(t.held, '[]') as held, coalesce(t.rows, 0) as rows
      from unnest(${[...userIds]}::uuid[]) as u (id)
     cross join lateral (select role from users where uuid = u.id offset 0) p
      left join lateral (
        select json_build_object('uuid', o.uuid, 'is_over', ${holdIsOver(tx)}) as open_order
          from (select * from orders o where o.user_id = u.id and o.status = 'PENDING' offset 0) o
         where o.event_id = ${eventId}) o on true
     cross join lateral (
        select count(*)::int as rows,
               json_agg(json_build_object('uuid', t.uuid, 'product_id', t.product_id,
                                          'origin', t.origin, 'status', t.status)
                        order by t.uuid) filter (where t.holds_place) as held
          from (select * from tickets t where t.user_id = u.id offset 0) t
         where t.event_id = ${eventId}) t`
}
