import type { Sql } from '../db/sql.ts'
import { deleteTickets } from './deleteTickets.ts'

/**
 * Deletes cancelled tickets 90 days after the end of their event, at the earliest 90 days after
 * their cancellation, and at the latest 400 days after it. Until then the gate says that they were
 * cancelled; afterwards it does not know them. What others cancelled stays in the audit log, and
 * scans stay. Returns the number of deleted tickets, at most `limit`.
 */
export function forgetCancelled(sql: Sql, limit: number): Promise<number> {
  return deleteTickets(
    sql,
    sql`
      select t.event_id, t.uuid from tickets t join events e on e.uuid = t.event_id
       where t.cancelled_at < now() - interval '90 days' and t.status = 'CANCELLED'
         and (e.ends_at < now() - interval '90 days' or t.cancelled_at < now() - interval '400 days')
       limit ${limit} for update of t skip locked`,
  )
}
