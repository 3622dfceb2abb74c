import type { Sql } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'

/**
 * Enables a venue for users, who keep it for ever. Users for whom it is enabled keep the time when
 * it was. It is idempotent, and runs in the transaction of what the users have claimed.
 *
 * The rows are written in the order of the users: two batches that share some of them wait for each
 * other in one order, and never in a circle.
 *
 * @param enabled.userIds The same user may be there several times.
 */
export function enableVenue(
  sql: Sql,
  { venueId, userIds }: { readonly venueId: string; readonly userIds: readonly string[] },
): Statement<unknown> {
  return sql`
    insert into user_venues (user_id, venue_id)
    select distinct user_id, ${venueId}::uuid from unnest(${[...userIds]}::uuid[]) as one (user_id)
     order by user_id
    on conflict do nothing`
}
