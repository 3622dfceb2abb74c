import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent } from '../../test/events.ts'
import { readEvent } from '../catalogue/readEvent.ts'
import { newId } from '../db/ids.ts'
import { openSql } from '../db/sql.ts'
import { cancelEvent } from '../tickets/cancelEvent.ts'
import { finishCancellations } from './finishCancellations.ts'

const { sql, connection } = testDatabase()
const other = openSql(connection)
afterAll(() => other.end())

/** More tickets than one transaction cancels, in bulk; the first of them is used. */
async function largeEvent(count: number): Promise<string> {
  const eventId = await seedEvent(sql, { capacity: count })
  await sql`
    insert into tickets (event_id, uuid, user_id, holder_username, holder_name, origin, status,
                         validation_datetime)
    select ${eventId}, gen_random_uuid(), gen_random_uuid(), 'u' || n, '', 'REGISTRATION',
           case when n = 1 then 'CONSUMED' else 'BOOKED' end, case when n = 1 then now() end
      from generate_series(1, ${count}::int) n`
  await sql`update quotas set taken = ${count} where uuid = ${eventId}`
  return eventId
}

async function liveOf(eventId: string): Promise<number> {
  const [row] = await sql<{ live: number }[]>`
    select count(*)::int as live from tickets
     where event_id = ${eventId} and status in ('PENDING', 'PAID', 'BOOKED')`
  return row?.live ?? -1
}

test('a request cancels an event and some of its tickets, and the job cancels the rest, in any number of processes', async () => {
  const eventId = await largeEvent(12_001)
  const cancelled = await cancelEvent(sql, { eventId, actorId: newId() })
  expect(cancelled).toMatchObject({ status: 'CANCELLED', registered: 7_001 })
  await expect(liveOf(eventId)).resolves.toBe(7_000)
  await Promise.all([finishCancellations(sql), finishCancellations(other)])
  await expect(liveOf(eventId)).resolves.toBe(0)
  await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 1 })
  await finishCancellations(sql)
  const left = await sql`select uuid from events where cancelling`
  expect([...left]).toEqual([])
})

test('a ticket that somebody holds locked is cancelled at a later turn', async () => {
  const eventId = await largeEvent(20)
  const locker = await sql.reserve()
  await locker`begin`
  await locker`
    select 1 from tickets where event_id = ${eventId} and status = 'BOOKED' limit 1 for update`
  await cancelEvent(sql, { eventId, actorId: newId() })
  await finishCancellations(sql)
  await expect(liveOf(eventId)).resolves.toBe(1)
  await locker`commit`
  locker.release()
  await finishCancellations(sql)
  await expect(liveOf(eventId)).resolves.toBe(0)
  await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 1 })
})
