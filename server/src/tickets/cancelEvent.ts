import { closeEvent } from '../catalogue/closeEvent.ts'
import type { EventDetail } from '../catalogue/eventColumns.ts'
import { readEvent } from '../catalogue/readEvent.ts'
import { type Sql, transact } from '../db/sql.ts'
import { enqueue } from '../queue/enqueue.ts'
import { cancelChunk, FIRST_ID } from './cancelChunk.ts'

/**
 * Cancels an event. Its unused tickets are cancelled at once for their holders and for the gate,
 * because both also read the event. The rows of the tickets are written in chunks: the first chunk
 * here, the others by a job (`finishCancelling`). All rows of a large event (600,000) took longer
 * than any statement may. A second cancellation changes nothing.
 *
 * @param actorId Who cancels it.
 * @throws {Refusal} `not_found`.
 */
export function cancelEvent(
  sql: Sql,
  { eventId, actorId }: { readonly eventId: string; readonly actorId: string },
): Promise<EventDetail> {
  return transact(sql, async (tx) => {
    if (await closeEvent(tx, { eventId, actorId })) {
      await cancelChunk(tx, eventId, FIRST_ID)
      await enqueue(tx, 'finish_cancelling', { event_id: eventId }, { key: eventId })
      await enqueue(tx, 'tell_holders', { event_id: eventId }, { key: eventId })
    }
    return readEvent(tx, eventId)
  })
}
