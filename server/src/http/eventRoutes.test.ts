import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { heldTicket, publishedEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { ownApp } from '../../test/ownApp.ts'
import { newId } from '../db/ids.ts'

const t = documented(testApp())

const input = {
  title: 'Midsummer concert',
  description: 'On the lawn.',
  starts_at: '2030-06-23T18:00:00Z',
  capacity: 300,
}

const create = (as: Person | string | undefined, more: object = {}) =>
  t.call('POST', '/event', { ...(as && { as }), body: { ...input, ...more } })

/** A word that is in no other test's events, to find one's own events. */
const word = () => `w${randomBytes(6).toString('hex')}`

async function draftOf(organiser: Person, more: object = {}): Promise<string> {
  const made = await create(organiser, more)
  expect(made.statusCode, made.body).toBe(201)
  return made.json().uuid
}

const change = (as: Person, eventId: string, body: object) =>
  t.call('PATCH', `/event/${eventId}`, { as, body })
const read = (eventId: string, as?: Person) => t.call('GET', `/event/${eventId}`, as ? { as } : {})

describe('POST /event', () => {
  test('makes a DRAFT with the given fields and defaults for the rest', async () => {
    const made = await create(await t.person({ role: 'organiser' }))
    expect(made.statusCode).toBe(201)
    expect(made.json()).toEqual({
      ...input,
      uuid: expect.any(String),
      starts_at: '2030-06-23T18:00:00.000Z',
      venue: null,
      venue_id: null,
      seller_id: expect.any(String),
      timezone: 'UTC',
      ends_at: '2030-06-24T18:00:00.000Z',
      doors_at: null,
      registered: 0,
      price_from: { amount_minor: 0, currency: 'DKK' },
      status: 'DRAFT',
      reentry: false,
      admission_by_name: false,
      picture: null,
      totp: { algorithm: 'SHA1', digits: 6, period: 30 },
      created_at: expect.any(String),
      updated_at: null,
    })
  })

  test('takes every field, and times of any zone', async () => {
    const full = {
      venue: 'The park',
      timezone: 'Europe/Copenhagen',
      starts_at: '2030-06-23T20:00:00+02:00',
      ends_at: '2030-06-23T22:00:00.5+02:00',
      doors_at: '2030-06-23T17:00:00Z',
      reentry: true,
      totp: { algorithm: 'SHA256', digits: 8, period: 60 },
    }
    const made = await create(await t.person({ role: 'admin' }), full)
    expect(made.json()).toMatchObject({
      ...full,
      starts_at: '2030-06-23T18:00:00.000Z',
      ends_at: '2030-06-23T20:00:00.500Z',
      doors_at: '2030-06-23T17:00:00.000Z',
    })
  })

  test('makes its creator its admin', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const uuid = await draftOf(organiser)
    const admins = await t.call('GET', `/event/${uuid}/admins`, { as: organiser })
    expect(admins.json().items).toMatchObject([{ username: organiser.username }])
  })

  test('is for organisers and platform admins', async () => {
    expect((await create(await t.person())).statusCode).toBe(403)
    expect((await create(undefined)).statusCode).toBe(401)
    expect((await create('no.token.atall')).statusCode).toBe(401)
  })

  test('law 4: with an Idempotency-Key is done once', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const title = word()
    const send = (capacity = 10) =>
      t.call('POST', '/event', {
        as: organiser,
        headers: { 'idempotency-key': title },
        body: { ...input, title, capacity },
      })
    const first = await send()
    expect((await send()).json()).toEqual(first.json())
    expect((await send(11)).statusCode).toBe(422)
    const mine = await t.call('GET', `/event/list?mine=1&title=${title}`, { as: organiser })
    expect(mine.json().items).toHaveLength(1)
  })

  test('keeps all text as typed: SQL, markup, other scripts, and 200 characters of it', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const property = fc.asyncProperty(
      fc.constantFrom("'); drop table events; --", '<script>', '日本語 العربية 🎟️', 'é'.repeat(200)),
      async (text) => {
        const made = await create(organiser, { title: text, description: text, venue: text })
        expect(made.json()).toMatchObject({ title: text, description: text, venue: text })
      },
    )
    await fc.assert(property, { numRuns: 8 })
  })

  test.each([
    [{ title: undefined }, '/title'],
    [{ title: '' }, '/title'],
    [{ title: ' \t ' }, '/title'],
    [{ title: 'x'.repeat(201) }, '/title'],
    [{ title: 'a\0b' }, '/title'],
    [{ title: 'a\ud800b' }, '/title'],
    [{ title: 7 }, '/title'],
    [{ description: undefined }, '/description'],
    [{ description: 'x'.repeat(10_001) }, '/description'],
    [{ starts_at: undefined }, '/starts_at'],
    [{ starts_at: 'tomorrow' }, '/starts_at'],
    [{ starts_at: '2030-02-30T00:00:00Z' }, '/starts_at'],
    [{ starts_at: '2030-06-23' }, '/starts_at'],
    [{ starts_at: '2030-06-23T18:00:00' }, '/starts_at'],
    [{ starts_at: '0000-01-01T00:00:00Z' }, '/starts_at'],
    [{ starts_at: '0099-01-01T00:00:00Z' }, '/starts_at'],
    [{ starts_at: '9999-12-31T23:59:59-15:00' }, '/starts_at'],
    [{ starts_at: '2016-12-31T23:59:60Z' }, '/starts_at'],
    [{ starts_at: '2027-01-01T00:00:00+05' }, '/starts_at'],
    [{ starts_at: null }, '/starts_at'],
    [{ ends_at: '0000-01-01T00:00:00Z' }, '/ends_at'],
    [{ ends_at: input.starts_at }, '/ends_at'],
    [{ ends_at: '2030-06-24T00:00:00Z', doors_at: '2030-06-24T00:00:00Z' }, '/doors_at'],
    [{ doors_at: 'early' }, '/doors_at'],
    [{ capacity: undefined }, '/capacity'],
    [{ capacity: -1 }, '/capacity'],
    [{ capacity: 1.5 }, '/capacity'],
    [{ capacity: '300' }, '/capacity'],
    [{ capacity: 10_000_001 }, '/capacity'],
    [{ timezone: 'Europe/Atlantis' }, '/timezone'],
    [{ venue: 'x'.repeat(201) }, '/venue'],
    [{ reentry: 'yes' }, '/reentry'],
    [{ totp: { algorithm: 'MD5' } }, '/totp/algorithm'],
    [{ totp: { digits: 7 } }, '/totp/digits'],
    [{ totp: { period: 31 } }, '/totp/period'],
    [{ totp: { secret: 'x' } }, '/totp/secret'],
    [{ status: 'PUBLISHED' }, '/status'],
    [{ uuid: '0190a6c0-0000-7000-8000-000000000001' }, '/uuid'],
  ])('law 10: %j is told at %s, and nothing is made', async (more, path) => {
    const organiser = await t.person({ role: 'organiser' })
    const answer = await create(organiser, more)
    expect(answer.statusCode, answer.body).toBe(400)
    expect(answer.json()).toMatchObject({ type: '/problems/malformed_input' })
    const told: { path: string }[] = answer.json().errors
    expect(new Set(told.map((error) => error.path))).toEqual(new Set([path]))
    const mine = await t.call('GET', '/event/list?mine=1', { as: organiser })
    expect(mine.json().items).toEqual([])
  })

  test('law 10: a body that is not a JSON object is refused with the reason', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const send = (payload: string, type = 'application/json') =>
      t.app().inject({
        method: 'POST',
        url: '/api/v1/event',
        headers: { authorization: `Bearer ${organiser.accessToken}`, 'content-type': type },
        payload,
      })
    for (const [payload, type, status] of [
      ['{', 'application/json', 400],
      ['', 'application/json', 400],
      ['[]', 'application/json', 400],
      ['"event"', 'application/json', 400],
      ['title=x', 'application/x-www-form-urlencoded', 415],
      [`{"title":"${'x'.repeat(70_000)}"}`, 'application/json', 413],
    ] as const) {
      const answer = await send(payload, type)
      expect(answer.statusCode, payload.slice(0, 20)).toBe(status)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    }
  })
})

describe('GET /event/{id}', () => {
  test('law 9: a DRAFT is visible to those who run it, and does not exist for others', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const uuid = await draftOf(organiser)
    const agent = await t.person()
    await t.call('POST', `/event/${uuid}/agents`, {
      as: organiser,
      body: { username: agent.username },
    })
    for (const as of [organiser, agent, await t.person({ role: 'admin' })])
      expect((await read(uuid, as)).statusCode).toBe(200)
    const nothing = (await read(newId())).json()
    for (const as of [undefined, await t.person(), await t.person({ role: 'organiser' })]) {
      const answer = await read(uuid, as)
      expect(answer.statusCode).toBe(404)
      expect({ ...answer.json(), instance: '', detail: '' }).toEqual({
        ...nothing,
        instance: '',
        detail: '',
      })
    }
  })

  test('law 9: a cancelled DRAFT stays hidden, a cancelled PUBLISHED event stays visible', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const uuid = await draftOf(organiser)
    await t.call('POST', `/event/${uuid}/cancel`, { as: organiser })
    expect((await read(uuid)).statusCode).toBe(404)
    const event = await publishedEvent(t)
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    expect((await read(event.uuid)).json()).toMatchObject({ status: 'CANCELLED' })
  })

  test('anybody reads a PUBLISHED event, with the number of people and never their names', async () => {
    const event = await publishedEvent(t)
    const holder = await t.person()
    await heldTicket(t, event, holder)
    const answer = await read(event.uuid)
    expect(answer.json()).toMatchObject({ uuid: event.uuid, registered: 1, capacity: 100 })
    expect(answer.body).not.toContain(holder.username)
    expect(answer.body).not.toContain(holder.uuid)
  })

  test('a trailing slash is ignored, an id is read in any case, and a token that does not count is 401', async () => {
    const { uuid } = await publishedEvent(t)
    expect((await t.call('GET', `/event/${uuid}/`)).statusCode).toBe(200)
    expect((await read(uuid.toUpperCase())).statusCode).toBe(200)
    expect((await t.call('GET', `/event/${uuid}`, { as: 'dead' })).statusCode).toBe(401)
    const malformed = await t.call('GET', '/event/concert')
    expect(malformed.statusCode).toBe(400)
    expect(malformed.json().errors[0]).toMatchObject({ path: '/id' })
  })
})

describe('PATCH /event/{id}', () => {
  test('changes given fields, leaves absent ones, and clears those that are null', async () => {
    const { uuid, organiser } = await publishedEvent(t, {
      venue: 'The park',
      ends_at: '2030-06-01T20:00:00Z',
    })
    const changed = await change(organiser, uuid, { title: 'Another', venue: null, reentry: true })
    expect(changed.statusCode, changed.body).toBe(200)
    expect(changed.json()).toMatchObject({
      title: 'Another',
      description: 'In the park.',
      venue: null,
      reentry: true,
      ends_at: '2030-06-01T20:00:00.000Z',
      status: 'PUBLISHED',
      updated_at: expect.any(String),
    })
    expect((await read(uuid)).json()).toEqual(changed.json())
    expect((await change(organiser, uuid, {})).json()).toEqual(changed.json())
  })

  test('sets a part of the code setting, and leaves the rest', async () => {
    const { uuid, organiser } = await publishedEvent(t, { totp: { algorithm: 'SHA512' } })
    const changed = await change(organiser, uuid, { totp: { digits: 8 } })
    expect(changed.json().totp).toEqual({ algorithm: 'SHA512', digits: 8, period: 30 })
  })

  test('law 1: a capacity below the taken places is 200, and nobody new gets a place', async () => {
    const event = await publishedEvent(t)
    for (let i = 0; i < 2; i++) await heldTicket(t, event, await t.person())
    const lowered = await change(event.organiser, event.uuid, { capacity: 1 })
    expect(lowered.statusCode).toBe(200)
    expect(lowered.json()).toMatchObject({ capacity: 1, registered: 2 })
    const late = await t.person()
    const refused = await t.call('POST', `/user/${late.username}/events`, {
      as: late,
      body: { event_id: event.uuid },
    })
    expect(refused.json()).toMatchObject({ type: '/problems/sold_out', capacity: 1 })
  })

  test('is for its admins and platform admins; others get 403, or 404 for a hidden event', async () => {
    const event = await publishedEvent(t)
    const second = await t.person()
    await t.call('POST', `/event/${event.uuid}/admins`, {
      as: event.organiser,
      body: { username: second.username },
    })
    for (const as of [event.organiser, second, await t.person({ role: 'admin' })])
      expect((await change(as, event.uuid, { title: 'Mine' })).statusCode).toBe(200)
    const stranger = await t.person({ role: 'organiser' })
    const draft = await draftOf(event.organiser)
    for (const as of [event.agent, await t.person(), stranger]) {
      expect((await change(as, event.uuid, { title: 'Theirs' })).statusCode).toBe(403)
      expect((await change(as, draft, { title: 'Theirs' })).statusCode).toBe(404)
    }
    expect((await t.call('PATCH', `/event/${event.uuid}`, { body: {} })).statusCode).toBe(401)
    expect((await change(event.organiser, newId(), {})).statusCode).toBe(404)
    expect((await read(event.uuid)).json().title).toBe('Mine')
  })

  test('law 10: times that contradict each other change nothing, and unknown fields are listed', async () => {
    const { uuid, organiser } = await publishedEvent(t, { ends_at: '2030-06-01T20:00:00Z' })
    for (const [body, path] of [
      [{ title: 'New', starts_at: '2031-01-01T00:00:00Z' }, '/ends_at'],
      [{ title: 'New', doors_at: '2030-06-01T21:00:00Z' }, '/doors_at'],
      [{ title: 'New', starts_at: '0000-01-01T00:00:00Z' }, '/starts_at'],
      [{ title: 'New', timezone: 'x' }, '/timezone'],
      [{ title: 'New', registered: 0 }, '/registered'],
      [{ title: null }, '/title'],
    ] as const) {
      const answer = await change(organiser, uuid, body)
      expect(answer.statusCode, JSON.stringify(body)).toBe(400)
      expect(answer.json().errors[0]).toMatchObject({ path })
    }
    expect((await read(uuid)).json()).toMatchObject({
      title: 'A concert',
      updated_at: expect.any(String),
    })
  })
})

describe('POST /event/{id}/publish and /cancel', () => {
  const turn = (as: Person | undefined, eventId: string, what: 'publish' | 'cancel') =>
    t.call('POST', `/event/${eventId}/${what}`, as ? { as } : {})

  test('a DRAFT is published once; a repeat changes nothing', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const uuid = await draftOf(organiser)
    const first = await turn(organiser, uuid, 'publish')
    expect(first.statusCode).toBe(200)
    expect(first.json()).toMatchObject({ status: 'PUBLISHED' })
    expect((await turn(organiser, uuid, 'publish')).json()).toEqual(first.json())
  })

  test('a cancelled event and its tickets stay cancelled; the event cannot be changed or published', async () => {
    const event = await publishedEvent(t)
    const holder = await t.person()
    const { ticket_id } = await heldTicket(t, event, holder)
    const cancelled = await turn(event.organiser, event.uuid, 'cancel')
    expect(cancelled.json()).toMatchObject({ status: 'CANCELLED', registered: 0 })
    expect((await turn(event.organiser, event.uuid, 'cancel')).json()).toEqual(cancelled.json())
    for (const answer of [
      await turn(event.organiser, event.uuid, 'publish'),
      await change(event.organiser, event.uuid, { title: 'Again' }),
    ]) {
      expect(answer.statusCode).toBe(409)
      expect(answer.json()).toMatchObject({ type: '/problems/state_conflict' })
    }
    const ticket = await t.call('GET', `/ticket/${ticket_id}`, { as: holder })
    expect(ticket.json()).toMatchObject({ status: 'CANCELLED', cancelled_at: expect.any(String) })
  })

  test('are for its admins and platform admins', async () => {
    const event = await publishedEvent(t)
    const draft = await draftOf(event.organiser)
    for (const what of ['publish', 'cancel'] as const) {
      for (const as of [event.agent, await t.person({ role: 'organiser' })]) {
        expect((await turn(as, event.uuid, what)).statusCode).toBe(403)
        expect((await turn(as, draft, what)).statusCode).toBe(404)
      }
      expect((await turn(undefined, draft, what)).statusCode).toBe(401)
      expect((await turn(event.organiser, newId(), what)).statusCode).toBe(404)
      expect((await turn(event.organiser, 'x', what)).statusCode).toBe(400)
    }
    const admin = await t.person({ role: 'admin' })
    expect((await turn(admin, draft, 'publish')).statusCode).toBe(200)
    expect((await turn(admin, draft, 'cancel')).statusCode).toBe(200)
  })
})

describe('GET /event/list', () => {
  const list = (query: Record<string, string>, as?: Person) =>
    t.call('GET', `/event/list?${new URLSearchParams(query)}`, as ? { as } : {})
  const titles = async (query: Record<string, string>, as?: Person): Promise<string[]> => {
    const answer = await list(query, as)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json().items.map((item: { title: string }) => item.title)
  }
  const publish = async (organiser: Person, more: object): Promise<string> => {
    const uuid = await draftOf(organiser, more)
    await t.call('POST', `/event/${uuid}/publish`, { as: organiser })
    return uuid
  }

  test('lists PUBLISHED events only, by start time, for everybody', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const tag = word()
    await publish(organiser, { title: `${tag} b`, starts_at: '2031-01-02T00:00:00Z' })
    await publish(organiser, { title: `${tag} a`, starts_at: '2031-01-01T00:00:00Z' })
    await draftOf(organiser, { title: `${tag} draft` })
    const gone = await publish(organiser, { title: `${tag} gone` })
    await t.call('POST', `/event/${gone}/cancel`, { as: organiser })
    for (const as of [undefined, organiser, await t.person({ role: 'admin' })])
      await expect(titles({ title: tag }, as)).resolves.toEqual([`${tag} a`, `${tag} b`])
    expect((await t.call('GET', '/event/list', { as: 'dead' })).statusCode).toBe(401)
  })

  test('title matches any part, in any case; %, _ and \\ are plain text', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const tag = word()
    for (const title of ['100% Jazz', '100 x Jazz', 'a_b', 'axb', 'back\\slash', "o'clock"])
      await publish(organiser, { title: `${tag} ${title}` })
    for (const [text, found] of [
      ['100% j', ['100% Jazz']],
      ['a_b', ['a_b']],
      ['back\\s', ['back\\slash']],
      ["O'CLOCK", ["o'clock"]],
      ['%', []],
      ["' or ''='", []],
    ] as const)
      await expect(titles({ title: `${tag} ${text}` })).resolves.toEqual(
        found.map((title) => `${tag} ${title}`),
      )
    await expect(titles({ title: tag.toUpperCase() })).resolves.toHaveLength(6)
  })

  test('from is inclusive, to is exclusive', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const tag = word()
    for (const day of ['01', '02', '03'])
      await publish(organiser, { title: `${tag} ${day}`, starts_at: `2032-01-${day}T12:00:00Z` })
    const days = async (query: Record<string, string>) =>
      (await titles({ title: tag, ...query })).map((title) => title.slice(-2))
    await expect(days({ from: '2032-01-02T12:00:00Z' })).resolves.toEqual(['02', '03'])
    await expect(days({ to: '2032-01-02T12:00:00Z' })).resolves.toEqual(['01'])
    await expect(
      days({ from: '2032-01-02T13:00:00+01:00', to: '2032-01-03T12:00:00Z' }),
    ).resolves.toEqual(['02'])
    await expect(days({ from: '2033-01-01T00:00:00Z' })).resolves.toEqual([])
  })

  test('pages have no gap and no double while events are added', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const tag = word()
    const starts = ['2033-01-01T00:00:00Z', '2033-01-01T00:00:00Z', '2033-01-01T00:00:00.123456Z']
    const before: string[] = []
    for (let i = 0; i < 7; i++)
      before.push(
        await publish(organiser, {
          title: `${tag} ${i}`,
          starts_at: starts[i % 3] ?? '',
        }),
      )
    const seen: string[] = []
    let next: string | null = null
    let pages = 0
    do {
      const answer = await list({ title: tag, page_size: '2', ...(next && { page: next }) })
      expect(answer.statusCode, answer.body).toBe(200)
      const body: { items: { uuid: string }[]; next_page: string | null } = answer.json()
      seen.push(...body.items.map(({ uuid }) => uuid))
      next = body.next_page
      const { link } = answer.headers
      if (next === null) expect(link).toBeUndefined()
      else {
        const target = new URL(/^<([^>]+)>; rel="next"$/.exec(String(link))?.[1] ?? '', 'http://x')
        expect(target.pathname).toBe('/api/v1/event/list')
        expect(Object.fromEntries(target.searchParams)).toEqual({
          title: tag,
          page_size: '2',
          page: next,
        })
      }
      await publish(organiser, { title: `${tag} new`, starts_at: '2032-12-31T00:00:00Z' })
      pages++
    } while (next !== null)
    expect(pages).toBe(4)
    expect(seen).toHaveLength(7)
    expect(new Set(seen)).toEqual(new Set(before))
  })

  test('an event that is added after the current page appears on a later page', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const tag = word()
    for (const year of ['2034', '2036'])
      await publish(organiser, { title: `${tag} ${year}`, starts_at: `${year}-01-01T00:00:00Z` })
    const first = await list({ title: tag, page_size: '1' })
    await publish(organiser, { title: `${tag} 2035`, starts_at: '2035-01-01T00:00:00Z' })
    await expect(titles({ title: tag, page: first.json().next_page })).resolves.toEqual([
      `${tag} 2035`,
      `${tag} 2036`,
    ])
  })

  test('a page has 50 events by default, and at most 100', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const tag = word()
    await t.sql`
      insert into events (uuid, title, search_key, description, timezone, starts_at, ends_at, status, published_at, created_by, seller_id)
      select gen_random_uuid(), ${tag}, ${tag}, '', 'UTC', '2037-01-01', '2037-01-02', 'PUBLISHED', now(), ${organiser.uuid}, (select uuid from sellers)
        from generate_series(1, 101)`
    await t.sql`
      insert into quotas (event_id, uuid, name, size)
      select uuid, uuid, '', 1 from events where title = ${tag}`
    await expect(titles({ title: tag })).resolves.toHaveLength(50)
    const whole = await list({ title: tag, page_size: '100' })
    expect(whole.json().items).toHaveLength(100)
    expect(whole.json().next_page).not.toBeNull()
  })

  test('law 10: unknown pages and invalid times and sizes are refused with the reason', async () => {
    const token = (...fields: unknown[]) =>
      Buffer.from(JSON.stringify(fields)).toString('base64url')
    const uuid = newId()
    for (const page of [
      'x',
      '',
      token(),
      token(uuid),
      token('2030-01-01T00:00:00Z', 'x'),
      token('2030-01-01T00:00:00Z', uuid, uuid),
      token('2030-13-45T00:00:00Z', uuid),
      token('0000-01-01T00:00:00Z', uuid),
      token("' or 1=1", uuid),
      token(1, 2),
      Buffer.from('{"length":2}').toString('base64url'),
    ]) {
      const answer = await list({ page })
      expect(answer.statusCode, page).toBe(400)
      expect(answer.json().errors).toMatchObject([{ path: '/page' }])
    }
    for (const [field, value] of [
      ['from', 'yesterday'],
      ['from', '0000-01-01T00:00:00Z'],
      ['to', '2030-02-30T00:00:00Z'],
      ['to', '2016-12-31T23:59:60Z'],
      ['page_size', '0'],
      ['page_size', '101'],
      ['page_size', '1.5'],
      ['mine', 'yes'],
      ['title', 'x'.repeat(201)],
      ['title', 'a\0'],
    ] as const) {
      const answer = await list({ [field]: value })
      expect(answer.statusCode, `${field}=${value}`).toBe(400)
      expect(answer.json().errors[0]).toMatchObject({ path: `/${field}` })
    }
  })

  test('mine=1 lists the events that I run, work at or hold a ticket for, in any state; without a login it is 401', async () => {
    const tag = word()
    const organiser = await t.person({ role: 'organiser' })
    const person = await t.person()
    await draftOf(organiser, { title: `${tag} draft`, starts_at: '2031-01-01T00:00:00Z' })
    const held = await publishedEvent(t, {
      title: `${tag} held`,
      starts_at: '2031-02-01T00:00:00Z',
    })
    await heldTicket(t, held, person)
    const worked = await publishedEvent(t, {
      title: `${tag} worked`,
      starts_at: '2031-03-01T00:00:00Z',
    })
    await t.call('POST', `/event/${worked.uuid}/agents`, {
      as: worked.organiser,
      body: { username: person.username },
    })
    await t.call('POST', `/event/${held.uuid}/cancel`, { as: held.organiser })
    await expect(titles({ title: tag, mine: '1' }, person)).resolves.toEqual([
      `${tag} held`,
      `${tag} worked`,
    ])
    await expect(titles({ title: tag, mine: '1' }, organiser)).resolves.toEqual([`${tag} draft`])
    await expect(titles({ title: tag, mine: '0' }, organiser)).resolves.toEqual([`${tag} worked`])
    await expect(titles({ title: tag, mine: '1' }, held.agent)).resolves.toEqual([`${tag} held`])
    expect((await list({ mine: '1' })).statusCode).toBe(401)
  })
})

test('all=1 lists the events of everybody, in any state, to platform admins alone', async () => {
  const tag = word()
  const organiser = await t.person({ role: 'organiser' })
  const admin = await t.person({ role: 'admin' })
  const starts_at = '2031-02-01T00:00:00Z'
  const cancelled = await publishedEvent(t, { title: `${tag} cancelled`, starts_at })
  await t.call('POST', `/event/${cancelled.uuid}/cancel`, { as: cancelled.organiser })
  await publishedEvent(t, { title: `${tag} published`, starts_at })
  await draftOf(organiser, { title: `${tag} draft`, starts_at: '2031-01-01T00:00:00Z' })
  const begun = new Date(Date.now() - 3_600_000).toISOString()
  await draftOf(organiser, { title: `${tag} draft under way`, starts_at: begun })
  const over = { starts_at: '2020-01-01T00:00:00Z', ends_at: '2020-01-02T00:00:00Z' }
  await draftOf(organiser, { title: `${tag} draft that is over`, ...over })
  const all = async (query: string): Promise<string[]> =>
    (await t.call('GET', `/event/list?all=1&${query}`, { as: admin }))
      .json()
      .items.map(({ title }: { title: string }) => title.replace(`${tag} `, ''))
  const [first, second, ...others] = await all(`query=${tag}`)
  expect([first, second]).toEqual(['draft under way', 'draft'])
  expect(others.sort()).toEqual(['cancelled', 'published'])
  expect(await all(`query=${tag}&past=1`)).toEqual(['draft that is over'])
  expect((await all('page_size=100')).length).toBeGreaterThan(3)
  expect(await all(`query=${tag}&mine=1`)).toEqual([])
  for (const as of [organiser, await t.person()])
    expect(problemOf(await t.call('GET', '/event/list?all=1', { as }))).toBe('403 forbidden')
  expect(problemOf(await t.call('GET', '/event/list?all=1'))).toBe('401 unauthenticated')
})

test('a search is limited in its text length, and in its number per address', async () => {
  const long = await t.call('GET', `/event/list?title=${'x'.repeat(81)}`)
  expect(long.statusCode).toBe(400)
  expect(long.json().errors).toMatchObject([{ path: '/title' }])
  const app = await ownApp(t, { config: { rateLimitScale: 0.01 } })
  const list = () => app.inject({ url: '/api/v1/event/list?title=x' })
  for (let i = 0; i < 6; i++) expect((await list()).statusCode).toBe(200)
  const answer = await list()
  expect(answer.statusCode).toBe(429)
  expect(answer.json()).toMatchObject({ type: '/problems/rate_limited' })
})

test('a person’s own events are found by the rows about that person, among any number of others', async () => {
  const { organiser, agent, uuid } = await publishedEvent(t)
  const holder = await t.person()
  await heldTicket(t, { organiser, agent, uuid }, holder)
  await publishedEvent(t)
  for (const as of [organiser, agent, holder]) {
    const listed = await t.call('GET', '/event/list?mine=1', { as })
    expect(listed.json().items.map((event: { uuid: string }) => event.uuid)).toEqual([uuid])
  }
})
