import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { heldTicket, publishedEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { newId } from '../db/ids.ts'
import { writeStorageLimits } from '../vault/writeStorageLimits.ts'

const t = documented(testApp())

const DRAFT = {
  title: 'Zitherabend',
  description: '',
  starts_at: '2030-01-01T00:00:00Z',
  capacity: 1,
}

const create = (as: Person, body: object = {}) =>
  t.call('POST', '/event', { as, body: { ...DRAFT, ...body } })
const change = (as: Person, id: string, body: object) =>
  t.call('PATCH', `/event/${id}`, { as, body })
const venuesOf = async (as: Person): Promise<string[]> =>
  (await t.call('GET', '/venue?mine=1', { as })).json().items.map((v: { uuid: string }) => v.uuid)

async function venueOf(as: Person, name = 'Sejlhuset'): Promise<string> {
  const body = { name, timezone: 'Europe/Copenhagen', address: 'Havnegade 7' }
  return (await t.call('POST', '/venue', { as, body })).json().uuid
}

describe('an event with a venue_id', () => {
  test('takes place there, also at a venue of others, and in its time zone', async () => {
    const [host, organiser] = [
      await t.person({ role: 'organiser' }),
      await t.person({ role: 'organiser' }),
    ]
    const venue_id = await venueOf(host)
    const made = await create(organiser, { venue_id })
    expect(made.statusCode, made.body).toBe(201)
    const place = { venue: 'Sejlhuset', venue_id, timezone: 'Europe/Copenhagen' }
    expect(made.json()).toMatchObject(place)
    const own = await create(organiser, { venue_id, timezone: 'Atlantic/Faroe' })
    expect(own.json()).toMatchObject({ ...place, timezone: 'Atlantic/Faroe' })
    expect(await venuesOf(organiser)).toEqual([])
  })

  test('moves, keeps its time zone, and is found by the new place', async () => {
    const { uuid, organiser } = await publishedEvent(t, { title: 'Leierkasten' })
    const venue_id = await venueOf(organiser, 'Kedelrummet')
    const moved = await change(organiser, uuid, { venue_id })
    expect(moved.json()).toMatchObject({ venue: 'Kedelrummet', venue_id, timezone: 'UTC' })
    const found = await t.call('GET', '/event/list?title=leierkasten&query=kedelrum')
    expect(found.json().items).toHaveLength(1)
    const cleared = await change(organiser, uuid, { venue_id: null })
    expect(cleared.json()).toMatchObject({ venue: null, venue_id: null })
    expect((await t.call('GET', '/event/list?query=kedelrum')).json().items).toHaveLength(0)
  })

  test('of no venue is refused with the field', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const { uuid } = (await create(organiser)).json()
    const venue_id = newId()
    for (const refused of [
      await create(organiser, { venue_id }),
      await change(organiser, uuid, { venue_id }),
    ]) {
      expect(problemOf(refused)).toBe('400 malformed_input')
      expect(refused.json().errors).toEqual([
        { path: '/venue_id', code: 'unknown', reason: 'is not the id of a venue' },
      ])
    }
    expect(problemOf(await create(organiser, { venue_id: 'x' }))).toBe('400 malformed_input')
  })

  test('and another name is refused; with its own name it is taken', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const venue_id = await venueOf(organiser)
    for (const body of [
      { venue_id, venue: 'Pakhuset' },
      { venue_id, venue: null },
      { venue_id: null, venue: 'Pakhuset' },
    ]) {
      const refused = await create(organiser, body)
      expect(problemOf(refused), JSON.stringify(body)).toBe('400 malformed_input')
      expect(refused.json().errors).toEqual([
        {
          path: '/venue',
          code: 'mismatch',
          reason: 'is not the name of the venue in venue_id',
        },
      ])
    }
    expect((await create(organiser, { venue_id, venue: 'sejlhuset ' })).json()).toMatchObject({
      venue: 'Sejlhuset',
      venue_id,
    })
    const nowhere = await create(organiser, { venue_id: null, venue: null })
    expect(nowhere.json()).toMatchObject({ venue: null, venue_id: null })
  })
})

describe('an event with the name of a place alone', () => {
  test('takes place at a venue that its organiser runs, however it is written', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const venue_id = await venueOf(organiser, 'Café Ærø')
    for (const venue of ['Café Ærø', ' café ærø', 'CAFE ÆRØ'])
      expect((await create(organiser, { venue })).json()).toMatchObject({
        venue: 'Café Ærø',
        venue_id,
        timezone: 'UTC',
      })
    expect(await venuesOf(organiser)).toEqual([venue_id])
  })

  test('makes a venue in the event’s time zone otherwise, which the organiser runs', async () => {
    const [host, organiser] = [
      await t.person({ role: 'organiser' }),
      await t.person({ role: 'organiser' }),
    ]
    const others = await venueOf(host)
    const made = await create(organiser, { venue: 'Sejlhuset', timezone: 'Atlantic/Faroe' })
    const { venue_id } = made.json()
    expect(venue_id).not.toBe(others)
    expect(await venuesOf(organiser)).toEqual([venue_id])
    const read = await t.call('GET', `/venue/${venue_id}`, { as: organiser })
    expect(read.json()).toMatchObject({
      name: 'Sejlhuset',
      timezone: 'Atlantic/Faroe',
      address: '',
      gates: [],
    })
    expect((await create(organiser, { venue: 'sejlhuset' })).json().venue_id).toBe(venue_id)
  })

  test('stays where it is when another admin repeats the name, and moves by a new one', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const other = await t.person()
    const made = (await create(organiser, { venue: 'Sejlhuset' })).json()
    await t.call('POST', `/event/${made.uuid}/admins`, {
      as: organiser,
      body: { username: other.username },
    })
    const same = await change(other, made.uuid, { venue: 'Sejlhuset', title: 'Once more' })
    expect(same.json()).toMatchObject({ venue_id: made.venue_id, title: 'Once more' })
    const moved = await change(other, made.uuid, { venue: 'Pakhuset' })
    expect(moved.json()).toMatchObject({ venue: 'Pakhuset' })
    expect(await venuesOf(other)).toEqual([moved.json().venue_id])
    for (const venue of ['', null])
      expect((await change(other, made.uuid, { venue })).json()).toMatchObject({
        venue: null,
        venue_id: null,
      })
  })

  test('makes one venue for many events that come to it at once', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const drafts = await Promise.all(Array.from({ length: 6 }, () => create(organiser)))
    const made = await Promise.all([
      ...drafts.map((draft) => change(organiser, draft.json().uuid, { venue: 'Kornlageret' })),
      create(organiser, { venue: 'Kornlageret' }),
    ])
    expect(new Set(made.map((one) => one.json().venue_id)).size).toBe(1)
    expect(await venuesOf(organiser)).toHaveLength(1)
  })

  test('is refused where its organiser has made too many venues, and nothing is half done', async () => {
    const organiser = await t.person({ role: 'organiser' })
    await create(organiser, { venue: 'One' })
    await writeStorageLimits(t.sql, { venues: 1 })
    const refused = await create(organiser, { venue: 'Two' })
    await writeStorageLimits(t.sql, {})
    expect(problemOf(refused)).toBe('409 storage_limit')
    const mine = await t.call('GET', '/event/list?mine=1', { as: organiser })
    expect(mine.json().items).toHaveLength(1)
  })
})

test('a ticket and a link to the roster say where the event takes place', async () => {
  const event = await publishedEvent(t, { venue: 'Sejlhuset' })
  const { venue_id } = (await t.call('GET', `/event/${event.uuid}`)).json()
  const person = await t.person()
  await heldTicket(t, event, person)
  const held = await t.call('GET', `/user/${person.username}/events`, { as: person })
  expect(held.json().items[0].event).toMatchObject({ venue: 'Sejlhuset', venue_id })
  const link = await t.call('POST', `/event/${event.uuid}/roster-link`, {
    as: event.organiser,
    body: { role: 'agent' },
  })
  const shown = await t.call('POST', '/roster-link/look', { body: { token: link.json().token } })
  expect(shown.json().event).toMatchObject({ venue: 'Sejlhuset' })
})

test('a name that changes while events come into the venue is in the search key of each', async () => {
  const organiser = await t.person({ role: 'organiser' })
  for (let round = 0; round < 4; round++) {
    const venue_id = await venueOf(organiser, `Before ${round}`)
    const drafts = await Promise.all(Array.from({ length: 4 }, () => create(organiser)))
    const answers = await Promise.all([
      ...drafts.map((draft) => change(organiser, draft.json().uuid, { venue_id })),
      t.call('PATCH', `/venue/${venue_id}`, { as: organiser, body: { name: `After ${round}` } }),
      ...drafts.map((draft) => change(organiser, draft.json().uuid, { title: `Title ${round}` })),
      create(organiser, { venue_id }),
    ])
    const statuses = answers.map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status !== 200 && status !== 201)).toEqual([])
    const keys = await t.sql<{ place: string }[]>`
      select split_part(search_key, ${'\n'}, 2) as place from events where venue_id = ${venue_id}`
    expect(keys).toEqual(Array.from({ length: 5 }, () => ({ place: `after ${round}` })))
  }
})
