import { beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { newId } from '../db/ids.ts'
import { migrate } from '../db/migrate.ts'
import { keyVenues } from './keyVenues.ts'

const { sql } = emptyDatabase()
const [ada, bo] = [newId(), newId()]

const EVENTS = [
  { by: ada, venue: 'Sejlhuset', timezone: 'Europe/Copenhagen', published: true },
  { by: ada, venue: ' Sejlhuset ', timezone: 'Europe/Copenhagen', published: false },
  { by: ada, venue: 'Sejlhuset', timezone: 'UTC', published: false },
  { by: bo, venue: 'Sejlhuset', timezone: 'UTC', published: false },
  { by: bo, venue: null, timezone: 'UTC', published: true },
  { by: bo, venue: '  ', timezone: 'UTC', published: true },
].map((event) => ({ ...event, uuid: newId() }))

beforeAll(async () => {
  await migrate(sql, { through: '0036_all_events_under_way.sql' })
  for (const { uuid, by, venue, timezone, published } of EVENTS)
    await sql`
      insert into events (uuid, title, description, venue, timezone, starts_at, ends_at, capacity, created_by, published_at)
      values (${uuid}, 'x', '', ${venue}, ${timezone}, now(), now() + interval '1 hour', 1, ${by},
              case when ${published}::boolean then now() end)`
  await migrate(sql)
  await keyVenues(sql)
})

test('the places of before are venues: one per person and name, in the time zone of most', async () => {
  const venues = await sql`
    select v.name, v.timezone, v.created_by, v.search_key, v.public_since is not null as is_public,
           (select array_agg(a.user_id) from venue_admins a where a.venue_id = v.uuid) as admins,
           (select count(*)::int from events e where e.venue_id = v.uuid) as events
      from venues v order by v.created_by`
  const sejlhuset = { name: 'Sejlhuset', search_key: 'sejlhuset\n' }
  expect(venues).toEqual([
    {
      ...sejlhuset,
      timezone: 'Europe/Copenhagen',
      created_by: ada,
      admins: [ada],
      events: 3,
      is_public: true,
    },
    {
      ...sejlhuset,
      timezone: 'UTC',
      created_by: bo,
      admins: [bo],
      events: 1,
      is_public: false,
    },
  ])
})

test('an event of before without a place has none', async () => {
  const without = await sql<{ uuid: string }[]>`select uuid from events where venue_id is null`
  expect(without.map(({ uuid }) => uuid).sort()).toEqual(
    EVENTS.slice(4)
      .map(({ uuid }) => uuid)
      .sort(),
  )
})
