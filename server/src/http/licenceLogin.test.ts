import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { addMember, type Licence, makeLicence } from '../../test/licences.ts'
import { counts, logIn, problemOf, refresh, unspentCode } from '../../test/logins.ts'

const t = documented(testApp())

async function members(licence: Licence, howMany: number): Promise<Person[]> {
  const people = await Promise.all(Array.from({ length: howMany }, () => t.person()))
  for (const person of people) await addMember(t, licence, person)
  return people
}

async function inUse(licence: Licence): Promise<number> {
  const [row] = await t.sql<{ n: number }[]>`
    select count(*)::int as n from licence_seats
     where licence_id = ${licence.uuid} and free_at > statement_timestamp()`
  return row?.n ?? 0
}

const underLicence = (person: Person, licence: Licence) =>
  logIn(t, person, { licence: licence.serial })

/** Makes every login session of a person look idle for this time. */
async function restFor(person: Person, interval: string): Promise<void> {
  await t.sql`
    update sessions set last_seen_at = last_seen_at - ${interval}::interval where user_id = ${person.uuid}`
}

test('a member logs in under a licence by serial or id, in any case, and the token names the licence seat', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 3 })
  const [a, b, c] = await members(licence, 3)
  for (const [person, name] of [
    [a, licence.serial],
    [b, licence.uuid],
    [c, licence.serial.toLowerCase()],
  ] as const) {
    const answer = await logIn(t, person as Person, { licence: name })
    expect(answer.statusCode).toBe(200)
    const { access_token } = answer.json()
    const claims = JSON.parse(Buffer.from(access_token.split('.')[1], 'base64url').toString())
    const info = (await t.call('GET', '/auth-jwt/user-info', { as: access_token })).json()
    expect(info.licence).toMatchObject({ uuid: licence.uuid, serial: licence.serial })
    expect(claims).toMatchObject({
      licence: licence.uuid,
      licence_seat: info.licence.licence_seat_id,
      seat: info.licence.licence_seat_id,
    })
  }
  expect(await inUse(licence)).toBe(3)
})

test('without a licence no licence seat is taken, and user-info says so', async () => {
  const licence = await makeLicence(t)
  const [person] = await members(licence, 1)
  const answer = await logIn(t, person as Person)
  expect(answer.statusCode).toBe(200)
  expect(await inUse(licence)).toBe(0)
  const info = await t.call('GET', '/auth-jwt/user-info', { as: answer.json().access_token })
  expect(info.json()).not.toHaveProperty('licence')
})

test('law 9: an unknown licence answers like one of others, and only after right credentials', async () => {
  const licence = await makeLicence(t)
  const stranger = await t.person()
  const strange = await logIn(t, stranger, { licence: licence.serial })
  const nowhere = await logIn(t, stranger, { licence: '0000-0000-0000-0000' })
  expect(problemOf(strange)).toBe('404 not_found')
  const { instance: _, ...first } = strange.json()
  const { instance: __, ...second } = nowhere.json()
  expect(first).toEqual(second)
  expect(first.detail).toBe(
    'You are not a member of a licence of this name. Check its serial. A code counts once: log in again with the next one.',
  )
  const wrong = await logIn(t, stranger, { licence: licence.serial, password: 'wrong' })
  expect(problemOf(wrong)).toBe('401 login_failed')
})

test.each([
  ['inactive', { active: false }],
  ['suspended', { suspended: true }],
  ['not_yet_valid', { validFromDays: 1 }],
  ['over', { validFromDays: -9, validToDays: -1 }],
])('a licence that is %s lets no member in, and says why', async (because, options) => {
  const licence = await makeLicence(t, options)
  const [person] = await members(licence, 1)
  const answer = await underLicence(person as Person, licence)
  expect(problemOf(answer)).toBe('403 licence_not_valid')
  expect(answer.json().because).toBe(because)
  expect(answer.json().detail).toContain('log in again with the next one')
  const later = await t.call('POST', '/session/current/licence-seat', {
    as: person as Person,
    body: { licence: licence.serial },
  })
  expect(problemOf(later)).toBe('403 licence_not_valid')
  expect(later.json().because).toBe(because)
})

test('a user with many login sessions counts once, and the licence seat is released with the last of them', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  const tokens = []
  for (let i = 0; i < 3; i++) tokens.push((await underLicence(a, licence)).json().access_token)
  expect(await inUse(licence)).toBe(1)
  for (const [i, token] of tokens.entries()) {
    expect(problemOf(await underLicence(b, licence))).toBe('409 licence_full')
    await t.call('POST', '/auth-jwt/logout', { as: token })
    expect(await inUse(licence)).toBe(i === 2 ? 0 : 1)
  }
  expect((await underLicence(b, licence)).statusCode).toBe(200)
})

test('counted by session, each login takes a licence seat; counted by device, each browser does', async () => {
  const bySession = await makeLicence(t, { numberOfUsers: 2, countBy: 'session', onFull: 'deny' })
  const byDevice = await makeLicence(t, { numberOfUsers: 2, countBy: 'device', onFull: 'deny' })
  const [person] = (await members(bySession, 1)) as [Person]
  await addMember(t, byDevice, person)
  const login = async (licence: Licence, browser?: string) => {
    const headers = browser ? { cookie: `known_browser=${browser}` } : {}
    const answer = await logIn(t, person, { licence: licence.serial }, headers)
    return answer.statusCode
  }
  expect(await login(bySession)).toBe(200)
  expect(await login(bySession)).toBe(200)
  expect(await login(bySession)).toBe(409)

  const home = '0190a6c0-0000-4000-8000-000000000001'
  expect(await login(byDevice, home)).toBe(200)
  expect(await login(byDevice, home)).toBe(200)
  expect(await inUse(byDevice)).toBe(1)
  expect(await login(byDevice)).toBe(200)
  expect(await login(byDevice)).toBe(409)
})

test('full: the refusal says the limit, the use and the next release, and gives a pending login; only licence admins see who is in', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  const admin = await t.person()
  await addMember(t, licence, admin, 'licence_admin')
  await underLicence(a, licence)
  const refused = await underLicence(b, licence)
  expect(problemOf(refused)).toBe('409 licence_full')
  expect(refused.json()).toMatchObject({ limit: 1, in_use: 1 })
  expect(refused.json().pending_login).toMatch(/^tl1\./)
  expect(Date.parse(refused.json().next_release_at)).toBeGreaterThan(Date.now())
  expect(refused.body).not.toContain(a.username)
  const told = await underLicence(admin, licence)
  expect(told.json().who_is_in).toMatchObject([{ username: a.username }])
})

test('members are told who is in if the licence says so', async () => {
  const licence = await makeLicence(t, {
    numberOfUsers: 1,
    onFull: 'deny',
    tellMembersWhoIsIn: true,
  })
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  await underLicence(a, licence)
  expect((await underLicence(b, licence)).json().who_is_in).toMatchObject([
    { username: a.username },
  ])
})

test('law 3: a login that finds no licence seat spends its code and its attempt', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  await underLicence(a, licence)
  const security_code = await unspentCode(t, b)
  const body = { username: b.username, password: 'correct horse battery staple', security_code }
  const attempt = () =>
    t.call('POST', '/auth-jwt/login', { body: { ...body, licence: licence.serial } })
  expect(problemOf(await attempt())).toBe('409 licence_full')
  expect(problemOf(await attempt())).toBe('401 login_failed')
  const [spent] = await t.sql<{ used: number }[]>`
    select max(used) as used from attempt_budgets`
  expect(spent?.used).toBeGreaterThanOrEqual(1.9)
})

test('a pending login works once, when a licence seat is free, and keeps the moment of its code', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  const { access_token } = (await underLicence(a, licence)).json()
  const { pending_login } = (await underLicence(b, licence)).json()
  const go = () => t.call('POST', '/auth-jwt/login', { body: { pending_login } })
  const again = await go()
  expect(problemOf(again)).toBe('409 licence_full')
  expect(again.json().pending_login).toBe(pending_login)
  await t.call('POST', '/auth-jwt/logout', { as: access_token })
  await t.sql`update pending_logins set factor_verified_at = factor_verified_at - interval '5 minutes'`
  const answers = await Promise.all([go(), go(), go()])
  expect(answers.map(problemOf).sort()).toEqual([
    '200 no problem',
    '401 login_failed',
    '401 login_failed',
  ])
  const [session] = await t.sql<{ age: number }[]>`
    select extract(epoch from now() - factor_verified_at)::float8 as age from sessions
     where user_id = ${b.uuid} and licence_id is not null`
  expect(session?.age).toBeGreaterThan(299)
  const entries = await t.sql`
    select details from audit_log where user_id = ${b.uuid} and kind = 'login'`
  expect(entries).toEqual([{ details: { licence_id: licence.uuid, new_place: true } }])
  const [refusals] = await t.sql<{ n: number }[]>`
    select count(*)::int as n from licence_refusals where licence_id = ${licence.uuid}`
  expect(refusals?.n).toBe(1)
})

test('a pending login ends after ten minutes, and with a new password', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  await underLicence(a, licence)
  const old = (await underLicence(b, licence)).json().pending_login
  await t.sql`update pending_logins set expires_at = now() - interval '1 second'`
  const late = await t.call('POST', '/auth-jwt/login', { body: { pending_login: old } })
  expect(problemOf(late)).toBe('401 login_failed')

  const { pending_login } = (await underLicence(b, licence)).json()
  await t.call('PATCH', `/user/${b.username}`, {
    as: b,
    body: {
      password: 'correct horse battery staple',
      security_code: await unspentCode(t, b),
      new_password1: 'a wholly new long phrase',
      new_password2: 'a wholly new long phrase',
    },
  })
  const stale = await t.call('POST', '/auth-jwt/login', { body: { pending_login } })
  expect(problemOf(stale)).toBe('401 login_failed')
})

test('law 10: a pending login comes without other fields, and a login without it lists every missing field', async () => {
  const both = await t.call('POST', '/auth-jwt/login', {
    body: { pending_login: 'tl1.x', username: 'ada', licence: 'x' },
  })
  expect(both.json().errors.map(({ path }: { path: string }) => path)).toEqual([
    '/username',
    '/licence',
  ])
  const none = await t.call('POST', '/auth-jwt/login', { body: {} })
  expect(none.statusCode).toBe(400)
  expect(none.json().errors.map(({ path }: { path: string }) => path)).toEqual([
    '/username',
    '/password',
    '/security_code',
  ])
  const strange = await t.call('POST', '/auth-jwt/login', { body: { pending_login: 'no ticket' } })
  expect(problemOf(strange)).toBe('401 login_failed')
})

test('a first login that finds no licence seat gives its recovery codes when its pending login succeeds', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  const { access_token } = (await underLicence(a, licence)).json()
  await t.sql`
    update second_factors set pending_sealed = secret_sealed, pending_expires_at = now() + interval '15 minutes',
           secret_sealed = null where user_id = ${b.uuid}`
  const refused = await underLicence(b, licence)
  expect(problemOf(refused)).toBe('409 licence_full')
  await t.call('POST', '/auth-jwt/logout', { as: access_token })
  const { pending_login } = refused.json()
  const answer = await t.call('POST', '/auth-jwt/login', { body: { pending_login } })
  expect(answer.json().recovery_codes).toHaveLength(10)
})

test('a first login whose pending login nobody used leaves the recovery codes to the next login', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  await underLicence(a, licence)
  await t.sql`
    update second_factors set pending_sealed = secret_sealed, pending_expires_at = now() + interval '15 minutes',
           secret_sealed = null where user_id = ${b.uuid}`
  expect(problemOf(await underLicence(b, licence))).toBe('409 licence_full')
  await t.sql`update pending_logins set expires_at = now() where user_id = ${b.uuid}`
  const next = await logIn(t, b)
  expect(next.json().recovery_codes).toHaveLength(10)
  expect((await logIn(t, b)).json()).not.toHaveProperty('recovery_codes')
})

test('evict_longest_idle: the longest idle is evicted and told why at the next request; nobody within the protected time is', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 2 })
  const [a, b, c, d] = (await members(licence, 4)) as [Person, Person, Person, Person]
  const first = (await underLicence(a, licence)).json()
  const second = (await underLicence(b, licence)).json()
  await restFor(a, '13 days')
  expect(problemOf(await underLicence(c, licence))).toBe('409 licence_full')
  await restFor(a, '3 days')
  await restFor(b, '15 days')
  expect((await underLicence(c, licence)).statusCode).toBe(200)
  for (const answer of [
    await t.call('GET', '/auth-jwt/user-info', { as: first.access_token }),
    await refresh(t.app(), first.refresh_token),
  ]) {
    expect(problemOf(answer)).toBe('401 unauthenticated')
    expect(answer.json().session_end).toMatchObject({ reason: 'evicted' })
    expect(answer.json().detail).toContain('Another member was given your licence seat')
  }
  expect(await counts(t.app(), second.access_token)).toBe(true)
  await restFor(b, '1 day')
  expect(await inUse(licence)).toBe(2)
  expect(problemOf(await underLicence(d, licence))).toBe('409 licence_full')
})

test('overdraft: some more come in for some time, then nobody new until there is room', async () => {
  const licence = await makeLicence(t, {
    numberOfUsers: 1,
    onFull: 'overdraft',
    overdraftSeats: 1,
    overdraftSeconds: 3600,
  })
  const [a, b, c] = (await members(licence, 3)) as [Person, Person, Person]
  await underLicence(a, licence)
  const over = (await underLicence(b, licence)).json()
  expect(problemOf(await underLicence(c, licence))).toBe('409 licence_full')
  await t.sql`
    update licences set overdraft_since = overdraft_since - interval '2 hours' where uuid = ${licence.uuid}`
  await t.call('POST', '/auth-jwt/logout', { as: over.access_token })
  expect(problemOf(await underLicence(c, licence))).toBe('409 licence_full')
  await t.sql`update sessions set expires_at = now() where user_id = ${a.uuid}`
  expect((await underLicence(c, licence)).statusCode).toBe(200)
  expect((await underLicence(b, licence)).statusCode).toBe(200)
})

test('queue: one place in line per person, first come first in, and an offer counts as taken until it lapses', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'queue' })
  const [a, b, c, d] = (await members(licence, 4)) as [Person, Person, Person, Person]
  const { access_token } = (await underLicence(a, licence)).json()
  const firstInLine = (await underLicence(b, licence)).json()
  expect(firstInLine.position).toBe(1)
  const second = await underLicence(c, licence)
  expect(second.json().position).toBe(2)
  expect(second.headers['retry-after']).toBe('5')
  expect((await underLicence(b, licence)).json().position).toBe(1)

  await t.call('POST', '/auth-jwt/logout', { as: access_token })
  expect((await underLicence(d, licence)).json().position).toBe(2)
  const go = (pending_login: string) =>
    t.call('POST', '/auth-jwt/login', { body: { pending_login } })
  expect((await go(second.json().pending_login)).json().position).toBe(1)

  await t.sql`update licence_line set offered_until = now() where offered_until is not null`
  expect((await go(second.json().pending_login)).statusCode).toBe(200)
  expect((await go(firstInLine.pending_login)).json().position).toBe(2)
})

test('a person leaves the line: those behind move up, and an offer goes to the next one', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'queue' })
  const [a, b, c] = (await members(licence, 3)) as [Person, Person, Person]
  const claim = (as: Person) =>
    t.call('POST', '/session/current/licence-seat', { as, body: { licence: licence.serial } })
  const leave = (as: Person, name: string) =>
    t.call('DELETE', `/session/current/licence-seat/place?licence=${name}`, { as })
  expect((await claim(a)).statusCode).toBe(200)
  expect((await claim(b)).json().position).toBe(1)
  expect((await claim(c)).json().position).toBe(2)
  expect((await leave(b, licence.serial.toLowerCase())).statusCode).toBe(204)
  expect((await claim(c)).json().position).toBe(1)
  expect((await claim(b)).json().position).toBe(2)

  await t.call('DELETE', '/session/current/licence-seat', { as: a })
  expect((await claim(b)).json().position).toBe(1)
  for (let i = 0; i < 2; i++) expect((await leave(c, licence.uuid)).statusCode).toBe(204)
  expect((await claim(b)).statusCode).toBe(200)

  expect((await leave(c, 'no such licence')).statusCode).toBe(204)
  const unnamed = await t.call('DELETE', '/session/current/licence-seat/place', { as: c })
  expect(problemOf(unnamed)).toBe('400 malformed_input')
  const nobody = await t.call('DELETE', `/session/current/licence-seat/place?licence=x`)
  expect(problemOf(nobody)).toBe('401 unauthenticated')
})

test('a person who does not ask for ten minutes loses their place in line', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'queue' })
  const [a, b, c] = (await members(licence, 3)) as [Person, Person, Person]
  await underLicence(a, licence)
  await underLicence(b, licence)
  expect((await underLicence(c, licence)).json().position).toBe(2)
  await t.sql`update licence_line set asked_at = asked_at - interval '11 minutes' where user_id = ${b.uuid}`
  expect((await underLicence(c, licence)).json().position).toBe(1)
})

test('licence seats of ended login sessions are released at the moment when somebody would be refused', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  await underLicence(a, licence)
  await t.sql`update sessions set expires_at = now() where user_id = ${a.uuid}`
  expect(await inUse(licence)).toBe(1)
  expect((await underLicence(b, licence)).statusCode).toBe(200)
  const history = await t.sql`
    select release_reason from licence_seats where licence_id = ${licence.uuid} and released_at is not null`
  expect(history).toEqual([{ release_reason: 'expired' }])
})

test('release_idle_after: a licence seat unused for this time is free for another, and its person is told', async () => {
  const licence = await makeLicence(t, {
    numberOfUsers: 1,
    onFull: 'deny',
    releaseIdleAfterSeconds: 3600,
  })
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  const first = (await underLicence(a, licence)).json()
  await restFor(a, '59 minutes')
  expect(problemOf(await underLicence(b, licence))).toBe('409 licence_full')
  await restFor(a, '2 minutes')
  expect((await underLicence(b, licence)).statusCode).toBe(200)
  const told = await t.call('GET', '/auth-jwt/user-info', { as: first.access_token })
  expect(told.json().session_end.reason).toBe('idle')
})

test('a login session under a licence lasts as many days as the licence says, and no longer than the licence', async () => {
  const long = await makeLicence(t, { stayLoggedInDays: 365, validToDays: 300 })
  const short = await makeLicence(t, { stayLoggedInDays: 7 })
  const [person] = (await members(long, 1)) as [Person]
  await addMember(t, short, person)
  const daysOf = async (licence: Licence): Promise<number> => {
    const [row] = await t.sql<{ days: number }[]>`
      select round(extract(epoch from expires_at - now()) / 86400)::int as days
        from sessions where licence_id = ${licence.uuid}`
    return row?.days ?? 0
  }
  const { refresh_token } = (await underLicence(person, long)).json()
  await underLicence(person, short)
  expect(await daysOf(long)).toBe(300)
  expect(await daysOf(short)).toBe(7)
  await t.sql`update licences set valid_to = now() + interval '500 days' where uuid = ${long.uuid}`
  expect((await refresh(t.app(), refresh_token)).statusCode).toBe(200)
  expect(await daysOf(long)).toBe(365)
})

test('a login session under a licence ends as many days after the login as the licence says, even if it is used', async () => {
  const licence = await makeLicence(t, { longestLoginDays: 1 })
  const [person] = (await members(licence, 1)) as [Person]
  const { access_token, refresh_token } = (await underLicence(person, licence)).json()
  await t.sql`update sessions set created_at = created_at - interval '23 hours' where licence_id = ${licence.uuid}`
  expect((await refresh(t.app(), refresh_token)).statusCode).toBe(200)
  const [left] = await t.sql<{ hours: number }[]>`
    select round(extract(epoch from expires_at - now()) / 3600)::int as hours
      from sessions where licence_id = ${licence.uuid}`
  expect(left?.hours).toBe(1)
  await t.sql`
    update sessions set created_at = created_at - interval '2 hours', expires_at = expires_at - interval '2 hours'
     where licence_id = ${licence.uuid}`
  expect(problemOf(await refresh(t.app(), refresh_token))).toBe('401 unauthenticated')
  expect(await counts(t.app(), access_token)).toBe(false)
})

test('a live login session takes a licence seat and gives it back without a new login', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const other = await makeLicence(t)
  const [a, b] = (await members(licence, 2)) as [Person, Person]
  await addMember(t, other, a)
  const claim = (person: Person, of: Licence) =>
    t.call('POST', '/session/current/licence-seat', { as: person, body: { licence: of.serial } })
  const licenceSeat = await claim(a, licence)
  expect(licenceSeat.statusCode).toBe(200)
  expect((await claim(a, licence)).json()).toEqual(licenceSeat.json())
  expect(problemOf(await claim(a, other))).toBe('409 state_conflict')
  expect(await inUse(other)).toBe(0)
  expect(problemOf(await claim(b, licence))).toBe('409 licence_full')
  expect(problemOf(await claim(b, other))).toBe('404 not_found')
  const { refresh_token } = (await refresh(t.app(), a.refreshToken)).json()
  expect(refresh_token).toBeDefined()
  for (let i = 0; i < 2; i++)
    expect((await t.call('DELETE', '/session/current/licence-seat', { as: a })).statusCode).toBe(
      204,
    )
  expect(await counts(t.app(), a.accessToken)).toBe(true)
  expect((await claim(b, licence)).statusCode).toBe(200)
  const malformed = await t.call('POST', '/session/current/licence-seat', { as: b, body: {} })
  expect(problemOf(malformed)).toBe('400 malformed_input')
  const nobody = await t.call('DELETE', '/session/current/licence-seat')
  expect(problemOf(nobody)).toBe('401 unauthenticated')
})

test.each([
  ['a new password', 'password_changed'],
  ['an ended session', 'revoked'],
  ['reuse of an old refresh token', 'reuse_detected'],
  ['a reset by an admin', 'reset'],
])('law 5: %s frees the licence seat in the same transaction', async (what, reason) => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [a] = (await members(licence, 1)) as [Person]
  const { access_token, refresh_token } = (await underLicence(a, licence)).json()
  if (what === 'a new password')
    await t.call('PATCH', `/user/${a.username}`, {
      as: a,
      body: {
        password: 'correct horse battery staple',
        security_code: await unspentCode(t, a),
        new_password1: 'a wholly new long phrase',
        new_password2: 'a wholly new long phrase',
      },
    })
  else if (what === 'an ended session') await t.call('DELETE', '/session', { as: a })
  else if (what === 'a reset by an admin') {
    const admin = await t.person({ role: 'admin' })
    await t.call('POST', `/user/${a.username}/reset`, { as: admin })
  } else {
    const next = (await refresh(t.app(), refresh_token)).json()
    await refresh(t.app(), next.refresh_token)
    await t.sql`update sessions set refresh_first_used = array(select u - interval '1 minute' from unnest(refresh_first_used) u)`
    expect((await refresh(t.app(), refresh_token)).statusCode).toBe(401)
  }
  expect(await counts(t.app(), access_token)).toBe(false)
  expect(await inUse(licence)).toBe(0)
  const rows =
    await t.sql`select release_reason from licence_seats where licence_id = ${licence.uuid}`
  expect(rows).toEqual([{ release_reason: reason }])
})
