import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedUsers } from '../../test/events.ts'
import { changeEvent } from '../catalogue/changeEvent.ts'
import { newId } from '../db/ids.ts'
import { openSql } from '../db/sql.ts'
import { cancelEvent } from './cancelEvent.ts'
import { sendEventLetter } from './sendEventLetter.ts'
import { tellHolders } from './tellHolders.ts'

const { sql, connection } = testDatabase()

/** More tickets than one transaction writes to. Each person has two of them. */
async function largeEvent(people: number): Promise<string> {
  const eventId = await seedEvent(sql, { capacity: 2 * people })
  const users = await seedUsers(sql, people)
  await sql`
    insert into tickets (event_id, uuid, user_id, holder_username, holder_name, origin, status)
    select ${eventId}, gen_random_uuid(), u, 'x', '', 'COMPLIMENTARY', 'BOOKED'
      from unnest(${users}::uuid[]) u, generate_series(1, 2)`
  await sql`update quotas set taken = ${2 * people} where uuid = ${eventId}`
  return eventId
}

const countOf = async (eventId: string, kind: string) => {
  const [row] = await sql<{ letters: number; people: number }[]>`
    select count(*)::int as letters, count(distinct user_id)::int as people from letters
     where data ->> 'event_id' = ${eventId} and kind = ${kind}`
  return row
}

test('each holder gets one letter, in chunks, however often and by how many processes it is done', async () => {
  const eventId = await largeEvent(700)
  const other = openSql(connection)
  await cancelEvent(sql, { eventId, actorId: newId() })
  await Promise.all([tellHolders(sql, eventId), tellHolders(other, eventId)])
  await other.end()
  await expect(countOf(eventId, 'event_cancelled')).resolves.toEqual({ letters: 700, people: 700 })
  await expect(tellHolders(sql, eventId)).resolves.toBe(0)
})

test('an event that is cancelled while its move is told tells the cancellation, too', async () => {
  const eventId = await largeEvent(3)
  await changeEvent(sql, {
    eventId,
    input: { starts_at: '2030-06-02T18:00:00Z' },
    actorId: newId(),
  })
  await sendEventLetter(sql, { eventId, actorId: newId() })
  await tellHolders(sql, eventId)
  await cancelEvent(sql, { eventId, actorId: newId() })
  await tellHolders(sql, eventId)
  await expect(countOf(eventId, 'event_moved')).resolves.toEqual({ letters: 3, people: 3 })
  await expect(countOf(eventId, 'event_cancelled')).resolves.toEqual({ letters: 3, people: 3 })
})
