import type { Sql } from '../db/sql.ts'

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
