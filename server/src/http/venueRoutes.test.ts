import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { newId } from '../db/ids.ts'
import { enableVenue } from '../venues/enableVenue.ts'

const t = documented(testApp())

const MILL = {
  name: 'The Old Mill',
  address: 'Mill Street 4\n8000 Aarhus C',
  timezone: 'Europe/Copenhagen',
  gates: ['North', 'South'],
}

const create = (as: Person | undefined, body: object = {}) =>
  t.call('POST', '/venue', { ...(as && { as }), body: { ...MILL, ...body } })
const change = (as: Person, id: string, body: object) =>
  t.call('PATCH', `/venue/${id}`, { as, body })
const read = (id: string, as?: Person) => t.call('GET', `/venue/${id}`, { ...(as && { as }) })
const grant = (as: Person, id: string, username: string) =>
  t.call('PUT', `/venue/${id}/admin`, { as, body: { username } })
const revoke = (as: Person, id: string, username: string) =>
  t.call('DELETE', `/venue/${id}/admin/${username}`, { as })

async function venueOf(organiser: Person, body: object = {}): Promise<string> {
  const made = await create(organiser, body)
  expect(made.statusCode, made.body).toBe(201)
  return made.json().uuid
}

async function idsOf(query: string, as?: Person): Promise<string[]> {
  const listed = await t.call('GET', `/venue?${query}`, { ...(as && { as }) })
  expect(listed.statusCode, listed.body).toBe(200)
  return listed.json().items.map((venue: { uuid: string }) => venue.uuid)
}

/** A draft with a place of its own, which is a venue that only few people see. */
async function secretPlace(organiser: Person, venue = 'Behind the curtain') {
  const body = {
    title: 'x',
    description: '',
    starts_at: '2030-01-01T00:00:00Z',
    capacity: 1,
    venue,
  }
  const made = await t.call('POST', '/event', { as: organiser, body })
  expect(made.statusCode, made.body).toBe(201)
  return { eventId: made.json().uuid, venueId: made.json().venue_id }
}

describe('a venue', () => {
  test('is made by an organiser, who runs it, and is read by everybody', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const made = await create(organiser)
    expect(made.statusCode, made.body).toBe(201)
    expect(made.json()).toEqual({
      ...MILL,
      uuid: expect.any(String),
      created_at: expect.any(String),
      updated_at: null,
    })
    const { uuid } = made.json()
    expect((await read(uuid)).json()).toEqual(made.json())
    const admins = await t.call('GET', `/venue/${uuid}/admin`, { as: organiser })
    expect(admins.json().items).toEqual([
      {
        user_id: organiser.uuid,
        username: organiser.username,
        granted_by: organiser.username,
        granted_at: expect.any(String),
      },
    ])
  })

  test('needs no address and no gates', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const body = { name: ' Sejlhuset ', timezone: 'europe/copenhagen' }
    const made = await t.call('POST', '/venue', { as: organiser, body })
    expect(made.json()).toMatchObject({
      name: 'Sejlhuset',
      timezone: 'Europe/Copenhagen',
      address: '',
      gates: [],
    })
  })

  test('is made once for an Idempotency-Key', async () => {
    const as = await t.person({ role: 'organiser' })
    const send = () =>
      t.call('POST', '/venue', { as, body: MILL, headers: { 'idempotency-key': 'venue' } })
    const first = await send()
    expect((await send()).json()).toEqual(first.json())
    expect(await idsOf('mine=1', as)).toEqual([first.json().uuid])
  })

  test('is not made by an ordinary user, nor by nobody', async () => {
    expect(problemOf(await create(await t.person()))).toBe('403 forbidden')
    expect(problemOf(await create(undefined))).toBe('401 unauthenticated')
  })

  test.each([
    [{ name: undefined }, '/name', 'required'],
    [{ name: '' }, '/name', 'empty'],
    [{ name: ' ' }, '/name', 'not_visible'],
    [{ name: 'x'.repeat(201) }, '/name', 'too_long'],
    [{ timezone: undefined }, '/timezone', 'required'],
    [{ timezone: '+02:00' }, '/timezone', 'not_a_timezone'],
    [{ address: 'x'.repeat(501) }, '/address', 'too_long'],
    [{ gates: 'North' }, '/gates', 'wrong_type'],
    [{ gates: ['North', ''] }, '/gates/1', 'empty'],
    [{ gates: ['North', 'South', ' NORTH'] }, '/gates/2', 'not_unique'],
    [{ gates: Array.from({ length: 51 }, (_, i) => `Gate ${i}`) }, '/gates', 'too_many'],
    [{ owner: 'x' }, '/owner', 'unknown_field'],
  ])('%j is refused with the field', async (body, path, code) => {
    const organiser = await t.person({ role: 'organiser' })
    const refused = await create(organiser, body)
    expect(problemOf(refused)).toBe('400 malformed_input')
    expect(refused.json().errors).toContainEqual(expect.objectContaining({ path, code }))
    expect(await idsOf('mine=1', organiser)).toEqual([])
  })

  test('that does not exist is not found by any request', async () => {
    const as = await t.person({ role: 'admin' })
    const id = newId()
    expect(problemOf(await read(id))).toBe('404 not_found')
    expect(problemOf(await change(as, id, {}))).toBe('404 not_found')
    expect(problemOf(await grant(as, id, as.username))).toBe('404 not_found')
    expect(problemOf(await revoke(as, id, as.username))).toBe('404 not_found')
    expect(problemOf(await t.call('GET', `/venue/${id}/admin`, { as }))).toBe('404 not_found')
  })
})

describe('a change', () => {
  test('touches only the fields that it names', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const id = await venueOf(organiser)
    const changed = await change(organiser, id, { gates: ['Stage door'], address: '' })
    expect(changed.statusCode, changed.body).toBe(200)
    expect(changed.json()).toMatchObject({
      ...MILL,
      address: '',
      gates: ['Stage door'],
      updated_at: expect.any(String),
    })
    expect((await change(organiser, id, {})).json()).toEqual(changed.json())
  })

  test('is refused for those who see the venue and do not run it', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const other = await t.person({ role: 'organiser' })
    const id = await venueOf(organiser)
    expect(problemOf(await change(other, id, { name: 'Mine' }))).toBe('403 forbidden')
    expect(problemOf(await grant(other, id, other.username))).toBe('403 forbidden')
    expect(problemOf(await t.call('GET', `/venue/${id}/admin`, { as: other }))).toBe(
      '403 forbidden',
    )
    const admin = await t.person({ role: 'admin' })
    expect((await change(admin, id, { name: 'Renamed' })).json()).toMatchObject({ name: 'Renamed' })
  })

  test('from an older version is refused', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const id = await venueOf(organiser)
    const first = await change(organiser, id, { name: 'One', if_updated_at: null })
    expect(first.statusCode, first.body).toBe(200)
    const late = await change(organiser, id, { name: 'Two', if_updated_at: null })
    expect(problemOf(late)).toBe('412 precondition_failed')
    const { updated_at } = first.json()
    const next = await change(organiser, id, { name: 'Two', if_updated_at: updated_at })
    expect(next.json().name).toBe('Two')
  })

  test('that is not valid changes nothing', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const id = await venueOf(organiser)
    const before = (await read(id)).json()
    for (const body of [{ name: '' }, { timezone: 'Mars/Olympus' }, { gates: ['A', 'a'] }])
      expect(problemOf(await change(organiser, id, body))).toBe('400 malformed_input')
    expect((await read(id)).json()).toEqual(before)
  })

  test('of the name shows in the events there, in their search and in their calendars', async () => {
    const event = await publishedEvent(t, { title: 'Zitherabend', venue: 'Sejlhuset' })
    const { venue_id } = (await t.call('GET', `/event/${event.uuid}`)).json()
    await change(event.organiser, venue_id, { name: 'Pakhuset' })
    const renamed = (await t.call('GET', `/event/${event.uuid}`)).json()
    expect(renamed).toMatchObject({ venue: 'Pakhuset', venue_id, updated_at: expect.any(String) })
    const found = async (query: string): Promise<string[]> =>
      (await t.call('GET', `/event/list?${query}`))
        .json()
        .items.map((e: { uuid: string }) => e.uuid)
    expect(await found('query=pakhus')).toContain(event.uuid)
    expect(await found('title=zither&query=pakhus')).toContain(event.uuid)
    expect(await found('query=sejlhus')).not.toContain(event.uuid)
    const calendar = await t.call('GET', `/event/${event.uuid}/calendar`)
    expect(calendar.body).toContain('LOCATION:Pakhuset')
  })

  test('of the address shows in the calendars of the events there, as a newer entry', async () => {
    const event = await publishedEvent(t, { venue: 'Sejlhuset' })
    const { venue_id } = (await t.call('GET', `/event/${event.uuid}`)).json()
    await t.sql`update events set created_at = created_at - interval '1 hour' where uuid = ${event.uuid}`
    const read = async () => (await t.call('GET', `/event/${event.uuid}/calendar`)).body
    const sequenceOf = (body: string) => Number(/SEQUENCE:(\d+)/.exec(body)?.[1])
    const before = await read()
    await change(event.organiser, venue_id, { address: 'Nordkajen 2\n9000 Aalborg' })
    const after = await read()
    expect(after).toContain('LOCATION:Sejlhuset\\, Nordkajen 2\\, 9000 Aalborg\r\n')
    expect(sequenceOf(after)).toBeGreaterThanOrEqual(sequenceOf(before))
    expect((await t.call('GET', `/event/${event.uuid}`)).json().updated_at).not.toBeNull()
  })
})

describe('a list', () => {
  test('finds venues by their name and their address, page by page', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const ids: string[] = []
    for (const name of ['Kornlageret Øst', 'Kornlageret Vest', 'Kornlageret Nord'])
      ids.push(await venueOf(organiser, { name }))
    expect(await idsOf('query=KORNLAGERET')).toEqual(ids)
    expect(await idsOf('query=lageret+%C3%B8st')).toEqual(ids.slice(0, 1))
    const elsewhere = await venueOf(organiser, { address: 'Havnegade 7' })
    expect(await idsOf('query=havnegade')).toEqual([elsewhere])
    const first = await t.call('GET', '/venue?query=kornlageret&page_size=2')
    const { next_page } = first.json()
    expect(await idsOf(`query=kornlageret&page_size=2&page=${next_page}`)).toEqual(ids.slice(2))
    expect(problemOf(await t.call('GET', '/venue?page=x'))).toBe('400 malformed_input')
  })

  test('with mine=1 has those that one runs', async () => {
    const [one, two] = [
      await t.person({ role: 'organiser' }),
      await t.person({ role: 'organiser' }),
    ]
    const id = await venueOf(one)
    await venueOf(two)
    expect(await idsOf('mine=1', one)).toEqual([id])
    await grant(one, id, two.username)
    expect(await idsOf('mine=1', two)).toContain(id)
    expect(problemOf(await t.call('GET', '/venue?mine=1'))).toBe('401 unauthenticated')
  })
})

describe('law 9: a venue that was made from the place of a draft', () => {
  test('is seen by its admins, by the staff of the draft and by platform admins', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const agent = await t.person()
    const { eventId, venueId } = await secretPlace(organiser)
    await t.call('POST', `/event/${eventId}/agents`, {
      as: organiser,
      body: { username: agent.username },
    })
    for (const as of [organiser, agent, await t.person({ role: 'admin' })]) {
      expect((await read(venueId, as)).statusCode).toBe(200)
      expect(await idsOf('query=curtain', as)).toContain(venueId)
    }
    const stranger = await t.person({ role: 'organiser' })
    for (const as of [stranger, undefined]) {
      expect(problemOf(await read(venueId, as))).toBe('404 not_found')
      expect(await idsOf('query=curtain', as)).not.toContain(venueId)
    }
    expect(problemOf(await change(stranger, venueId, { name: 'Found' }))).toBe('404 not_found')
    expect(problemOf(await change(agent, venueId, { name: 'Found' }))).toBe('403 forbidden')
    const refused = await t.call('POST', '/event', {
      as: stranger,
      body: {
        title: 'x',
        description: '',
        starts_at: '2030-01-01T00:00:00Z',
        capacity: 1,
        venue_id: venueId,
      },
    })
    expect(problemOf(refused)).toBe('400 malformed_input')
  })

  test('is seen by everybody once an event is published there, and stays so', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const { eventId, venueId } = await secretPlace(organiser)
    expect((await read(venueId)).statusCode).toBe(404)
    await t.call('POST', `/event/${eventId}/publish`, { as: organiser })
    expect((await read(venueId)).statusCode).toBe(200)
    await t.call('PATCH', `/event/${eventId}`, { as: organiser, body: { venue: 'Elsewhere' } })
    expect((await read(venueId)).statusCode).toBe(200)
    const moved = (await t.call('GET', `/event/${eventId}`)).json()
    expect(moved.venue_id).not.toBe(venueId)
    expect((await read(moved.venue_id)).json().name).toBe('Elsewhere')
  })
})

describe('the admins of a venue', () => {
  test('are added once and removed, with an entry in the audit log each', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const id = await venueOf(organiser)
    const person = await t.person()
    const added = await grant(organiser, id, person.username.toUpperCase())
    expect(added.statusCode, added.body).toBe(201)
    expect(added.json()).toMatchObject({
      user_id: person.uuid,
      username: person.username,
      granted_by: organiser.username,
    })
    const again = await grant(organiser, id, person.username)
    expect([again.statusCode, again.json()]).toEqual([200, added.json()])
    expect((await change(person, id, { name: 'Changed' })).statusCode).toBe(200)
    const gone = await revoke(organiser, id, person.username)
    expect([gone.statusCode, gone.body]).toEqual([204, ''])
    expect(problemOf(await change(person, id, { name: 'Again' }))).toBe('403 forbidden')
    expect(problemOf(await revoke(organiser, id, person.username))).toBe('404 not_found')
    const kinds = await t.sql<{ kind: string; actor_id: string; user_id: string | null }[]>`
      select kind, actor_id, user_id from audit_log where details ->> 'venue_id' = ${id} order by at, uuid`
    expect(kinds).toEqual([
      { kind: 'venue_created', actor_id: organiser.uuid, user_id: null },
      { kind: 'venue_admin_added', actor_id: organiser.uuid, user_id: person.uuid },
      { kind: 'venue_changed', actor_id: person.uuid, user_id: null },
      { kind: 'venue_admin_removed', actor_id: organiser.uuid, user_id: person.uuid },
    ])
  })

  test('are users; a name that nobody has is not found', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const id = await venueOf(organiser)
    expect(problemOf(await grant(organiser, id, 'nobody-has-this'))).toBe('404 not_found')
    expect(problemOf(await t.call('PUT', `/venue/${id}/admin`, { as: organiser, body: {} }))).toBe(
      '400 malformed_input',
    )
  })

  test('keep one among them, unless a platform admin takes the right', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const id = await venueOf(organiser)
    const { username } = organiser
    expect(problemOf(await revoke(organiser, id, username))).toBe('409 last_admin')
    expect((await change(organiser, id, { name: 'Still mine' })).statusCode).toBe(200)
    const admin = await t.person({ role: 'admin' })
    expect((await revoke(admin, id, username)).statusCode).toBe(204)
    expect(problemOf(await change(organiser, id, {}))).toBe('403 forbidden')
  })

  test('two who remove each other at once: one stays', async () => {
    const organiser = await t.person({ role: 'organiser' })
    for (let round = 0; round < 5; round++) {
      const id = await venueOf(organiser)
      const other = await t.person()
      await grant(organiser, id, other.username)
      const answers = await Promise.all([
        revoke(organiser, id, other.username),
        revoke(other, id, organiser.username),
      ])
      const { items } = (
        await t.call('GET', `/venue/${id}/admin`, { as: await t.person({ role: 'admin' }) })
      ).json()
      expect(items, answers.map(({ body }) => body).join()).toHaveLength(1)
    }
  })
})

test('the venues that are enabled for a user are theirs to see, and a platform admin’s', async () => {
  const organiser = await t.person({ role: 'organiser' })
  const [first, second] = [await venueOf(organiser), await venueOf(organiser)]
  const person = await t.person()
  for (const venueId of [first, second, first])
    await t.sql.begin((tx) => enableVenue(tx, { venueId, userIds: [person.uuid, person.uuid] }))
  const list = (as: Person, query = '') =>
    t.call('GET', `/user/${person.username}/venues?${query}`, { as })
  const listed = await list(person)
  expect(listed.statusCode, listed.body).toBe(200)
  expect(listed.json().items).toEqual([
    { venue: expect.objectContaining({ ...MILL, uuid: first }), enabled_at: expect.any(String) },
    { venue: expect.objectContaining({ uuid: second }), enabled_at: expect.any(String) },
  ])
  const page = (await list(person, 'page_size=1')).json()
  expect((await list(person, `page_size=1&page=${page.next_page}`)).json().items).toHaveLength(1)
  expect((await list(await t.person({ role: 'admin' }))).json().items).toHaveLength(2)
  expect(problemOf(await list(organiser))).toBe('404 not_found')
  const nobody = await t.call('GET', '/user/nobody-has-this/venues', {
    as: await t.person({ role: 'admin' }),
  })
  expect(problemOf(nobody)).toBe('404 not_found')
})
