import type { Sql, SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { unknownEvent } from './readEvent.ts'

/** What the holders of tickets are being told. */
export type Telling = 'MOVED' | 'CANCELLED'

/** An event whose holders are being told something. */
export interface ToldEvent {
  readonly telling: Telling
  readonly moved_at: Date | null
  readonly cancelled_at: Date | null
}

/** What is being told of an event; nothing when all letters are written. */
export async function readTelling(sql: Sql, eventId: string): Promise<ToldEvent | undefined> {
  const [event] = await sql<ToldEvent[]>`
    select telling, moved_at, cancelled_at from events
     where uuid = ${eventId} and telling is not null`
  return event
}

/** Events whose holders are still to be told. */
export async function listTelling(sql: Sql): Promise<string[]> {
  const events = await sql<{ uuid: string }[]>`
    select uuid from events where telling is not null order by uuid`
  return events.map(({ uuid }) => uuid)
}

/**
 * Notes that the holders are to be told of the last change of time or place. A change is told once.
 *
 * @returns Whether this call did it.
 * @throws {Refusal} `not_found`; `state_conflict` when there is nothing to tell.
 */
export async function markMoveTold(tx: SqlTransaction, eventId: string): Promise<boolean> {
  const [event] = await tx<{ status: string; moved_at: Date | null; is_told: boolean }[]>`
    select status, moved_at, moved_at is not distinct from told_at as is_told from events
     where uuid = ${eventId} for no key update`
  if (!event) throw unknownEvent(eventId)
  if (event.status !== 'PUBLISHED' || event.moved_at === null)
    throw new Refusal(
      'state_conflict',
      'There is nothing to tell: the time and the place of this event have not changed since it was published, or it is not published.',
    )
  if (event.is_told) return false
  await tx`update events set telling = 'MOVED', told_at = moved_at where uuid = ${eventId}`
  return true
}

/** Notes that all letters are written, unless something else is being told by now. */
export async function endTelling(
  tx: SqlTransaction,
  { eventId, told }: { readonly eventId: string; readonly told: ToldEvent },
): Promise<void> {
  await tx`
    update events set telling = null
     where uuid = ${eventId} and telling = ${told.telling}
       and date_trunc('milliseconds', moved_at) is not distinct from ${told.moved_at}::timestamptz`
}

/** After a restore: nobody knows who was told since the backup was made. */
export async function forgetTelling(tx: SqlTransaction): Promise<void> {
  await tx`update events set telling = null where telling is not null`
}
