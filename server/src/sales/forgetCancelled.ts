import { type SqlPool, transact } from '../db/sql.ts'
import { deleteTickets } from '../tickets/deleteTickets.ts'
import { deleteEmptyOrders } from './deleteEmptyOrders.ts'

/**
 * Deletes cancelled tickets 90 days after the end of their event, at the earliest 90 days after
 * their cancellation, and at the latest 400 days after it. Until then the gate says that they were
 * cancelled; afterwards it does not know them. What others cancelled stays in the audit log, and
 * scans stay. Returns the number of deleted tickets, at most `limit`.
 */
export function forgetCancelled(sql: SqlPool, limit: number): Promise<number> {
  return transact(sql, async (tx) => {
    const deleted = await deleteTickets(
      tx,
      tx`
        select t.event_id, t.uuid from tickets t join events e on e.uuid = t.event_id
         where t.cancelled_at < now() - interval '90 days' and t.status = 'CANCELLED'
           and t.payment_timestamp is null
           and (e.ends_at < now() - interval '90 days' or t.cancelled_at < now() - interval '400 days')
         limit ${limit} for update of t skip locked`,
    )
    await deleteEmptyOrders(tx, deleted)
    return deleted.count
  })
}
