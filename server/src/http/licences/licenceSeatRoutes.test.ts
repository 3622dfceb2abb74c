import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { documented } from '../../../test/documented.ts'
import { addMember, fillLicence, type Licence, makeLicence } from '../../../test/licences.ts'
import { counts, logIn, problemOf } from '../../../test/logins.ts'
import { newId } from '../../db/ids.ts'

const t = documented(testApp())

const list = (as: Person, licence: Licence, query = '') =>
  t.call('GET', `/licence/${licence.serial}/licence-seat${query}`, { as })
const putOut = (as: Person, licence: Licence, username: string, body?: object) =>
  t.call('DELETE', `/licence/${licence.uuid}/licence-seat/${username}`, {
    as,
    ...(body && { body }),
  })

async function runLicence(options: Parameters<typeof makeLicence>[1] = {}) {
  const licence = await makeLicence(t, options)
  const runner = await t.person()
  await addMember(t, licence, runner, 'licence_admin')
  return { licence, runner }
}

async function comesIn(
  licence: Licence,
  body: object = {},
): Promise<{ person: Person; token: string }> {
  const person = await t.person()
  await addMember(t, licence, person)
  const answer = await logIn(t, person, { licence: licence.serial, ...body })
  expect(answer.statusCode, answer.body).toBe(200)
  return { person, token: answer.json().access_token }
}

const logOut = (token: string) => t.call('POST', '/auth-jwt/logout', { as: token })

describe('the people who are in', () => {
  test('are listed once each, with all their browsers, and the number of licence seats in use', async () => {
    const { licence, runner } = await runLicence({ numberOfUsers: 4 })
    const { person } = await comesIn(licence, { device_name: 'Laboratory' })
    await logIn(t, person, { licence: licence.serial }, { 'user-agent': 'Firefox' })
    const answer = await list(runner, licence)
    expect(answer.statusCode, answer.body).toBe(200)
    const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    const [seen] = (await list(runner, licence)).json().items
    expect(Date.parse(seen.last_seen_at)).toBeGreaterThanOrEqual(Date.parse(seen.since))
    const device = { address: '127.0.0.1', last_seen_at: moment }
    expect(answer.json()).toEqual({
      items: [
        {
          licence_seat_id: expect.any(String),
          user_id: person.uuid,
          username: person.username,
          name: 'First Last',
          since: expect.any(String),
          last_seen_at: expect.any(String),
          devices: [
            { ...device, device_name: null, user_agent: 'Firefox' },
            { ...device, device_name: 'Laboratory', user_agent: expect.any(String) },
          ],
          borrowed_until: null,
          free_at: null,
        },
      ],
      next_page: null,
      in_use: 1,
      number_of_users: 4,
    })
  })

  test('does not list a person who has left', async () => {
    const { licence, runner } = await runLicence()
    const { token } = await comesIn(licence)
    await logOut(token)
    expect((await list(runner, licence)).json()).toMatchObject({ items: [], in_use: 0 })
  })

  test('a released licence seat that still counts is listed with the time when it becomes free', async () => {
    const { licence, runner } = await runLicence()
    const { person, token } = await comesIn(licence)
    await t.sql`
      update licence_seats set tokens_until = now() + interval '5 minutes',
                               borrowed_until = now() + interval '2 days' where user_id = ${person.uuid}`
    await logOut(token)
    const answer = (await list(runner, licence)).json()
    expect(answer).toMatchObject({ in_use: 1 })
    const [licenceSeat] = answer.items
    expect(licenceSeat).toMatchObject({
      username: person.username,
      devices: [],
      last_seen_at: null,
    })
    expect(licenceSeat.free_at).toBe(licenceSeat.borrowed_until)
    expect(Date.parse(licenceSeat.free_at)).toBeGreaterThan(Date.now() + 86_400_000)
  })

  test('are listed page by page, each once, no matter how many were in before', {
    timeout: 60_000,
  }, async () => {
    const { licence, runner } = await runLicence({ numberOfUsers: 100 })
    const users = await fillLicence(t, licence, 5)
    await t.sql`
      insert into licence_seats (licence_id, uuid, user_id, counted_as, claimed_at, released_at, release_reason, free_at)
      select ${licence.uuid}, gen_random_uuid(), ${users[0] ?? ''}, 'before', now() - interval '2 days',
             now() - interval '1 day', 'logged_out', now() - interval '1 day' from generate_series(1, 100000)`
    const startedAt = performance.now()
    const seen: string[] = []
    let next = ''
    for (let pages = 0; pages < 9; pages++) {
      const page = await list(runner, licence, `?page_size=2${next}`)
      expect(page.json().in_use).toBe(5)
      seen.push(...page.json().items.map((item: { user_id: string }) => item.user_id))
      if (page.json().next_page === null) break
      next = `&page=${page.json().next_page}`
    }
    // Reading the earlier stays for each licence seat would take minutes.
    expect(performance.now() - startedAt).toBeLessThan(20_000)
    expect(seen.toSorted()).toEqual(users.toSorted())
  })
})

describe('a person who is put out', () => {
  test('law 5: is out at once, the next person gets the licence seat, and they are told why', async () => {
    const { licence, runner } = await runLicence({ numberOfUsers: 1, onFull: 'deny' })
    const { person, token } = await comesIn(licence)
    const answer = await putOut(runner, licence, person.username.toUpperCase(), {
      reason: 'The course needs it until noon.',
    })
    expect(answer.statusCode, answer.body).toBe(204)
    expect(await counts(t.app(), token)).toBe(false)
    expect(await counts(await t.secondApp(), token)).toBe(false)
    const told = await t.call('GET', '/auth-jwt/user-info', { as: token })
    expect(told.json()).toMatchObject({
      detail: expect.stringContaining('“The course needs it until noon.”'),
      session_end: { reason: 'put_out', note: 'The course needs it until noon.' },
    })
    await comesIn(licence)
    const [audit] = await t.sql`
      select actor_id, details from audit_log where kind = 'session_ended' and user_id = ${person.uuid}`
    expect(audit).toEqual({ actor_id: runner.uuid, details: { reason: 'put_out' } })
  })

  test('may come in again, and keeps login sessions without a licence and under other licences', async () => {
    const { licence, runner } = await runLicence()
    const { licence: other } = await runLicence()
    const { person, token } = await comesIn(licence)
    await addMember(t, other, person)
    const elsewhere = (await logIn(t, person, { licence: other.serial })).json().access_token
    expect((await putOut(runner, licence, person.username)).statusCode).toBe(204)
    expect(await counts(t.app(), token)).toBe(false)
    expect(await counts(t.app(), elsewhere)).toBe(true)
    expect(await counts(t.app(), person.accessToken)).toBe(true)
    expect((await logIn(t, person, { licence: licence.serial })).statusCode).toBe(200)
  })

  test('loses every licence seat if the licence counts by session', async () => {
    const { licence, runner } = await runLicence({ countBy: 'session' })
    const { person } = await comesIn(licence)
    await logIn(t, person, { licence: licence.serial })
    expect((await list(runner, licence)).json().in_use).toBe(2)
    await putOut(runner, licence, person.username)
    expect((await list(runner, licence)).json().in_use).toBe(0)
  })

  test('keeps the licence seat counting for an application until it has let go', async () => {
    const { licence, runner } = await runLicence()
    const { person } = await comesIn(licence)
    await t.sql`
      update licence_seats set tokens_until = now() + interval '5 minutes' where user_id = ${person.uuid}`
    await putOut(runner, licence, person.username)
    const { items, in_use } = (await list(runner, licence)).json()
    expect(in_use).toBe(1)
    expect(items[0].free_at).not.toBeNull()
    expect(problemOf(await putOut(runner, licence, person.username))).toBe('404 not_found')
  })

  test('keeps a borrowed licence seat: nobody can recall it, and the answer says so', async () => {
    const { licence, runner } = await runLicence()
    const { person, token } = await comesIn(licence)
    await t.sql`
      update licence_seats set borrowed_until = now() + interval '2 days' where user_id = ${person.uuid}`
    await logOut(token)
    const answer = await putOut(runner, licence, person.username.toUpperCase())
    expect(problemOf(answer)).toBe('404 not_found')
    const [{ borrowed_until }] = (await list(runner, licence)).json().items
    expect(answer.json().detail).toBe(
      `${person.username}’s licence seat is borrowed until ${borrowed_until}. It cannot be recalled before then.`,
    )
  })

  test('must be in', async () => {
    const { licence, runner } = await runLicence()
    const { person, token } = await comesIn(licence)
    await logOut(token)
    for (const username of [person.username, runner.username, 'nobody', 'x y'])
      expect(problemOf(await putOut(runner, licence, username))).toBe('404 not_found')
  })

  test('law 4: is put out once for an Idempotency-Key', async () => {
    const { licence, runner } = await runLicence()
    const { person } = await comesIn(licence)
    const send = () =>
      t.call('DELETE', `/licence/${licence.uuid}/licence-seat/${person.username}`, {
        as: runner,
        headers: { 'idempotency-key': 'out' },
      })
    expect((await send()).statusCode).toBe(204)
    expect((await send()).statusCode).toBe(204)
  })
})

test('law 9: a member who is not an admin sees and puts out nobody, and a stranger finds no licence', async () => {
  const { licence } = await runLicence()
  const { person } = await comesIn(licence)
  const { runner: elsewhere } = await runLicence()
  for (const [as, problem] of [
    [person, '403 forbidden'],
    [elsewhere, '404 not_found'],
  ] as const)
    for (const answer of [await list(as, licence), await putOut(as, licence, person.username)])
      expect(problemOf(answer)).toBe(problem)
  const admin = await t.person({ role: 'admin' })
  expect((await list(admin, licence)).json().in_use).toBe(1)
  for (const answer of [
    await t.call('GET', `/licence/${licence.uuid}/licence-seat`),
    await t.call('DELETE', `/licence/${licence.uuid}/licence-seat/x`),
  ])
    expect(answer.statusCode).toBe(401)
})

test('law 10: a reason is one line of at most 200 characters', async () => {
  const { licence, runner } = await runLicence()
  const { person } = await comesIn(licence)
  for (const body of [
    { reason: 'two\nlines' },
    { reason: 'x'.repeat(201) },
    { reason: 7 },
    { why: 'x' },
  ]) {
    const answer = await putOut(runner, licence, person.username, body)
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors.length).toBeGreaterThan(0)
  }
  expect(problemOf(await list(runner, licence, '?page=x'))).toBe('400 malformed_input')
  expect(problemOf(await list(runner, { ...licence, serial: newId() }))).toBe('404 not_found')
  expect((await list(runner, licence)).json().in_use).toBe(1)
})

test('a member learns how their latest licence seat was released, and the note about it', async () => {
  const { licence, runner } = await runLicence()
  const person = await t.person()
  await addMember(t, licence, person)
  const lastEnd = async () =>
    (await t.call('GET', '/licence?mine=1', { as: person })).json().items[0].last_end
  const claim = () =>
    t.call('POST', '/session/current/licence-seat', { as: person, body: { licence: licence.uuid } })
  expect(await lastEnd()).toBeNull()
  expect((await claim()).statusCode).toBe(200)
  expect(await lastEnd()).toBeNull()
  const out = await t.call('DELETE', `/licence/${licence.uuid}/licence-seat/${person.username}`, {
    as: runner,
    body: { reason: 'Two people wait.' },
  })
  expect(out.statusCode, out.body).toBe(204)
  const end = { reason: 'put_out', note: 'Two people wait.', at: expect.any(String) }
  expect(await lastEnd()).toEqual(end)
  expect((await claim()).statusCode).toBe(200)
  expect(await lastEnd()).toBeNull()
})

describe('the line', () => {
  test('has who waits, under the number that they were told, and first who has an offer', async () => {
    const { licence, runner } = await runLicence({ numberOfUsers: 1, onFull: 'queue' })
    const { token } = await comesIn(licence)
    const waiting = [await t.person(), await t.person(), await t.person()] as const
    for (const [i, person] of waiting.entries()) {
      await addMember(t, licence, person)
      const asked = await logIn(t, person, { licence: licence.serial })
      expect(asked.json().position).toBe(i + 1)
    }
    const line = (query = '') =>
      t.call('GET', `/licence/${licence.uuid}/line${query}`, { as: runner })
    const all = await line()
    expect(all.statusCode, all.body).toBe(200)
    const place = { name: 'First Last', since: expect.any(String), offered_until: null }
    expect(all.json()).toEqual({
      items: waiting.map(({ username }, i) => ({ position: i + 1, username, ...place })),
      next_page: null,
    })
    const first = (await line('?page_size=2')).json()
    const second = (await line(`?page_size=2&page=${first.next_page}`)).json()
    expect([...first.items, ...second.items]).toEqual(all.json().items)

    await logOut(token)
    await logIn(t, waiting[2], { licence: licence.serial })
    const { items } = (await line()).json()
    expect(items).toMatchObject([
      { position: null, username: waiting[0].username, offered_until: expect.any(String) },
      { position: 1, username: waiting[1].username, offered_until: null },
      { position: 2, username: waiting[2].username, offered_until: null },
    ])
    await t.sql`
      update licence_line set asked_at = now() - interval '11 minutes' where user_id = ${waiting[1].uuid}`
    await t.sql`
      update licence_line set offered_until = now() where user_id = ${waiting[0].uuid}`
    expect((await line()).json().items).toMatchObject([
      { position: 1, username: waiting[2].username },
    ])
  })

  test('law 9: is for the admins of the licence only, without the name of one who has not accepted', async () => {
    const { licence, runner } = await runLicence({ numberOfUsers: 1, onFull: 'queue' })
    const { person, token } = await comesIn(licence)
    const line = (as: Person) => t.call('GET', `/licence/${licence.uuid}/line`, { as })
    expect(problemOf(await line(person))).toBe('403 forbidden')
    expect(problemOf(await line(await t.person()))).toBe('404 not_found')
    await t.sql`
      update licence_members set accepted_at = null
       where licence_id = ${licence.uuid} and user_id = ${person.uuid}`
    const { items } = (await list(runner, licence)).json()
    expect(items).toMatchObject([{ username: person.username, name: '' }])
    const history = await t.call('GET', `/licence/${licence.uuid}/history`, { as: runner })
    expect(history.json().items).toMatchObject([{ username: person.username, name: '' }])
    await logOut(token)
  })
})
