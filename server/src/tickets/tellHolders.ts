import { endTelling } from '../catalogue/endTelling.ts'
import { readEvent } from '../catalogue/readEvent.ts'
import { readTelling, type ToldEvent } from '../catalogue/readTelling.ts'
import type { SqlPool, SqlTransaction } from '../db/sql.ts'
import type { EventData } from '../mail/kinds/eventData.ts'
import { writeLetters } from '../mail/writeLetters.ts'
import { FIRST_ID } from './cancelChunk.ts'
import { letterEventOf } from './letterEventOf.ts'
import { toldTicket } from './toldTicket.ts'

/** Tickets whose holders are written to in one transaction. */
const TELL_CHUNK = 500

/**
 * Writes the letters to the holders of the tickets of an event that was moved or cancelled, one
 * chunk per transaction. Each person gets one letter, however many tickets they hold, and however
 * often this runs: a job that was killed begins anew.
 *
 * @returns How many letters were written.
 */
export async function tellHolders(sql: SqlPool, eventId: string): Promise<number> {
  const told = await readTelling(sql, eventId)
  if (!told) return 0
  const event = await readEvent(sql, eventId)
  const data = await letterEventOf(sql, event)
  let written = 0
  for (let after: string | undefined = FIRST_ID; after !== undefined; ) {
    const from: string = after
    const chunk = await sql.begin((tx) => tellChunk(tx, { data, told, after: from }))
    written += chunk.written
    after = chunk.last
  }
  await sql.begin((tx) => endTelling(tx, { eventId, told }))
  return written
}

async function tellChunk(
  tx: SqlTransaction,
  { data, told, after }: { data: EventData; told: ToldEvent; after: string },
): Promise<{ written: number; last: string | undefined }> {
  const tickets = await tx<{ uuid: string; user_id: string }[]>`
    select t.uuid, t.user_id from tickets t
     where t.event_id = ${data.event_id} and t.uuid > ${after}::uuid and ${toldTicket(tx, told)}
     order by t.uuid limit ${TELL_CHUNK}`
  const kind = told.telling === 'MOVED' ? 'event_moved' : 'event_cancelled'
  const moment = told.telling === 'MOVED' ? `/${told.moved_at?.toISOString()}` : ''
  const cause = `${kind}/${data.event_id}${moment}`
  const holders = [...new Set(tickets.map(({ user_id }) => user_id))]
  const written = await writeLetters(
    tx,
    kind,
    holders.map((userId) => ({ userId, cause, data })),
  )
  return { written, last: tickets.length < TELL_CHUNK ? undefined : tickets.at(-1)?.uuid }
}
