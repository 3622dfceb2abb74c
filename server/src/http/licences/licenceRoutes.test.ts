import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { documented } from '../../../test/documented.ts'
import { addMember, makeLicence, makeOwner } from '../../../test/licences.ts'
import { logIn, problemOf, withoutIds } from '../../../test/logins.ts'
import { newId } from '../../db/ids.ts'

const t = documented(testApp())

const create = (as: Person, body: object) => t.call('POST', '/licence', { as, body })
const SERIAL = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/

describe('a licence', () => {
  test('is created for its owner by a platform admin, starts now and has the default settings', async () => {
    const admin = await t.person({ role: 'admin' })
    const owner_id = await makeOwner(t)
    const made = await create(admin, { owner_id, number_of_users: 20, duration: 'P1Y' })
    expect(made.statusCode, made.body).toBe(201)
    expect(made.json()).toEqual({
      uuid: expect.any(String),
      serial: expect.stringMatching(SERIAL),
      owner_id,
      title: '',
      application_id: null,
      number_of_users: 20,
      active: true,
      suspended: false,
      valid: true,
      valid_from: expect.any(String),
      valid_to: expect.any(String),
      duration: 'P1Y',
      created_on: expect.any(String),
      updated_at: null,
      count_by: 'user',
      on_full: 'evict_longest_idle',
      evict_after_idle_seconds: 1_209_600,
      overdraft_seats: 0,
      overdraft_seconds: 86_400,
      on_shrink: 'keep',
      stay_logged_in_days: 60,
      longest_login_days: 400,
      release_idle_after_seconds: null,
      borrow_days: 0,
      keep_session_data: false,
      tell_members_who_is_in: false,
      accept_for_members: false,
      features: {},
      in_use: 0,
      members: 0,
    })
    const { valid_from, valid_to } = made.json()
    expect(Math.abs(Date.now() - Date.parse(valid_from))).toBeLessThan(60_000)
    expect(valid_to.slice(4)).toBe(valid_from.slice(4))
    const audit = await t.sql`
      select kind, actor_id from audit_log where details ->> 'licence_id' = ${made.json().uuid}`
    expect([...audit]).toEqual([{ kind: 'licence_created', actor_id: admin.uuid }])
  })

  test('keeps every given setting, and is read by its id and by its serial in either case', async () => {
    const admin = await t.person({ role: 'admin' })
    const input = {
      owner_id: await makeOwner(t),
      number_of_users: 100_000,
      title: 'Spectra',
      valid_from: '2031-01-31T00:00:00.000Z',
      valid_to: '2031-02-28T12:00:00.000Z',
      count_by: 'device',
      on_full: 'overdraft',
      evict_after_idle_seconds: 900,
      overdraft_seats: 3,
      overdraft_seconds: 60,
      on_shrink: 'evict_longest_idle',
      stay_logged_in_days: 365,
      release_idle_after_seconds: 900,
      borrow_days: 90,
      keep_session_data: true,
      tell_members_who_is_in: true,
      features: { modules: ['spectra', { level: 2 }], '': null },
    }
    const made = await create(admin, input)
    expect(made.json()).toMatchObject({ ...input, valid: false, duration: 'P1MT12H' })
    const { uuid, serial } = made.json()
    const asHeard = serial.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l')
    const spaced = encodeURIComponent(` ${serial.replaceAll('-', ' ')} `)
    for (const id of [uuid, uuid.toUpperCase(), serial, serial.toLowerCase(), asHeard, spaced]) {
      const read = await t.call('GET', `/licence/${id}`, { as: admin })
      expect(read.json()).toEqual(made.json())
    }
  })

  test('has the number of licence seats that count, and of members', async () => {
    const admin = await t.person({ role: 'admin' })
    const licence = await makeLicence(t)
    const [one, two] = [await t.person(), await t.person()]
    for (const person of [one, two]) await addMember(t, licence, person)
    await logIn(t, one, { licence: licence.serial })
    const read = await t.call('GET', `/licence/${licence.serial}`, { as: admin })
    expect(read.json()).toMatchObject({ in_use: 1, members: 2, valid: true })
  })

  test.each([
    ['active', { active: false }],
    ['not suspended', { suspended: true }],
    ['begun', { validFromDays: 1 }],
    ['not over', { validFromDays: -2, validToDays: -1 }],
  ])('is valid only while it is %s', async (_what, options) => {
    const admin = await t.person({ role: 'admin' })
    const { uuid } = await makeLicence(t, options)
    const read = await t.call('GET', `/licence/${uuid}`, { as: admin })
    expect(read.json().valid).toBe(false)
  })

  test('is changed in the given fields only', async () => {
    const admin = await t.person({ role: 'admin' })
    const { uuid } = await makeLicence(t)
    const before = (await t.call('GET', `/licence/${uuid}`, { as: admin })).json()
    const changed = await t.call('PATCH', `/licence/${uuid}`, {
      as: admin,
      body: { number_of_users: 7, title: 'Other', duration: 'P2W', features: { a: 1 } },
    })
    expect(changed.statusCode, changed.body).toBe(200)
    const end = new Date(Date.parse(before.valid_from) + 14 * 86_400_000).toISOString()
    expect(changed.json()).toEqual({
      ...before,
      number_of_users: 7,
      title: 'Other',
      valid_to: end,
      duration: 'P14D',
      features: { a: 1 },
      updated_at: expect.any(String),
    })
    const same = await t.call('PATCH', `/licence/${uuid}`, { as: admin, body: {} })
    expect(same.json()).toEqual(changed.json())
    const [audit] = await t.sql`
      select details from audit_log where kind = 'licence_changed' and details ->> 'licence_id' = ${uuid}`
    expect(audit?.['details']).toEqual({
      licence_id: uuid,
      changed: 'number_of_users,title,features,valid_from,valid_to',
      from: 10,
      to: 7,
    })
  })

  test('is changed from the version that was read, and not when another was written since', async () => {
    const admin = await t.person({ role: 'admin' })
    const { uuid } = await makeLicence(t)
    const change = (body: object) => t.call('PATCH', `/licence/${uuid}`, { as: admin, body })
    const first = await change({ number_of_users: 7, if_updated_at: null })
    expect(first.statusCode, first.body).toBe(200)
    const { updated_at } = first.json()
    for (const if_updated_at of [null, new Date(Date.parse(updated_at) - 1).toISOString()])
      expect(problemOf(await change({ number_of_users: 8, if_updated_at }))).toBe(
        '412 precondition_failed',
      )
    expect(problemOf(await change({ if_updated_at: '0000-01-01T00:00:00Z' }))).toBe(
      '400 malformed_input',
    )
    const inOtherZone = updated_at.replace('Z', '+00:00')
    const second = await change({ number_of_users: 9, if_updated_at: inOtherZone })
    expect(second.json().number_of_users).toBe(9)
    expect(second.json().updated_at > updated_at).toBe(true)
  })

  test('is changed by one of several admins who read the same version', async () => {
    const admin = await t.person({ role: 'admin' })
    const { uuid } = await makeLicence(t)
    const race = (more: object) =>
      Promise.all(
        [1, 2, 3, 4, 5].map(async (number_of_users) => {
          const body = { number_of_users, ...more }
          return (await t.call('PATCH', `/licence/${uuid}`, { as: admin, body })).statusCode
        }),
      )
    // Without the version, the last one wins and the others are not told.
    expect(await race({})).toEqual([200, 200, 200, 200, 200])
    const { updated_at } = (await t.call('GET', `/licence/${uuid}`, { as: admin })).json()
    const answers = await race({ if_updated_at: updated_at })
    expect(answers.toSorted()).toEqual([200, 412, 412, 412, 412])
  })

  test('gets another updated_at by each change, also within a millisecond', async () => {
    const admin = await t.person({ role: 'admin' })
    const { uuid } = await makeLicence(t)
    const [later] = await t.sql<{ updated_at: Date }[]>`
      update licences set updated_at = date_trunc('milliseconds', now()) + interval '1 hour'
       where uuid = ${uuid} returning updated_at`
    const changed = await t.call('PATCH', `/licence/${uuid}`, {
      as: admin,
      body: { number_of_users: 3 },
    })
    expect(Date.parse(changed.json().updated_at)).toBe((later?.updated_at.getTime() ?? 0) + 1)
  })

  test('law 4: is created once for an Idempotency-Key', async () => {
    const admin = await t.person({ role: 'admin' })
    const body = { owner_id: await makeOwner(t), number_of_users: 1, duration: 'P1D' }
    const send = () =>
      t.call('POST', '/licence', { as: admin, body, headers: { 'idempotency-key': 'one' } })
    const [first, again] = [await send(), await send()]
    expect(first.statusCode).toBe(201)
    expect(again.json()).toEqual(first.json())
  })
})

describe('law 10', () => {
  const FROM = '2030-01-01T00:00:00Z'
  const REFUSED: readonly (readonly [object, string, RegExp])[] = [
    [{}, '/owner_id', /required/],
    [{ number_of_users: 0 }, '/number_of_users', />= 1/],
    [{ number_of_users: 1_000_000 }, '/number_of_users', /<= 100000/],
    [{ number_of_users: 1.5 }, '/number_of_users', /integer/],
    [{ owner_id: newId() }, '/owner_id', /no such owner/],
    [{ application_id: newId() }, '/application_id', /no such application/],
    [{ duration: undefined }, '/valid_to', /one of/],
    [{ valid_to: FROM }, '/duration', /one of/],
    [{ duration: undefined, valid_from: FROM, valid_to: FROM }, '/valid_to', /after valid_from/],
    [
      { duration: undefined, valid_from: FROM, valid_to: '2029-12-31T23:59:59Z' },
      '/valid_to',
      /after valid_from/,
    ],
    [{ duration: undefined, valid_to: '0000-01-01T00:00:00Z' }, '/valid_to', /1000 to 9999/],
    [{ duration: 'P0D' }, '/duration', /longer than zero/],
    [{ duration: 'P9999Y' }, '/duration', /before the year 10000/],
    [{ duration: 'a year' }, '/duration', /ISO 8601/],
    [{ duration: 'P' }, '/duration', /ISO 8601/],
    [{ duration: 'PT' }, '/duration', /ISO 8601/],
    [{ duration: '-P1Y' }, '/duration', /ISO 8601/],
    [{ valid_from: 'now' }, '/valid_from', /date and time/],
    [{ on_full: 'overdraft' }, '/overdraft_seats', /at least 1/],
    [{ on_full: 'overdraft', overdraft_seats: 0 }, '/overdraft_seats', /at least 1/],
    [{ on_full: 'explode' }, '/on_full', /one of/],
    [{ count_by: 'thumb' }, '/count_by', /one of/],
    [{ evict_after_idle_seconds: 899 }, '/evict_after_idle_seconds', />= 900/],
    [{ stay_logged_in_days: 366 }, '/stay_logged_in_days', /<= 365/],
    [{ longest_login_days: 401 }, '/longest_login_days', /<= 400/],
    [{ stay_logged_in_days: 0 }, '/stay_logged_in_days', />= 1/],
    [{ release_idle_after_seconds: 60 }, '/release_idle_after_seconds', />= 900/],
    [{ borrow_days: 91 }, '/borrow_days', /<= 90/],
    [{ features: { x: 'x'.repeat(4096) } }, '/features', /4096 bytes/],
    [{ features: [] }, '/features', /object/],
    [{ title: 'two\nlines' }, '/title', /one line/],
    [{ serial: '7K2M-9QXV-B4TN-C8RD' }, '/serial', /known/],
    [{ active: true }, '/active', /known/],
  ]

  test.each(REFUSED.map(([change, path, reason]) => [path, reason, change] as const))(
    'law 10: a licence is refused at %s, for %s',
    async (path, reason, change) => {
      const admin = await t.person({ role: 'admin' })
      const whole = { owner_id: await makeOwner(t), number_of_users: 5, duration: 'P1Y', ...change }
      const answer = await create(admin, Object.keys(change).length === 0 ? {} : whole)
      expect(problemOf(answer), answer.body).toBe('400 malformed_input')
      expect(answer.json().errors).toContainEqual(
        expect.objectContaining({ path, reason: expect.stringMatching(reason) }),
      )
    },
  )

  const UNCHANGEABLE: readonly (readonly [object, string])[] = [
    [{ number_of_users: 0 }, '/number_of_users'],
    [{ valid_to: FROM, duration: 'P1D' }, '/duration'],
    [{ valid_to: '2001-01-01T00:00:00Z' }, '/valid_to'],
    [{ valid_from: '2101-01-01T00:00:00Z' }, '/valid_from'],
    [{ on_full: 'overdraft' }, '/overdraft_seats'],
    [{ owner_id: newId() }, '/owner_id'],
    [{ serial: 'x' }, '/serial'],
    [{ application_id: newId() }, '/application_id'],
    [{ active: 'no' }, '/active'],
  ]

  test.each(UNCHANGEABLE)(
    'law 10: a change to %j is refused at %s, and nothing is changed',
    async (body, path) => {
      const admin = await t.person({ role: 'admin' })
      const { uuid } = await makeLicence(t)
      const before = (await t.call('GET', `/licence/${uuid}`, { as: admin })).json()
      const answer = await t.call('PATCH', `/licence/${uuid}`, {
        as: admin,
        body: { title: 'x', ...body },
      })
      expect(problemOf(answer)).toBe('400 malformed_input')
      expect(answer.json().errors.map((error: { path: string }) => error.path)).toContain(path)
      const after = await t.call('GET', `/licence/${uuid}`, { as: admin })
      expect(after.json()).toEqual(before)
    },
  )

  test('law 10: a text that cannot name a licence is refused', async () => {
    const admin = await t.person({ role: 'admin' })
    for (const id of [
      'x',
      '7K2M-9QXV-B4TN',
      `${newId()}0`,
      '7K2M9QXVB4TNC8RD0',
      '%20'.repeat(40),
    ]) {
      const answer = await t.call('GET', `/licence/${id}`, { as: admin })
      expect(answer.statusCode).toBe(400)
      expect(answer.json().errors).toEqual([
        { path: '/id', code: 'not_a_serial', reason: 'must be the serial or the id of a licence' },
      ])
    }
  })
})

describe('law 9', () => {
  test('law 9: an unknown serial answers like one of others, byte for byte', async () => {
    const theirs = await makeLicence(t)
    const stranger = await t.person()
    const elsewhere = await makeLicence(t)
    await addMember(t, elsewhere, stranger, 'licence_admin')
    const calls: readonly (readonly ['GET' | 'POST' | 'PATCH' | 'DELETE', string, object?])[] = [
      ['GET', ''],
      ['PATCH', '', { active: false }],
      ['GET', '/member'],
      ['POST', '/member', { username: stranger.username }],
      ['PATCH', `/member/${stranger.username}`, { role: 'member' }],
      ['DELETE', `/member/${stranger.username}`],
      ['GET', '/licence-seat'],
      ['DELETE', `/licence-seat/${stranger.username}`],
      ['GET', '/history'],
      ['GET', '/history?format=csv'],
      ['GET', '/use'],
      ['GET', '/advice'],
    ]
    for (const [method, path, body] of calls) {
      const ask = async (id: string) =>
        t.call(method, `/licence/${id}${path}`, { as: stranger, ...(body && { body }) })
      const none = await ask('7K2M-9QXV-B4TN-C8RD')
      expect(problemOf(none), path).toBe('404 not_found')
      for (const id of [theirs.serial, theirs.uuid, newId()]) {
        const answer = await ask(id)
        expect(withoutIds(answer)).toEqual(withoutIds(none))
        const bytes = (text: string) => text.replace(/urn:uuid:[0-9a-f-]{36}/, '')
        expect(bytes(answer.body)).toBe(bytes(none.body))
      }
    }
  })

  test('law 9: a member sees only the short form of their own licences', async () => {
    const [mine, other] = [await makeLicence(t, { title: 'Mine' }), await makeLicence(t)]
    const member = await t.person()
    await addMember(t, mine, member)
    await addMember(t, other, await t.person())
    const short = await t.call('GET', '/licence?mine=1', { as: member })
    expect(short.json()).toEqual({
      items: [
        {
          uuid: mine.uuid,
          serial: mine.serial,
          title: 'Mine',
          valid: true,
          valid_to: expect.any(String),
          role: 'member',
          last_end: null,
        },
      ],
      next_page: null,
    })
    expect((await t.call('GET', '/licence', { as: member })).json().items).toEqual([])
    const whole = await t.call('GET', `/licence/${mine.serial}`, { as: member })
    expect(problemOf(whole)).toBe('403 forbidden')
  })

  test('law 9: a licence admin lists and reads their own licences, and changes none', async () => {
    const [mine] = [await makeLicence(t), await makeLicence(t)]
    const runner = await t.person()
    await addMember(t, mine, runner, 'licence_admin')
    const listed = await t.call('GET', '/licence', { as: runner })
    const read = await t.call('GET', `/licence/${mine.uuid}`, { as: runner })
    expect(listed.json().items).toEqual([read.json()])
    const change = await t.call('PATCH', `/licence/${mine.uuid}`, {
      as: runner,
      body: { number_of_users: 99 },
    })
    expect(problemOf(change)).toBe('403 forbidden')
  })

  test('only a platform admin creates a licence, and nobody reads one without a login', async () => {
    const body = { owner_id: await makeOwner(t), number_of_users: 5, duration: 'P1Y' }
    for (const role of ['user', 'organiser'] as const)
      expect(problemOf(await create(await t.person({ role }), body))).toBe('403 forbidden')
    for (const answer of [
      await t.call('POST', '/licence', { body }),
      await t.call('GET', '/licence'),
      await t.call('GET', `/licence/${newId()}`),
      await t.call('PATCH', `/licence/${newId()}`, { body: {} }),
    ])
      expect(answer.statusCode).toBe(401)
  })
})

test('the licences that open only one application are listed for it', async () => {
  const admin = await t.person({ role: 'admin' })
  const register = async () => {
    const audience = `urn:${newId()}`
    const body = { name: 'Laboratory', audience, redirect_uris: ['https://lab.example.org/'] }
    return (await t.call('POST', '/application', { as: admin, body })).json().uuid
  }
  const [applicationId, other] = [await register(), await register()]
  const licence = await makeLicence(t, { applicationId })
  await makeLicence(t)
  const listed = async (id: string) => {
    const answer = await t.call('GET', `/licence?application_id=${id}`, { as: admin })
    return answer.json().items.map(({ uuid }: { uuid: string }) => uuid)
  }
  expect(await listed(applicationId)).toEqual([licence.uuid])
  expect(await listed(other)).toEqual([])
  expect(problemOf(await t.call('GET', '/licence?application_id=none', { as: admin }))).toBe(
    '400 malformed_input',
  )
})

test('a platform admin lists all licences, by owner, by a part of title, serial or affiliation, page by page', async () => {
  const admin = await t.person({ role: 'admin' })
  const ownerId = await makeOwner(t)
  const made: string[] = []
  for (let i = 0; i < 5; i++) {
    const { uuid } = await makeLicence(t, { ownerId, title: `100%_${i}` })
    made.push(uuid)
  }
  const other = await makeLicence(t, { title: '100 kinds' })
  const seen: string[] = []
  let next = ''
  for (let pages = 0; pages < 9; pages++) {
    const page = await t.call('GET', `/licence?owner_id=${ownerId}&page_size=2${next}`, {
      as: admin,
    })
    seen.push(...page.json().items.map((item: { uuid: string }) => item.uuid))
    if (page.json().next_page === null) break
    next = `&page=${page.json().next_page}`
  }
  expect(seen).toEqual(made)
  const find = async (query: string) => {
    const answer = await t.call('GET', `/licence?query=${encodeURIComponent(query)}`, { as: admin })
    return answer.json().items.map((item: { uuid: string }) => item.uuid)
  }
  await expect(find('100%_')).resolves.toEqual(made)
  await expect(find(other.serial.slice(3, 12).toLowerCase())).resolves.toEqual([other.uuid])
  expect(await find('institute of')).toEqual(expect.arrayContaining([...made, other.uuid]))
})
