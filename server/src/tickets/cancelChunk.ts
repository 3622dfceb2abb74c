import { moveTaken, type TakenChange } from '../catalogue/moveTaken.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { unusedTicket } from './ticketColumns.ts'

/**
 * Tickets cancelled in one transaction: it takes some tenths of a second, during which the event's
 * gates wait.
 */
const CANCEL_CHUNK = 5_000

/** The key before that of every ticket. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Cancels the next unused tickets of an event in the order of their keys. `last` says where to
 * continue, if there may be more. A locked ticket is skipped. The caller has locked the event.
 */
export async function cancelChunk(
  tx: SqlTransaction,
  eventId: string,
  after: string,
): Promise<{ count: number; last: string | undefined }> {
  const [chunk] = await tx<Chunk[]>`
    with cancelled as (
      update tickets t set status = 'CANCELLED', cancelled_at = now()
        from (select t.uuid from tickets t
               where t.event_id = ${eventId} and t.uuid > ${after} and ${unusedTicket(tx)}
               order by t.uuid limit ${CANCEL_CHUNK} for update skip locked) live
       where t.event_id = ${eventId} and t.uuid = live.uuid
      returning t.uuid, t.product_id
    )
    select count(*)::int as count, max(uuid::text) as last,
           (select coalesce(json_agg(json_build_object('productId', product_id, 'by', n)), '[]')
              from (select product_id, -count(*) as n from cancelled group by product_id) p) as changes
      from cancelled`
  const { count = 0, last = null, changes = [] } = chunk ?? {}
  await moveTaken(tx, { eventId, changes })
  return { count, last: count < CANCEL_CHUNK ? undefined : (last ?? undefined) }
}

interface Chunk {
  readonly count: number
  readonly last: string | null
  readonly changes: readonly TakenChange[]
}
