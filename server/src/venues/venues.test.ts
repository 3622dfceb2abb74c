import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedUsers } from '../../test/events.ts'
import { createEvent } from '../catalogue/createEvent.ts'
import { newId } from '../db/ids.ts'
import { createVenue } from './createVenue.ts'
import { enableVenue } from './enableVenue.ts'
import { forgetVenues } from './forgetVenues.ts'
import { venueOfName } from './venueOfName.ts'

const { sql } = testDatabase()

const venueOf = (creatorId: string, isPublic = true) =>
  createVenue(sql, { input: { name: 'Sejlhuset', timezone: 'UTC' }, creatorId, isPublic })

test('a venue is enabled once for a user, who keeps the time; many at once do not deadlock', async () => {
  const { uuid: venueId } = await venueOf(newId())
  const userIds = await seedUsers(sql, 40)
  const enable = (ids: readonly string[]) =>
    sql.begin((tx) => enableVenue(tx, { venueId, userIds: ids }))
  await enable(userIds.slice(0, 10))
  await sql`update user_venues set enabled_at = '2020-01-01T00:00:00Z'`
  await Promise.all(
    Array.from({ length: 8 }, (_, i) => enable(i % 2 ? userIds : userIds.toReversed())),
  )
  const rows = await sql<{ enabled_at: Date }[]>`
    select enabled_at from user_venues where venue_id = ${venueId}`
  expect(rows).toHaveLength(40)
  expect(rows.filter(({ enabled_at }) => enabled_at.getUTCFullYear() === 2020)).toHaveLength(10)
  await enable([])
})

test('of several venues of one name, the one that is written alike is meant, then the oldest', async () => {
  const userId = newId()
  const make = (name: string) =>
    createVenue(sql, { input: { name, timezone: 'UTC' }, creatorId: userId, isPublic: true })
  const [upper, lower] = [await make('PAKHUSET'), await make('pakhuset')]
  const found = async (name: string) =>
    (await venueOfName(sql, { name, timezone: 'UTC', userId })).uuid
  expect(await found('pakhuset')).toBe(lower.uuid)
  expect(await found('PAKHUSET')).toBe(upper.uuid)
  expect(await found('Pakhuset')).toBe(upper.uuid)
})

test('a venue that nobody sees and no event is in is forgotten after a day; others stay', async () => {
  const creatorId = newId()
  const input = { title: 'x', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 1 }
  const used = await createEvent(sql, { input: { ...input, venue: 'In use' }, creatorId })
  const [left, young, shown, changed] = [
    await venueOf(creatorId, false),
    await venueOf(creatorId, false),
    await venueOf(creatorId, true),
    await venueOf(creatorId, false),
  ]
  await sql`update venues set created_at = now() - interval '25 hours' where uuid <> ${young.uuid}`
  await sql`update venues set updated_at = now() where uuid = ${changed.uuid}`
  expect(await forgetVenues(sql, 100)).toBe(1)
  const kept = await sql<
    { uuid: string }[]
  >`select uuid from venues where created_by = ${creatorId}`
  expect(kept.map(({ uuid }) => uuid).sort()).toEqual(
    [used.venue_id, young.uuid, shown.uuid, changed.uuid].sort(),
  )
  const admins = await sql`select 1 from venue_admins where venue_id = ${left.uuid}`
  expect(admins).toEqual([])
})
