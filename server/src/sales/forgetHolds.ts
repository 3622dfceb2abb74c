import { type SqlPool, transact } from '../db/sql.ts'
import { deleteTickets } from '../tickets/deleteTickets.ts'
import { deleteEmptyOrders } from './deleteEmptyOrders.ts'

/**
 * Deletes orders whose hold ended more than 7 days ago, with their tickets. Nobody paid them.
 * Returns the number of deleted tickets, at most `limit`.
 */
export function forgetHolds(sql: SqlPool, limit: number): Promise<number> {
  return transact(sql, async (tx) => {
    const deleted = await deleteTickets(
      tx,
      tx`
        select t.event_id, t.uuid
          from (select o.event_id, o.uuid from orders o
                 where o.status = 'EXPIRED' and o.ended_at < now() - interval '7 days'
                 limit ${limit} for update skip locked) o
          join tickets t on t.order_id = o.uuid and t.event_id = o.event_id
         limit ${limit}`,
    )
    await deleteEmptyOrders(tx, deleted)
    return deleted.count
  })
}
