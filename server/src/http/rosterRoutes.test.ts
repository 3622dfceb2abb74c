import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { heldTicket, publishedEvent, ticketCode } from '../../test/events.ts'
import { newId } from '../db/ids.ts'

const t = documented(testApp())

type Roster = 'users' | 'agents' | 'admins'
const ROSTERS: readonly Roster[] = ['users', 'agents', 'admins']

const list = (as: Person, eventId: string, roster: Roster, query: Record<string, string> = {}) =>
  t.call('GET', `/event/${eventId}/${roster}?${new URLSearchParams(query)}`, { as })
const add = (as: Person, eventId: string, roster: Roster, body: object) =>
  t.call('POST', `/event/${eventId}/${roster}`, { as, body })
const remove = (as: Person, eventId: string, roster: Roster, username: string) =>
  t.call('DELETE', `/event/${eventId}/${roster}/${encodeURIComponent(username)}`, { as })

async function draftOf(organiser: Person): Promise<string> {
  const made = await t.call('POST', '/event', {
    as: organiser,
    body: { title: 'x', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 9 },
  })
  return made.json().uuid
}

describe.each(['agents', 'admins'] as const)('the %s of an event', (roster) => {
  test('are added by name or by id, once, listed and removed', async () => {
    const { uuid, organiser } = await publishedEvent(t)
    const [named, identified] = [await t.person(), await t.person()]
    const first = await add(organiser, uuid, roster, { username: named.username.toUpperCase() })
    expect(first.statusCode, first.body).toBe(201)
    expect(first.json()).toEqual({
      user_id: named.uuid,
      username: named.username,
      name: '',
      created_at: expect.any(String),
    })
    const again = await add(organiser, uuid, roster, { user_id: named.uuid })
    expect(again.statusCode).toBe(200)
    expect(again.json()).toEqual(first.json())
    await add(organiser, uuid, roster, { user_id: identified.uuid })
    const listed = await list(organiser, uuid, roster)
    const names = listed.json().items.map((item: { username: string }) => item.username)
    expect(names).toEqual(expect.arrayContaining([named.username, identified.username]))
    expect(names).toHaveLength(3)
    const gone = await remove(organiser, uuid, roster, named.username.toUpperCase())
    expect([gone.statusCode, gone.body]).toEqual([204, ''])
    expect((await remove(organiser, uuid, roster, named.username)).statusCode).toBe(404)
    expect((await list(organiser, uuid, roster)).json().items).toHaveLength(2)
  })

  test('a user who is added twenty times at once is there once', async () => {
    const { uuid, organiser } = await publishedEvent(t)
    const person = await t.person()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => add(organiser, uuid, roster, { user_id: person.uuid })),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      ...Array(19).fill(200),
      201,
    ])
  })

  test('are listed page by page, and found by the beginning of a name', async () => {
    const { uuid, organiser } = await publishedEvent(t)
    const tag = `q_${randomBytes(4).toString('hex')}`
    const people: string[] = []
    for (let i = 0; i < 5; i++) {
      const { username } = await t.person({ username: `${tag}-${i}` })
      people.push(username)
      await add(organiser, uuid, roster, { username })
    }
    const seen: string[] = []
    let next: string | null = null
    do {
      const page = await list(organiser, uuid, roster, {
        query: tag.toUpperCase(),
        page_size: '2',
        ...(next && { page: next }),
      })
      const body: { items: { username: string }[]; next_page: string | null } = page.json()
      seen.push(...body.items.map(({ username }) => username))
      next = body.next_page
      expect(page.headers['link'] === undefined).toBe(next === null)
    } while (next !== null)
    expect(seen.toSorted()).toEqual(people)
    expect(new Set(seen).size).toBe(5)
    for (const query of ['%', tag.replace('_', 'x'), "' or 1=1 --"])
      expect((await list(organiser, uuid, roster, { query })).json().items).toEqual([])
  })
})

test('an added admin has the same rights as the first one, until they are removed', async () => {
  const { uuid, organiser } = await publishedEvent(t)
  const second = await t.person()
  await add(organiser, uuid, 'admins', { username: second.username })
  expect((await list(second, uuid, 'admins')).statusCode).toBe(200)
  expect((await remove(second, uuid, 'admins', organiser.username)).statusCode).toBe(204)
  expect((await list(organiser, uuid, 'admins')).statusCode).toBe(403)
  expect((await list(second, uuid, 'users')).statusCode).toBe(200)
})

test('9. the roster shows names to platform admins, and to event admins those shown with a ticket', async () => {
  const event = await publishedEvent(t)
  const [holder, stranger] = [await t.person(), await t.person()]
  await heldTicket(t, event, holder)
  const namesFor = async (as: Person) => {
    const { items } = (await list(as, event.uuid, 'agents')).json()
    const entries: [string, string][] = items.map(
      (entry: { username: string; name: string }) => [entry.username, entry.name] as const,
    )
    const names = Object.fromEntries(entries)
    return [names[holder.username], names[stranger.username]]
  }
  for (const { username } of [holder, stranger])
    await add(event.organiser, event.uuid, 'agents', { username })
  await expect(namesFor(event.organiser)).resolves.toEqual(['First Last', ''])
  const admin = await t.person({ role: 'admin' })
  await expect(namesFor(admin)).resolves.toEqual(['First Last', 'First Last'])
  const again = await add(admin, event.uuid, 'agents', { username: stranger.username })
  expect(again.json()).toMatchObject({ name: 'First Last' })
})

describe('the users of an event', () => {
  test('are its live tickets: admins read all fields, agents only ids and names', async () => {
    const event = await publishedEvent(t)
    const holder = await t.person()
    const { ticket_id } = await heldTicket(t, event, holder)
    const all = await list(event.organiser, event.uuid, 'users')
    expect(all.json()).toEqual({
      items: [
        {
          user_id: holder.uuid,
          username: holder.username,
          name: 'First Last',
          ticket_id,
          status: 'BOOKED',
          origin: 'REGISTRATION',
          product_name: 'Ticket',
          created_at: expect.any(String),
          validation_datetime: null,
          inside: false,
        },
      ],
      next_page: null,
    })
    const names = await list(event.agent, event.uuid, 'users')
    expect(names.json()).toEqual({
      items: [{ user_id: holder.uuid, username: holder.username, name: 'First Last' }],
      next_page: null,
    })
    expect(all.body).not.toContain(holder.email)
    const admin = await t.person({ role: 'admin' })
    expect((await list(admin, event.uuid, 'users')).json()).toEqual(all.json())
  })

  test('show agents the ticket and its state where the event lets people in by name', async () => {
    const event = await publishedEvent(t, { admission_by_name: true })
    const holder = await t.person()
    const { ticket_id } = await heldTicket(t, event, holder)
    const listed = await list(event.agent, event.uuid, 'users')
    expect(listed.json().items).toEqual([
      {
        user_id: holder.uuid,
        username: holder.username,
        name: 'First Last',
        ticket_id,
        status: 'BOOKED',
        validation_datetime: null,
        inside: false,
      },
    ])
    const admitted = await t.call('POST', `/ticket/${ticket_id}/admission`, {
      as: event.agent,
      body: {},
    })
    expect(admitted.json().result).toBe('admitted')
    expect((await list(event.agent, event.uuid, 'users')).json().items).toMatchObject([
      { status: 'CONSUMED', inside: true, validation_datetime: expect.any(String) },
    ])
  })

  test('show who is inside and since when, under their present names', async () => {
    const event = await publishedEvent(t)
    const holder = await t.person()
    const credential = await heldTicket(t, event, holder)
    await t.call('POST', '/ticket/auth', {
      as: event.agent,
      body: { code: await ticketCode(t, credential) },
    })
    await t.call('PATCH', `/user/${holder.username}`, {
      as: holder,
      body: { first_name: 'Ada', last_name: 'Lovelace' },
    })
    const listed = await list(event.organiser, event.uuid, 'users')
    expect(listed.json().items).toMatchObject([
      {
        name: 'Ada Lovelace',
        status: 'CONSUMED',
        inside: true,
        validation_datetime: expect.any(String),
      },
    ])
  })

  test('are found by a part of a name, in any case, as plain text; and page by page while others come', async () => {
    const event = await publishedEvent(t)
    const tag = randomBytes(4).toString('hex')
    const before: string[] = []
    for (let i = 0; i < 5; i++) {
      const person = await t.person({ username: `u_${tag}-${i}` })
      await t.call('POST', `/user/${person.username}/events`, {
        as: person,
        body: { event_id: event.uuid },
      })
      before.push(person.uuid)
    }
    const seen: string[] = []
    let next: string | null = null
    do {
      const page = await list(event.organiser, event.uuid, 'users', {
        page_size: '2',
        ...(next && { page: next }),
      })
      const body: { items: { user_id: string }[]; next_page: string | null } = page.json()
      seen.push(...body.items.map(({ user_id }) => user_id))
      next = seen.length < 6 ? body.next_page : null
      if (seen.length === 2) await remove(event.organiser, event.uuid, 'users', `u_${tag}-0`)
    } while (next !== null)
    expect(seen).toEqual(before)
    const found = async (query: string): Promise<number> =>
      (await list(event.organiser, event.uuid, 'users', { query })).json().items.length
    await expect(found(tag.toUpperCase())).resolves.toBe(4)
    await expect(found('st la')).resolves.toBe(4)
    await expect(found(`u_${tag}-3`)).resolves.toBe(1)
    await expect(found('%')).resolves.toBe(0)
    await expect(found(`ux${tag}`)).resolves.toBe(0)
  })

  test('get complimentary tickets within capacity, once each', async () => {
    const event = await publishedEvent(t, { capacity: 1 })
    const [guest, second] = [await t.person(), await t.person()]
    const first = await add(event.organiser, event.uuid, 'users', { username: guest.username })
    expect(first.statusCode, first.body).toBe(201)
    expect(first.json()).toMatchObject({
      user_id: guest.uuid,
      event_id: event.uuid,
      status: 'BOOKED',
      origin: 'COMPLIMENTARY',
    })
    const again = await add(event.organiser, event.uuid, 'users', { user_id: guest.uuid })
    expect([again.statusCode, again.json().uuid]).toEqual([200, first.json().uuid])
    const full = await add(event.organiser, event.uuid, 'users', { username: second.username })
    expect(full.statusCode).toBe(409)
    expect(full.json()).toMatchObject({ type: '/problems/sold_out', capacity: 1 })
    const mine = await t.call('POST', `/user/${guest.username}/events`, {
      as: guest,
      body: { event_id: event.uuid },
    })
    expect([mine.statusCode, mine.json().uuid]).toEqual([200, first.json().uuid])
  })

  test('get another ticket if asked for, with its own line and place, and are then not removed by name', async () => {
    const event = await publishedEvent(t, { capacity: 2 })
    const guest = await t.person()
    const give = (more: object) =>
      add(event.organiser, event.uuid, 'users', { username: guest.username, ...more })
    const first = await give({ another: true })
    const second = await give({ another: true })
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect((await give({ another: true })).json()).toMatchObject({ type: '/problems/sold_out' })
    const same = await give({ another: false })
    expect([same.statusCode, same.json().uuid]).toEqual([200, first.json().uuid])
    const ids = [first.json().uuid, second.json().uuid]
    const listed = await list(event.organiser, event.uuid, 'users')
    expect(listed.json().items).toMatchObject(
      ids.map((ticket_id) => ({ ticket_id, user_id: guest.uuid, origin: 'COMPLIMENTARY' })),
    )
    const pages = await list(event.organiser, event.uuid, 'users', { page_size: '1' })
    const next: string = pages.json().next_page
    const rest = await list(event.organiser, event.uuid, 'users', { page_size: '1', page: next })
    expect(rest.json().items).toMatchObject([{ ticket_id: ids[1] }])
    const removed = await remove(event.organiser, event.uuid, 'users', guest.username)
    expect(removed.statusCode).toBe(409)
    expect(removed.json()).toMatchObject({ type: '/problems/ticket_ambiguous', ticket_ids: ids })
    await t.call('DELETE', `/ticket/${ids[0]}`, { as: event.organiser })
    expect((await remove(event.organiser, event.uuid, 'users', guest.username)).statusCode).toBe(
      204,
    )
  })

  test('of a DRAFT can be invited before it is published, and then see their ticket', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const uuid = await draftOf(organiser)
    const guest = await t.person()
    expect((await add(organiser, uuid, 'users', { username: guest.username })).statusCode).toBe(201)
    await t.call('POST', `/event/${uuid}/publish`, { as: organiser })
    const held = await t.call('GET', `/user/${guest.username}/events`, { as: guest })
    expect(held.json().items).toMatchObject([{ event_id: uuid, status: 'BOOKED' }])
  })

  test('are removed by cancelling their ticket, which frees the place; a used ticket stays', async () => {
    const event = await publishedEvent(t, { capacity: 1 })
    const [first, second] = [await t.person(), await t.person()]
    const given = await add(event.organiser, event.uuid, 'users', { username: first.username })
    const gone = await remove(event.organiser, event.uuid, 'users', first.username)
    expect([gone.statusCode, gone.body]).toEqual([204, ''])
    const cancelled = await t.call('GET', `/ticket/${given.json().uuid}`, { as: first })
    expect(cancelled.json()).toMatchObject({ status: 'CANCELLED' })
    expect((await remove(event.organiser, event.uuid, 'users', first.username)).statusCode).toBe(
      404,
    )
    const credential = await heldTicket(t, event, second)
    await t.call('POST', '/ticket/auth', {
      as: event.agent,
      body: { code: await ticketCode(t, credential) },
    })
    const used = await remove(event.organiser, event.uuid, 'users', second.username)
    expect(used.statusCode).toBe(409)
    expect(used.json()).toMatchObject({ type: '/problems/state_conflict' })
  })

  test('cannot be added to a cancelled or past event', async () => {
    const event = await publishedEvent(t)
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    const { username } = await t.person()
    const answer = await add(event.organiser, event.uuid, 'users', { username })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ type: '/problems/event_not_open' })
  })
})

describe('law 9: rights', () => {
  test('law 9: a stranger, an agent or an admin of another event sees nothing of a roster and changes nothing', async () => {
    const event = await publishedEvent(t)
    const elsewhere = await publishedEvent(t)
    const holder = await t.person()
    await heldTicket(t, event, holder)
    for (const as of [await t.person(), elsewhere.agent, elsewhere.organiser, holder])
      for (const roster of ROSTERS)
        for (const answer of [
          await list(as, event.uuid, roster),
          await add(as, event.uuid, roster, { username: as.username }),
          await remove(as, event.uuid, roster, event.agent.username),
        ]) {
          expect(answer.statusCode).toBe(403)
          expect(answer.json()).toMatchObject({ type: '/problems/forbidden' })
          expect(answer.body).not.toContain(event.agent.username)
        }
    for (const [roster, count] of [
      ['users', 1],
      ['agents', 1],
      ['admins', 1],
    ] as const)
      expect((await list(event.organiser, event.uuid, roster)).json().items).toHaveLength(count)
  })

  test('law 9: the rosters of a DRAFT answer others as if the event were not there', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const uuid = await draftOf(organiser)
    const elsewhere = await publishedEvent(t)
    for (const as of [await t.person(), elsewhere.agent, elsewhere.organiser])
      for (const roster of ROSTERS)
        for (const answer of [
          await list(as, uuid, roster),
          await add(as, uuid, roster, { username: as.username }),
          await remove(as, uuid, roster, organiser.username),
        ])
          expect(answer.statusCode).toBe(404)
  })

  test('agents read the users and no other roster, and change nothing', async () => {
    const event = await publishedEvent(t)
    const { username } = await t.person()
    expect((await list(event.agent, event.uuid, 'users')).statusCode).toBe(200)
    for (const answer of [
      await list(event.agent, event.uuid, 'agents'),
      await list(event.agent, event.uuid, 'admins'),
      await add(event.agent, event.uuid, 'users', { username }),
      await add(event.agent, event.uuid, 'admins', { username: event.agent.username }),
      await remove(event.agent, event.uuid, 'admins', event.organiser.username),
    ])
      expect(answer.statusCode).toBe(403)
  })

  test('nobody reads or changes a roster without a login', async () => {
    const { uuid } = await publishedEvent(t)
    for (const roster of ROSTERS)
      for (const answer of [
        await t.call('GET', `/event/${uuid}/${roster}`),
        await t.call('POST', `/event/${uuid}/${roster}`, { body: { username: 'x' } }),
        await t.call('DELETE', `/event/${uuid}/${roster}/someone`),
      ])
        expect(answer.statusCode).toBe(401)
  })
})

describe('law 10: malformed', () => {
  test('law 10: a user is named by name or by id, and must exist', async () => {
    const { uuid, organiser } = await publishedEvent(t)
    for (const roster of ROSTERS) {
      for (const body of [
        {},
        { username: 'ada', user_id: newId() },
        { username: 7 },
        { user_id: 'ada' },
        { username: 'a\0b' },
        { email: 'ada@example.org' },
      ]) {
        const answer = await add(organiser, uuid, roster, body)
        expect(answer.statusCode, JSON.stringify(body)).toBe(400)
        expect(answer.json()).toMatchObject({ type: '/problems/malformed_input' })
        expect(answer.json().errors.length).toBeGreaterThan(0)
      }
      for (const body of [
        { username: 'nobody-at-all' },
        { user_id: newId() },
        { username: "' or 1=1" },
      ])
        expect((await add(organiser, uuid, roster, body)).statusCode).toBe(404)
      expect((await remove(organiser, uuid, roster, "' or 1=1 --")).statusCode).toBe(404)
      expect((await remove(organiser, uuid, roster, 'x'.repeat(65))).statusCode).toBe(400)
      for (const query of [
        { page: 'x' },
        { page_size: '0' },
        { query: 'x'.repeat(101) },
        { query: '\0' },
      ])
        expect((await list(organiser, uuid, roster, query)).statusCode).toBe(400)
      expect((await list(organiser, 'x', roster)).statusCode).toBe(400)
      expect((await list(organiser, newId(), roster)).statusCode).toBe(404)
    }
  })

  test('law 4: an Idempotency-Key does each of them once', async () => {
    const { uuid, organiser } = await publishedEvent(t)
    const guest = await t.person()
    const send = (method: 'POST' | 'DELETE', path: string, key: string, body?: object) =>
      t.call(method, `/event/${uuid}/${path}`, {
        as: organiser,
        headers: { 'idempotency-key': key },
        ...(body && { body }),
      })
    const given = await send('POST', 'users', 'give', { username: guest.username })
    const retried = await send('POST', 'users', 'give', { username: guest.username })
    expect([given.statusCode, retried.statusCode]).toEqual([201, 201])
    expect(retried.json()).toEqual(given.json())
    const gone = await send('DELETE', `users/${guest.username}`, 'take')
    const goneAgain = await send('DELETE', `users/${guest.username}`, 'take')
    expect([gone.statusCode, goneAgain.statusCode]).toEqual([204, 204])
    expect((await send('DELETE', `users/${guest.username}`, 'take again')).statusCode).toBe(400)
    expect((await send('DELETE', `users/${guest.username}`, 'take-again')).statusCode).toBe(404)
  })
})

test('law 9: giving somebody a ticket does not reveal their name, until they take its credential', async () => {
  const event = await publishedEvent(t)
  const guest = await t.person()
  await add(event.organiser, event.uuid, 'users', { username: guest.username })
  const named = async () =>
    (await list(event.organiser, event.uuid, 'users'))
      .json()
      .items.map((item: { username: string; name: string }) => [item.username, item.name])
  await expect(named()).resolves.toEqual([[guest.username, '']])
  const rename = (first_name: string) =>
    t.call('PATCH', `/user/${guest.username}`, { as: guest, body: { first_name } })
  await rename('Grace')
  await expect(named()).resolves.toEqual([[guest.username, '']])
  await t.call('POST', '/ticket', { as: guest, body: { event_id: event.uuid } })
  await expect(named()).resolves.toEqual([[guest.username, 'Grace Last']])
  await rename('Ada')
  await expect(named()).resolves.toEqual([[guest.username, 'Ada Last']])
})

test('who did what to whom at an event is in the audit log', async () => {
  const event = await publishedEvent(t)
  const guest = await t.person()
  const { organiser, uuid } = event
  await t.call('PATCH', `/event/${uuid}`, { as: organiser, body: { capacity: 7 } })
  await t.call('PATCH', `/event/${uuid}`, { as: organiser, body: { capacity: 7, title: 'x' } })
  await add(organiser, uuid, 'admins', { username: guest.username })
  await add(organiser, uuid, 'admins', { username: guest.username })
  await remove(organiser, uuid, 'admins', guest.username)
  await add(organiser, uuid, 'users', { username: guest.username })
  await remove(organiser, uuid, 'users', guest.username)
  await t.call('POST', `/event/${uuid}/cancel`, { as: organiser })
  await t.call('POST', `/event/${uuid}/cancel`, { as: organiser })
  const audit = await t.sql`
    select kind, user_id, actor_id, details from audit_log
     where details ->> 'event_id' = ${uuid} order by uuid`
  const by = { actor_id: organiser.uuid }
  const about = (user_id: string | null, kind: string, details = {}) => ({
    ...by,
    kind,
    user_id,
    details: { event_id: uuid, ...details },
  })
  expect([...audit]).toEqual([
    about(null, 'event_published'),
    about(event.agent.uuid, 'roster_added', { role: 'agent' }),
    about(null, 'capacity_changed', { from: 100, to: 7 }),
    about(guest.uuid, 'roster_added', { role: 'admin' }),
    about(guest.uuid, 'roster_removed', { role: 'admin' }),
    about(guest.uuid, 'ticket_given', { ticket_id: expect.any(String) }),
    about(guest.uuid, 'ticket_cancelled', { ticket_id: expect.any(String) }),
    about(null, 'event_cancelled'),
  ])
})

describe('the duties of a person', () => {
  const duties = (as: Person, query = '', username = as.username) =>
    t.call('GET', `/user/${username}/duties${query}`, { as })

  test('are the events where they are agent or admin, each once, in any state', async () => {
    const later = await publishedEvent(t, { starts_at: '2031-06-01T18:00:00Z' })
    const { organiser, agent } = later
    const sooner = await t.call('POST', '/event', {
      as: organiser,
      body: { title: 'Draft', description: '', starts_at: '2030-01-01T18:00:00Z', capacity: 1 },
    })
    await t.call('POST', `/event/${later.uuid}/agents`, {
      as: organiser,
      body: { username: organiser.username },
    })
    const mine = await duties(organiser)
    expect(mine.statusCode, mine.body).toBe(200)
    expect(mine.json()).toMatchObject({
      items: [
        { event: { uuid: sooner.json().uuid, status: 'DRAFT' }, role: 'event_admin' },
        { event: { uuid: later.uuid, status: 'PUBLISHED' }, role: 'event_admin' },
      ],
      next_page: null,
    })
    expect((await duties(agent)).json()).toMatchObject({
      items: [{ event: { uuid: later.uuid }, role: 'agent' }],
    })
    const first = (await duties(organiser, '?page_size=1')).json()
    const next = await duties(organiser, `?page_size=1&page=${first.next_page}`)
    expect(next.json()).toMatchObject({ items: [{ event: { uuid: later.uuid } }] })
    expect((await duties(organiser, '?page=x')).statusCode).toBe(400)
  })

  test('of events that are over are listed apart, the last one first', async () => {
    const event = await publishedEvent(t)
    await t.sql`
      update events set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'
       where uuid = ${event.uuid}`
    expect((await duties(event.agent)).json().items).toEqual([])
    expect((await duties(event.agent, '?past=1')).json().items).toHaveLength(1)
  })

  test('are shown to the person and to platform admins only (law 9)', async () => {
    const event = await publishedEvent(t)
    const other = await duties(event.organiser, '', event.agent.username)
    expect(other.statusCode).toBe(404)
    const admin = await t.person({ role: 'admin' })
    const seen = await duties(admin, '', event.agent.username)
    expect(seen.json().items).toHaveLength(1)
  })
})
