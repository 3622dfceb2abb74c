import type { ToldEvent } from '../catalogue/readTelling.ts'
import type { Sql } from '../db/sql.ts'
import { unusedTicket } from './ticketColumns.ts'

/**
 * Whether the holder of a ticket `t` is told that its event was moved or cancelled. A move is told
 * to people who had the ticket before it. A cancellation is told to people who had the ticket until
 * then, also when its row is cancelled meanwhile, and not to people who had given it back. A ticket
 * of nobody has no holder to tell.
 */
export function toldTicket(sql: Sql, { telling, moved_at, cancelled_at }: ToldEvent) {
  return telling === 'MOVED'
    ? sql`(${unusedTicket(sql)} and t.user_id is not null and t.created_at <= ${moved_at}::timestamptz + interval '1 millisecond')`
    : sql`(t.user_id is not null
           and (${unusedTicket(sql)}
                or t.status = 'CANCELLED' and t.cancelled_at >= ${cancelled_at}::timestamptz))`
}
