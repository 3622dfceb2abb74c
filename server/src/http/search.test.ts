import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { emptyDatabase } from '../../test/database.ts'
import { publishedEvent, type TestEvent } from '../../test/events.ts'
import { keyEvents } from '../catalogue/keyEvents.ts'
import { migrate } from '../db/migrate.ts'
import { keyUsers } from '../identity/userKey.ts'
import { keyLicences } from '../licensing/keyLicences.ts'
import { keyOwners } from '../licensing/keyOwners.ts'
import { prepareQueues } from '../queue/prepareQueues.ts'
import { keyHolders } from '../tickets/keyHolders.ts'
import { keyVenues } from '../venues/keyVenues.ts'

const database = emptyDatabase('template0', { isLocaleC: true })
beforeAll(async () => {
  await migrate(database.sql)
  await prepareQueues(database.sql)
})
const t = testApp({ database })

const itemsOf = async (path: string, as?: Person): Promise<Record<string, unknown>[]> => {
  const answer = await t.call('GET', path, as ? { as } : {})
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json().items
}

const FOUND: readonly (readonly [string, string])[] = [
  ['E\u0301ducation', '\u00c9ducation'],
  ['\u00c9ducation', 'E\u0301DUCATION'],
  ['\u00c9ducation', '\u00e9DUC'],
  ['\u00c9ducation', 'education'],
  ['Ære være Ørsted', 'ÆRE VÆRE ørsted'],
  ['Straßenfest', 'STRASSE'],
  ['Ωδείο', 'ΩΔΕΊΟ'],
  ['Вечер', 'вечер'],
  ['a 100% _night_', '100% _'],
  ['Soft\u00adware', 'software'],
]

describe('in a database of locale C', () => {
  test('the database alone would not find it', async () => {
    const [row] = await t.sql`select 'É' ilike 'é' as found, lower('É') = 'é' as lowered`
    expect(row).toEqual({ found: false, lowered: false })
  })

  test.each(FOUND)('an event %j is found by %j', async (title, query) => {
    const { uuid } = await publishedEvent(t, { title })
    const found = await itemsOf(`/event/list?title=${encodeURIComponent(query)}`)
    expect(found.map((event) => event['uuid'])).toContain(uuid)
  })

  test('a changed title is found by the new one, and no longer by the old one', async () => {
    const { uuid, organiser } = await publishedEvent(t, { title: 'Før' })
    await t.call('PATCH', `/event/${uuid}`, { as: organiser, body: { title: 'Åben' } })
    const ids = async (query: string) =>
      (await itemsOf(`/event/list?title=${encodeURIComponent(query)}`)).map((e) => e['uuid'])
    expect(await ids('åBEN')).toContain(uuid)
    expect(await ids('før')).not.toContain(uuid)
    await t.call('PATCH', `/event/${uuid}`, { as: organiser, body: { capacity: 7 } })
    expect(await ids('åBEN')).toContain(uuid)
  })

  test('an event is found by its place as by its title, and never across the two', async () => {
    const { uuid, organiser } = await publishedEvent(t, { title: 'Zitherabend' })
    const change = (body: object) => t.call('PATCH', `/event/${uuid}`, { as: organiser, body })
    expect((await change({ venue: 'Sejlhuset, Ærø' })).statusCode).toBe(200)
    const isFound = async (query: string): Promise<boolean> =>
      (await itemsOf(`/event/list?${query}`)).some((event) => event['uuid'] === uuid)
    for (const query of ['sejlHUSET', 'ærø', 'zither'])
      expect(await isFound(`query=${encodeURIComponent(query)}`), query).toBe(true)
    expect(await isFound('query=abend+sejl')).toBe(false)
    expect(await isFound('title=sejlhuset')).toBe(false)
    expect(await isFound('title=zither&query=sejlhuset')).toBe(true)
    await change({ title: 'Lyrenabend' })
    expect(await isFound('query=sejlhuset')).toBe(true)
    expect(await isFound('query=zither')).toBe(false)
    await change({ venue: null })
    expect(await isFound('query=sejlhuset')).toBe(false)
    expect(await isFound('query=lyren')).toBe(true)
  })

  test('what is no pattern finds only itself', async () => {
    await publishedEvent(t, { title: 'Percent' })
    for (const query of ['%', '_', 'P_rcent', '\\'])
      expect(
        (await itemsOf(`/event/list?title=${encodeURIComponent(query)}`)).map((e) => e['title']),
      ).not.toContain('Percent')
  })
})

describe('the holders of tickets', () => {
  const register = async (person: Person, event: TestEvent): Promise<void> => {
    const body = { event_id: event.uuid }
    const made = await t.call('POST', `/user/${person.username}/events`, { as: person, body })
    expect(made.statusCode, made.body).toBe(201)
  }
  const find = async (event: TestEvent, query: string): Promise<unknown[]> =>
    (
      await itemsOf(
        `/event/${event.uuid}/users?query=${encodeURIComponent(query)}`,
        event.organiser,
      )
    ).map((holder) => holder['username'])

  test('are found by any part of their names in any form, also after a change', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    const rename = (body: object) =>
      t.call('PATCH', `/user/${person.username}`, { as: person, body })
    await rename({ first_name: 'Åse', last_name: 'Sørensen' })
    await register(person, event)
    for (const query of ['åse', 'A\u030ASE', 'ase sør', 'SØRENSEN', person.username.toUpperCase()])
      expect(await find(event, query), query).toEqual([person.username])
    await rename({ last_name: 'Ægir' })
    expect(await find(event, 'ægir')).toEqual([person.username])
    expect(await find(event, 'sørensen')).toEqual([])
    expect(await find(event, 'nobody')).toEqual([])
  })

  test('law 9: a complimentary ticket is not found by the name that it does not show', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    await t.call('PATCH', `/user/${person.username}`, {
      as: person,
      body: { last_name: 'Hemmelig' },
    })
    const given = await t.call('POST', `/event/${event.uuid}/users`, {
      as: event.organiser,
      body: { username: person.username },
    })
    expect(given.statusCode, given.body).toBe(201)
    expect(await find(event, 'hemmelig')).toEqual([])
    expect(await find(event, person.username)).toEqual([person.username])
    await t.call('POST', '/ticket', { as: person, body: { event_id: event.uuid } })
    expect(await find(event, 'HEMMELIG')).toEqual([person.username])
  })
})

describe('owners and licences', () => {
  const makeOwner = async (as: Person, fields: object): Promise<string> => {
    const body = { name: 'Ada', surname: 'Lovelace', email: 'ada@example.org', ...fields }
    const made = await t.call('POST', '/owner', { as, body })
    expect(made.statusCode, made.body).toBe(201)
    return made.json().uuid
  }
  const findOwners = async (as: Person, query: string): Promise<unknown[]> =>
    (await itemsOf(`/owner?query=${encodeURIComponent(query)}`, as)).map((owner) => owner['uuid'])
  const findLicences = async (as: Person, query: string): Promise<unknown[]> =>
    (await itemsOf(`/licence?query=${encodeURIComponent(query)}`, as)).map((one) => one['uuid'])

  test('an owner is found by both forms of an international address', async () => {
    const as = await t.person({ role: 'admin' })
    const uuid = await makeOwner(as, { email: 'ada@b\u00fccher.example' })
    const read = await t.call('GET', `/owner/${uuid}`, { as })
    expect(read.json().email).toBe('ada@xn--bcher-kva.example')
    for (const query of ['B\u00dcCHER', 'bu\u0308cher.example', 'xn--bcher-kva', 'ada@bücher'])
      expect(await findOwners(as, query), query).toContain(uuid)
  })

  test('a changed owner is found by what it is now', async () => {
    const as = await t.person({ role: 'admin' })
    const uuid = await makeOwner(as, { affiliation: 'Københavns Universitet' })
    await t.call('PATCH', `/owner/${uuid}`, { as, body: { affiliation: 'Århus Universitet' } })
    expect(await findOwners(as, 'ÅRHUS')).toContain(uuid)
    expect(await findOwners(as, 'københavns')).not.toContain(uuid)
    expect(await findOwners(as, 'lovelace')).toContain(uuid)
  })

  test('a licence is found by its title, its serial in any form and the affiliation', async () => {
    const as = await t.person({ role: 'admin' })
    const owner_id = await makeOwner(as, { affiliation: 'Ødegård' })
    const body = { owner_id, number_of_users: 1, duration: 'P1Y', title: 'Spéctra' }
    const made = (await t.call('POST', '/licence', { as, body })).json()
    const serial: string = made.serial
    for (const query of [
      'SPE\u0301CTRA',
      serial.toLowerCase(),
      serial.replaceAll('-', ''),
      'ØDEGÅRD',
    ])
      expect(await findLicences(as, query), query).toContain(made.uuid)
    await t.call('PATCH', `/licence/${made.uuid}`, { as, body: { title: 'Ænders' } })
    expect(await findLicences(as, 'ÆNDERS')).toContain(made.uuid)
    expect(await findLicences(as, serial)).toContain(made.uuid)
    expect(await findLicences(as, 'spectra')).not.toContain(made.uuid)
  })
})

test('rows from before the keys are found after the next start', async () => {
  const admin = await t.person({ role: 'admin' })
  const event = await publishedEvent(t, { title: 'Før nøglerne' })
  await t.call('PATCH', `/event/${event.uuid}`, {
    as: event.organiser,
    body: { venue: 'Søhallen' },
  })
  await t.call('PATCH', `/user/${admin.username}`, { as: admin, body: { last_name: 'Gåsedal' } })
  const body = { event_id: event.uuid }
  await t.call('POST', `/user/${admin.username}/events`, { as: admin, body })
  await t.sql`update events set search_key = null`
  await t.sql`update users set search_key = null, admin_search_key = null`
  await t.sql`update tickets set holder_key = null`
  await t.sql`update owners set search_key = null, affiliation_key = null`
  await t.sql`update licences set search_key = null`
  await t.sql`update venues set search_key = null`
  const found = async (): Promise<number[]> => [
    (await itemsOf('/event/list?title=N%C3%98GLERNE')).length,
    (await itemsOf('/event/list?query=S%C3%98HAL')).length,
    (await itemsOf(`/event/${event.uuid}/users?query=G%C3%85SEDAL`, event.organiser)).length,
    (await itemsOf('/owner?query=LOVELACE', admin)).length,
    (await itemsOf('/user?query=G%C3%85SEDAL', admin)).length,
    (await itemsOf('/licence?query=%C3%86nders', admin)).length,
    (await itemsOf('/venue?query=S%C3%98HAL')).length,
  ]
  expect(await found()).toEqual([0, 0, 0, 0, 0, 0, 0])
  for (const key of [keyUsers, keyVenues, keyEvents, keyHolders, keyOwners, keyLicences])
    await key(t.sql)
  expect((await found()).map((count) => count > 0)).toEqual(Array(7).fill(true))
  const [left] = await t.sql`
    select (select count(*) from users where search_key is null or admin_search_key is null)::int as users,
           (select count(*) from owners where affiliation_key is null)::int as owners`
  expect(left).toEqual({ users: 0, owners: 0 })
})
