import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { listEvents } from '../catalogue/listEvents.ts'
import { listUsers } from '../identity/listUsers.ts'
import { listLicences } from '../licensing/licences.ts'
import { listOwners } from '../licensing/owners.ts'
import { listVenues } from '../venues/listVenues.ts'
import { readSearch } from './boundSearch.ts'
import type { Sql } from './sql.ts'

const { sql } = testDatabase()

/** Enough that a scan clearly costs more; one of them has the rare word. */
const ROWS = 20_000
const word = (i: string) => `(array['Concert','Lecture','Opera','Dinner'])[1 + ${i} % 4]`

beforeAll(async () => {
  await sql.script(`
    insert into events (uuid, title, description, starts_at, ends_at, timezone, status, published_at, created_by, search_key, seller_id)
    select gen_random_uuid(), key, '', at, at + interval '1 minute', 'UTC', 'PUBLISHED', now(), gen_random_uuid(), key, (select uuid from sellers)
      from (select date_trunc('second', now()) + make_interval(mins => i - ${ROWS / 2}) as at,
                   lower(${word('i')}) || case when i in (1, ${ROWS}) then ' zither' else '' end || ' ' || i as key
              from generate_series(1, ${ROWS}) i) e;
    insert into quotas (event_id, uuid, name, size) select uuid, uuid, '', 1 from events;
    insert into owners (uuid, name, surname, email, affiliation, comments, search_key, affiliation_key)
    select gen_random_uuid(), key, '', 'a@example.org', key, '', key, key
      from (select lower(${word('i')}) || case i when ${ROWS} then ' zither' else '' end || ' ' || i as key
              from generate_series(1, ${ROWS}) i) o;
    insert into licences (uuid, serial, owner_id, title, number_of_users, valid_from, valid_to, search_key)
    select gen_random_uuid(), regexp_replace(upper(md5(uuid::text)), '^(.{4})(.{4})(.{4})(.{4}).*', '\\1-\\2-\\3-\\4'), uuid, name, 1,
           now(), now() + interval '1 year', search_key from owners;
    insert into users (uuid, username, email, first_name, last_name, password_hash, admin_search_key)
    select gen_random_uuid(), 'user' || i, 'a@example.org', '', '', '', search_key || ' ' || i
      from (select search_key, row_number() over () as i from owners) o;
    insert into venues (uuid, name, timezone, created_by, public_since, search_key)
    select gen_random_uuid(), name, 'UTC', gen_random_uuid(), now(), search_key from owners;
    analyze venues, events, owners, licences, users`)
})

/** The plans of the statements of a read, with its values; and what it returns. */
async function explain(read: (tx: Sql) => Promise<unknown>): Promise<string> {
  const plans: string[] = []
  await sql.begin((tx) =>
    read(
      tx.through((run) => async (statement) => {
        const rows = await run({ ...statement, text: `explain ${statement.text}`, name: undefined })
        plans.push(rows.map((row) => Object.values(Object(row))[0]).join('\n'))
        return run(statement)
      }),
    ),
  )
  return plans.filter((plan) => !plan.includes('attempt_budgets')).at(-1) ?? ''
}

const events =
  (title: string, isPast = false) =>
  (tx: Sql) =>
    listEvents(tx, { title, isPast, limit: 51 })
const places = (query: string) => (tx: Sql) => listEvents(tx, { query, isPast: false, limit: 51 })
const ofAll = { afterId: undefined, limit: 51 }
const licences = (query: string) => (tx: Sql) =>
  listLicences(tx, {
    query,
    runBy: undefined,
    ownerId: undefined,
    applicationId: undefined,
    ...ofAll,
  })
const owners = (query: string) => (tx: Sql) => listOwners(tx, { query, ...ofAll })

const venues = (query: string) => (tx: Sql) =>
  listVenues(tx, { query, userId: null, mineOnly: false, ...ofAll })

const users = (query: string) => (tx: Sql) =>
  listUsers(tx, { query }, { after: undefined, limit: 51 })

describe('a search reads an index and not the table', () => {
  test.each([
    ['a rare word among the events to come', events('zither'), 'events_by_parts'],
    ['two letters', events('ZI'), 'events_by_parts'],
    ['a place, or a title', places('zither'), 'events_by_parts'],
    ['a word that no event has', events('xylophone'), 'events_by_parts'],
    ['a rare word among the events that are over', events('zither', true), 'events_by_parts'],
    ['a rare word among licences', licences('Zither'), 'licences_by_parts'],
    ['an affiliation among licences', licences('Zither'), 'owners_by_affiliation_parts'],
    ['a rare word among owners', owners('zither'), 'owners_by_parts'],
    ['a rare word among venues', venues('zither'), 'venues_by_parts'],
    ['a rare word among users', users('zither'), 'users_by_parts'],
  ])('%s', async (_what, read, index) => {
    const plan = await explain(read)
    expect(plan).toContain(index)
    expect(plan).not.toMatch(/Seq Scan on (events|owners|licences|users|venues)/)
  })

  test('a frequent word fills its page from the next events alone', async () => {
    const plan = await explain(events('concert'))
    expect(plan).not.toContain('events_by_parts')
    expect(plan).not.toContain('Seq Scan on events')
  })
})

test('a search finds the same events in the order of start, page by page', async () => {
  const all = await sql<{ title: string; uuid: string }[]>`
    select title, uuid from events where search_key like '%era 1999%' order by starts_at, uuid`
  const found: string[] = []
  let after: { starts_at: string; uuid: string } | undefined
  for (;;) {
    const page = await listEvents(sql, { title: 'ERA 1999', isPast: false, limit: 2, after })
    found.push(...page.map(({ title }) => title))
    const last = page.at(-1)
    if (!last) break
    after = { starts_at: last.starts_at.toISOString(), uuid: last.uuid }
  }
  expect(all.length).toBeGreaterThan(2)
  expect(found).toEqual(all.map(({ title }) => title))
  const [zither] = await listEvents(sql, { title: 'zither', isPast: false, limit: 1 })
  expect(zither?.title).toMatch(/zither/)
})

test.each(['a', 'Æ', 'ab', 'abc', 'wörter & mehr', '🎟🚪🔑🎪', '日本語の題', 'aaaa', '"{},\\%_'])(
  'the server and the database take %j apart alike',
  async (text) => {
    const search = readSearch(text)
    const [row] = await sql<{ has: boolean; all: string[] }[]>`
      select search_parts(${search?.pattern.slice(1, -1).replace(/\\(.)/g, '$1') ?? ''}::text) @> ${[...(search?.parts ?? [])]}::text[] as has`
    expect(search?.parts.length).toBeGreaterThan(0)
    expect(row?.has).toBe(true)
  },
)

test('a text without a character has no parts, and finds everything', async () => {
  expect(readSearch('  \u200b ')).toBeUndefined()
  expect(await sql`select search_parts('') as parts`).toEqual([{ parts: null }])
})
