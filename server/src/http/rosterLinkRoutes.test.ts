import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { callOn, openConnections, publishedEvent, type TestEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { addToRoster } from '../catalogue/addToRoster.ts'
import { forgetAllRosterLinks, forgetRosterLinks } from '../catalogue/forgetRosterLinks.ts'
import { newId } from '../db/ids.ts'

const t = documented(testApp())

const make = (as: Person, eventId: string, body: object) =>
  t.call('POST', `/event/${eventId}/roster-link`, { as, body })
const linkTo = async ({ uuid, organiser }: TestEvent, body: object) => {
  const made = await make(organiser, uuid, body)
  expect(made.statusCode, made.body).toBe(201)
  const link: { uuid: string; token: string } = made.json()
  return link
}
const list = (as: Person, eventId: string, query = '') =>
  t.call('GET', `/event/${eventId}/roster-link${query}`, { as })
const remove = (as: Person, id: string) => t.call('DELETE', `/roster-link/${id}`, { as })
const look = (token: string) => t.call('POST', '/roster-link/look', { body: { token } })
const accept = (as: Person, token: string) =>
  t.call('POST', '/roster-link/acceptance', { as, body: { token } })
const usesLeft = async (id: string): Promise<number | undefined> => {
  const [row] = await t.sql<{ uses_left: number }[]>`
    select uses_left from roster_links where uuid = ${id}`
  return row?.uses_left
}
const kindsAbout = async (linkId: string): Promise<string[]> => {
  const rows = await t.sql<{ kind: string }[]>`
    select kind from audit_log where details->>'link_id' = ${linkId} order by uuid`
  return rows.map(({ kind }) => kind)
}

describe('a link to the roster', () => {
  test('is made once with its token, which is stored only as a hash, and listed without it', async () => {
    const { uuid, organiser } = await publishedEvent(t)
    const made = await make(organiser, uuid, { role: 'agent', uses: 3, valid_days: 2 })
    expect(made.statusCode, made.body).toBe(201)
    expect(made.headers['cache-control']).toBe('no-store')
    const { token, ...link } = made.json()
    expect(link).toEqual({
      uuid: expect.any(String),
      role: 'agent',
      url_path: `/join#${token}`,
      expires_at: expect.any(String),
      uses_left: 3,
    })
    expect(token).toMatch(/^[A-Za-z0-9_-]{27}$/)
    const hours = (Date.parse(link.expires_at) - Date.now()) / 3_600_000
    expect(Math.round(hours)).toBe(48)
    const listed = await list(organiser, uuid)
    expect(listed.json()).toEqual({
      items: [
        {
          uuid: link.uuid,
          role: 'agent',
          invited_by: organiser.username,
          created_at: expect.any(String),
          expires_at: link.expires_at,
          uses: 3,
          uses_left: 3,
        },
      ],
      next_page: null,
    })
    const [row] = await t.sql<{ text: string; token_hash: Uint8Array }[]>`
      select l::text as text, token_hash from roster_links l where uuid = ${link.uuid}`
    expect(row?.text).not.toContain(token)
    expect(row?.token_hash).toEqual(createHash('sha256').update(token).digest())
  })

  test('is for one person and seven days where nothing else is asked', async () => {
    const event = await publishedEvent(t)
    const { uses_left, expires_at } = (
      await make(event.organiser, event.uuid, { role: 'user' })
    ).json()
    expect(uses_left).toBe(1)
    expect(Math.round((Date.parse(expires_at) - Date.now()) / 86_400_000)).toBe(7)
  })

  test.each([
    [{}, '/role'],
    [{ role: 'admin' }, '/role'],
    [{ role: 'agent', uses: 0 }, '/uses'],
    [{ role: 'agent', uses: 1_001 }, '/uses'],
    [{ role: 'agent', valid_days: 0 }, '/valid_days'],
    [{ role: 'agent', valid_days: 91 }, '/valid_days'],
  ])('is refused as malformed: %j', async (body, path) => {
    const { uuid, organiser } = await publishedEvent(t)
    const answer = await make(organiser, uuid, body)
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors).toMatchObject([{ path }])
  })

  test('is listed page by page, oldest first', async () => {
    const event = await publishedEvent(t)
    const made: string[] = []
    for (let i = 0; i < 3; i++) made.push((await linkTo(event, { role: 'user' })).uuid)
    const first = await list(event.organiser, event.uuid, '?page_size=2')
    const { items, next_page } = first.json()
    const rest = await list(event.organiser, event.uuid, `?page_size=2&page=${next_page}`)
    const seen = [...items, ...rest.json().items].map(({ uuid }: { uuid: string }) => uuid)
    expect(seen).toEqual(made)
  })

  test('needs a fresh code where it gives a right, and none for tickets', async () => {
    const { uuid, organiser } = await publishedEvent(t)
    await t.sql`
      update sessions set factor_verified_at = now() - interval '20 days' where sid = ${organiser.sid}`
    for (const role of ['agent', 'event_admin'])
      expect(problemOf(await make(organiser, uuid, { role }))).toBe('403 fresh_factor_required')
    expect((await make(organiser, uuid, { role: 'user' })).statusCode).toBe(201)
  })

  test('law 9: is made, listed and removed only by admins of the event', async () => {
    const event = await publishedEvent(t)
    const elsewhere = await publishedEvent(t)
    const { uuid: linkId } = await linkTo(event, { role: 'agent' })
    for (const as of [event.agent, await t.person(), elsewhere.organiser]) {
      expect(problemOf(await make(as, event.uuid, { role: 'user' }))).toBe('403 forbidden')
      expect(problemOf(await list(as, event.uuid))).toBe('403 forbidden')
      expect(problemOf(await remove(as, linkId))).toBe('404 not_found')
    }
    const nowhere = newId()
    expect(problemOf(await make(event.organiser, nowhere, { role: 'user' }))).toBe('404 not_found')
    expect(problemOf(await list(event.organiser, nowhere))).toBe('404 not_found')
    expect(problemOf(await remove(event.organiser, nowhere))).toBe('404 not_found')
    const admin = await t.person({ role: 'admin' })
    expect((await remove(admin, linkId)).statusCode).toBe(204)
    expect(await kindsAbout(linkId)).toEqual(['roster_link_made', 'roster_link_removed'])
  })

  test('tells who has it what it is for, also of a draft, and nothing about people', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const body = { title: 'Rehearsal', description: '', venue: 'Hall 2', capacity: 9 }
    const made = await t.call('POST', '/event', {
      as: organiser,
      body: { ...body, starts_at: '2030-01-01T00:00:00Z', timezone: 'Europe/Copenhagen' },
    })
    const { uuid, starts_at } = made.json()
    const { token } = (await make(organiser, uuid, { role: 'event_admin' })).json()
    const seen = await look(token)
    expect(seen.statusCode, seen.body).toBe(200)
    expect(seen.json()).toEqual({
      event: {
        uuid,
        title: 'Rehearsal',
        venue: 'Hall 2',
        timezone: 'Europe/Copenhagen',
        starts_at: expect.any(String),
      },
      role: 'event_admin',
      invited_by: organiser.username,
    })
    expect(Date.parse(seen.json().event.starts_at)).toBe(Date.parse(starts_at))
    for (const wrong of [token.slice(1), `${token}x`, 'x'])
      expect(problemOf(await look(wrong))).toBe('404 not_found')
    expect(problemOf(await look(''))).toBe('400 malformed_input')
  })
})

describe('a person who accepts a link', () => {
  test.each([
    ['agent', 'agents', 'agent'],
    ['event_admin', 'admins', 'event_admin'],
  ] as const)('comes on the roster as %s, and shows their name', async (role, roster, duty) => {
    const event = await publishedEvent(t)
    const link = await linkTo(event, { role, uses: 2 })
    const person = await t.person()
    const answer = await accept(person, link.token)
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toEqual({ event_id: event.uuid, role, ticket_id: null })
    const { items } = (
      await t.call('GET', `/event/${event.uuid}/${roster}`, {
        as: event.organiser,
      })
    ).json()
    expect(items).toContainEqual(
      expect.objectContaining({ username: person.username, name: 'First Last' }),
    )
    const duties = await t.call('GET', `/user/${person.username}/duties`, { as: person })
    expect(duties.json().items).toMatchObject([{ event: { uuid: event.uuid }, role: duty }])
    expect(await kindsAbout(link.uuid)).toEqual(['roster_link_made', 'roster_link_used'])
    expect(await usesLeft(link.uuid)).toBe(1)
  })

  test('gets a complimentary ticket with their name on it, and costs one use however often', async () => {
    const event = await publishedEvent(t)
    const link = await linkTo(event, { role: 'user', uses: 2 })
    const person = await t.person()
    const first = await accept(person, link.token)
    expect(first.json()).toEqual({
      event_id: event.uuid,
      role: 'user',
      ticket_id: expect.any(String),
    })
    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(person, link.token)))
    for (const answer of answers) expect(answer.json()).toEqual(first.json())
    expect(await usesLeft(link.uuid)).toBe(1)
    const { items } = (
      await t.call('GET', `/event/${event.uuid}/users`, {
        as: event.organiser,
      })
    ).json()
    expect(items).toMatchObject([
      { ticket_id: first.json().ticket_id, origin: 'COMPLIMENTARY', name: 'First Last' },
    ])
  })

  test('costs no use where an admin has added them before, and then shows their name', async () => {
    const event = await publishedEvent(t)
    const link = await linkTo(event, { role: 'agent' })
    const before = await t.call('GET', `/event/${event.uuid}/agents`, { as: event.organiser })
    expect(before.json().items).toMatchObject([{ name: '' }])
    expect((await accept(event.agent, link.token)).statusCode).toBe(200)
    expect(await usesLeft(link.uuid)).toBe(1)
    const after = await t.call('GET', `/event/${event.uuid}/agents`, { as: event.organiser })
    expect(after.json().items).toMatchObject([{ name: 'First Last' }])
  })

  test('does not come back by it after they were taken off', async () => {
    const event = await publishedEvent(t)
    const link = await linkTo(event, { role: 'agent', uses: 5 })
    const person = await t.person()
    await accept(person, link.token)
    await t.call('DELETE', `/event/${event.uuid}/agents/${person.username}`, {
      as: event.organiser,
    })
    expect(problemOf(await accept(person, link.token))).toBe('409 state_conflict')
    expect(await usesLeft(link.uuid)).toBe(4)
    const { items } = (
      await t.call('GET', `/event/${event.uuid}/agents`, {
        as: event.organiser,
      })
    ).json()
    expect(items).toHaveLength(1)
  })

  test('is refused a used-up, removed or expired link, and one of a cancelled or past event', async () => {
    const event = await publishedEvent(t)
    const dead = async (token: string) => [
      problemOf(await look(token)),
      problemOf(await accept(await t.person(), token)),
    ]
    const gone = ['404 not_found', '404 not_found']
    const usedUp = await linkTo(event, { role: 'agent' })
    const first = await t.person()
    await accept(first, usedUp.token)
    expect(await dead(usedUp.token)).toEqual(gone)
    expect((await accept(first, usedUp.token)).statusCode).toBe(200)

    const removed = await linkTo(event, { role: 'agent' })
    await remove(event.organiser, removed.uuid)
    expect(await dead(removed.token)).toEqual(gone)

    const expired = await linkTo(event, { role: 'agent' })
    await t.sql`update roster_links set expires_at = now() where uuid = ${expired.uuid}`
    expect(await dead(expired.token)).toEqual(gone)

    const past = await publishedEvent(t)
    const ofPast = await linkTo(past, { role: 'user' })
    await t.sql`
      update events set starts_at = now() - interval '2 hours', doors_at = null, ends_at = now()
       where uuid = ${past.uuid}`
    expect(await dead(ofPast.token)).toEqual(gone)

    const live = await linkTo(event, { role: 'user' })
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    expect(await dead(live.token)).toEqual(gone)
    expect((await list(event.organiser, event.uuid)).json().items).toEqual([])
  })

  test('is refused a link whose maker may no longer add people', async () => {
    const event = await publishedEvent(t)
    const second = await t.person()
    await t.call('POST', `/event/${event.uuid}/admins`, {
      as: event.organiser,
      body: { username: second.username },
    })
    const { token } = (await make(second, event.uuid, { role: 'event_admin', uses: 9 })).json()
    await t.call('DELETE', `/event/${event.uuid}/admins/${second.username}`, {
      as: event.organiser,
    })
    expect(problemOf(await accept(second, token))).toBe('404 not_found')
    expect(problemOf(await accept(await t.person(), token))).toBe('404 not_found')
    const other = await linkTo(event, { role: 'agent' })
    await t.sql`update users set is_active = false where uuid = ${event.organiser.uuid}`
    expect(problemOf(await look(other.token))).toBe('404 not_found')
  })

  test('must be logged in, and sends a token', async () => {
    const event = await publishedEvent(t)
    const { token } = await linkTo(event, { role: 'agent' })
    const nobody = await t.call('POST', '/roster-link/acceptance', { body: { token } })
    expect(problemOf(nobody)).toBe('401 unauthenticated')
    const nothing = await t.call('POST', '/roster-link/acceptance', {
      as: event.agent,
      body: {},
    })
    expect(problemOf(nothing)).toBe('400 malformed_input')
  })
})

describe('law 1', () => {
  const acceptAll = async (people: readonly Person[], token: string) => {
    const second = await t.secondApp()
    await openConnections(t.sql)
    const answers = await Promise.all(
      people.map((as, i) =>
        callOn(i % 2 ? second : t.app(), 'POST', '/roster-link/acceptance', {
          as,
          body: { token },
        }),
      ),
    )
    return answers.map((answer) => (answer.statusCode === 200 ? '200' : problemOf(answer)))
  }
  const twenty = async () => {
    const people: Person[] = []
    for (let i = 0; i < 20; i++) people.push(await t.person())
    return people
  }

  test('law 1: of twenty people at once as many come by a link as it has uses', async () => {
    const event = await publishedEvent(t)
    const link = await linkTo(event, { role: 'agent', uses: 3 })
    const said = await acceptAll(await twenty(), link.token)
    expect(said.filter((one) => one === '200')).toHaveLength(3)
    expect(said.filter((one) => one === '404 not_found')).toHaveLength(17)
    expect(await usesLeft(link.uuid)).toBe(0)
    const [row] = await t.sql<{ agents: number }[]>`
      select count(*)::int as agents from roster_entries
       where event_id = ${event.uuid} and role = 'agent'`
    expect(row?.agents).toBe(4)
  })

  test('the same race without the lock and the condition lets more people in', async () => {
    const event = await publishedEvent(t)
    const link = await linkTo(event, { role: 'agent', uses: 3 })
    await openConnections(t.sql)
    const ended = await Promise.all(
      (await twenty()).map(({ uuid }) =>
        t.sql.begin(async (tx) => {
          const [row] = await tx<{ uses_left: number }[]>`
            select uses_left from roster_links where uuid = ${link.uuid}`
          if (!row || row.uses_left === 0) return false
          await tx`select pg_sleep(0.02)`
          const { added } = await addToRoster(tx, {
            eventId: event.uuid,
            role: 'agent',
            user: { user_id: uuid },
            actorId: event.organiser.uuid,
          })
          await tx`
            update roster_links set uses_left = greatest(uses_left - 1, 0) where uuid = ${link.uuid}`
          return added
        }),
      ),
    )
    expect(ended.filter(Boolean).length).toBeGreaterThan(3)
  })

  test('law 1: no more tickets than places, and who gets none costs no use', async () => {
    const event = await publishedEvent(t, { capacity: 4 })
    const link = await linkTo(event, { role: 'user', uses: 20 })
    const said = await acceptAll(await twenty(), link.token)
    expect(said.filter((one) => one === '200')).toHaveLength(4)
    expect(said.filter((one) => one === '409 sold_out')).toHaveLength(16)
    expect(await usesLeft(link.uuid)).toBe(16)
  })
})

test('links that are over are deleted with their uses, and all after a restore', async () => {
  const event = await publishedEvent(t)
  const [over, live] = [
    await linkTo(event, { role: 'agent', uses: 2 }),
    await linkTo(event, { role: 'agent' }),
  ]
  await accept(await t.person(), over.token)
  await t.sql`update roster_links set expires_at = now() where uuid = ${over.uuid}`
  expect(await forgetRosterLinks(t.sql, 1_000)).toBeGreaterThanOrEqual(1)
  expect([await usesLeft(over.uuid), await usesLeft(live.uuid)]).toEqual([undefined, 1])
  const [left] = await t.sql`select 1 from roster_link_uses where link_id = ${over.uuid}`
  expect(left).toBeUndefined()
  await t.sql.begin((tx) => forgetAllRosterLinks(tx))
  expect(await usesLeft(live.uuid)).toBeUndefined()
})
