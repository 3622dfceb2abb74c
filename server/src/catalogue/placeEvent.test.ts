import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent } from '../../test/events.ts'
import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { createVenue } from '../venues/createVenue.ts'
import { changeVenueOfEvents } from './changeVenueOfEvents.ts'
import { eventKey } from './keyEvents.ts'
import { lockEvent } from './lockEvent.ts'
import { placeEvent } from './placeEvent.ts'

const { sql } = testDatabase()

/** Puts an event into a venue. The venue gets another name after its name was read. */
async function renameMeanwhile(
  keyOf: (tx: SqlTransaction, at: { eventId: string; venueId: string }) => Promise<string>,
): Promise<string> {
  const actorId = newId()
  const eventId = await seedEvent(sql, { title: 'Zither' })
  const { uuid: venueId } = await createVenue(sql, {
    input: { name: 'Before', timezone: 'UTC' },
    creatorId: actorId,
    isPublic: true,
  })
  const rename = () => changeVenueOfEvents(sql, { venueId, input: { name: 'After' }, actorId })
  const renamed = await sql.begin(async (tx) => {
    const key = await keyOf(tx, { eventId, venueId })
    const renaming = rename()
    await Promise.race([renaming, tx`select pg_sleep(0.3)`])
    await tx`update events set venue_id = ${venueId}, search_key = ${key} where uuid = ${eventId}`
    return { renaming }
  })
  await renamed.renaming
  const [event] = await sql<{ search_key: string }[]>`
    select search_key from events where uuid = ${eventId}`
  return event?.search_key ?? ''
}

test('an event that comes into a venue while it is renamed is found by the new name', async () => {
  const key = await renameMeanwhile(async (tx, { eventId, venueId }) => {
    const before = await lockEvent(tx, eventId)
    const { columns } = await placeEvent(tx, {
      input: { venue_id: venueId },
      before,
      userId: newId(),
    })
    return columns.search_key ?? ''
  })
  expect(key).toBe('zither\nafter')
})

test('negative control: without the lock on the venue it keeps the old name', async () => {
  const key = await renameMeanwhile(async (tx, { eventId, venueId }) => {
    await lockEvent(tx, eventId)
    const [venue] = await tx<{ name: string }[]>`select name from venues where uuid = ${venueId}`
    return eventKey('Zither', venue?.name)
  })
  expect(key).toBe('zither\nbefore')
})
