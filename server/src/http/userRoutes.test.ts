import { expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../test/app.ts'
import {
  counts,
  logIn,
  problemOf,
  refresh,
  unspentCode,
  whileHashesWait,
} from '../../test/logins.ts'
import { newId } from '../db/ids.ts'
import { fromBase32 } from '../vault/base32.ts'

const t = testApp()
const PHRASE = 'quiet river morning'
let n = 0
const signUpBody = (fields: object = {}) => {
  const username = `new.person_${++n}`
  return {
    username,
    email: `${username}@example.org`,
    password1: PHRASE,
    password2: PHRASE,
    ...fields,
  }
}
const signUp = (fields: object = {}) => t.call('POST', '/user', { body: signUpBody(fields) })
const rowOf = async (username: string) => {
  const [row] = await t.sql`select * from users where username = ${username}`
  return row
}

test('POST /user signs a person up: 201 with their own data, and nothing of the password', async () => {
  const body = signUpBody({ first_name: 'Ada', last_name: 'Lovelace' })
  const answer = await t.call('POST', '/user', { body })
  expect(answer.statusCode, answer.body).toBe(201)
  expect(answer.json()).toEqual({
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    username: body.username,
    is_active: true,
    email: body.email,
    uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    first_name: 'Ada',
    last_name: 'Lovelace',
  })
  expect(await rowOf(body.username)).toMatchObject({ role: 'user', verified: false })
})

test('POST /user also takes the fields wrapped in `user`, with one password', async () => {
  const { password1, password2, ...fields } = signUpBody({ first_name: 'W', last_name: 'R' })
  const answer = await t.call('POST', '/user', { body: { user: { ...fields, password: PHRASE } } })
  expect(answer.statusCode, answer.body).toBe(201)
  expect(answer.json()).toMatchObject({ ...fields, is_active: true })
})

test('POST /user refuses a field next to the wrapped ones, and does nothing', async () => {
  const { password1, password2, ...fields } = signUpBody()
  const body = { user: { ...fields, password: PHRASE }, role: 'admin' }
  expect(problemOf(await t.call('POST', '/user', { body }))).toBe('400 malformed_input')
  expect(await rowOf(fields.username)).toBeUndefined()
})

test('POST /user names a wrong wrapped field by its path as sent', async () => {
  const { password1, password2, username, ...fields } = signUpBody()
  const wrong = await t.call('POST', '/user', { body: { user: fields } })
  expect(wrong.json().errors).toEqual([
    { path: '/user/username', code: 'required', reason: 'is required' },
    { path: '/user/password', code: 'required', reason: 'is required' },
  ])
  const taken = (await signUp()).json().username
  const user = { ...fields, username: taken, password: PHRASE }
  const refused = await t.call('POST', '/user', { body: { user } })
  expect(refused.json().errors).toEqual([
    { path: '/user/username', code: 'taken', reason: 'is taken' },
  ])
})

test('POST /user answers 409 to a taken name, in any case', async () => {
  const { username } = (await signUp()).json()
  const again = await signUp({ username: username.toUpperCase() })
  expect(problemOf(again)).toBe('409 username_taken')
  expect(again.json().errors).toEqual([{ path: '/username', code: 'taken', reason: 'is taken' }])
})

test('one of twenty sign-ups at once with one name, in any case, gets it', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => signUp({ username: i % 2 ? 'Wanted' : 'wanteD' })),
  )
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array(19).fill(409)])
})

test('law 9: sign-up answers the same whether the address is known or not', async () => {
  const first = await signUp()
  const { email } = first.json()
  await t.sql`update users set verified = true where email = ${email}`
  const known = await signUp({ email })
  const unknown = await signUp()
  expect(known.statusCode).toBe(201)
  expect(Object.keys(known.json())).toEqual(Object.keys(unknown.json()))
  expect(Object.keys(known.headers)).toEqual(Object.keys(unknown.headers))
})

const MALFORMED: readonly (readonly [string, object, string])[] = [
  ['no user name', { username: undefined }, '/username'],
  ['a user name of two characters', { username: 'ab' }, '/username'],
  ['a user name of 33 characters', { username: 'a'.repeat(33) }, '/username'],
  ['a space in the user name', { username: 'a da' }, '/username'],
  ['a letter beyond ASCII in the user name', { username: 'adä' }, '/username'],
  ['a user name that ends in a line feed', { username: 'ada\n' }, '/username'],
  ['a number as user name', { username: 12345 }, '/username'],
  ['no address', { email: undefined }, '/email'],
  ['an address without an at', { email: 'ada.example.org' }, '/email'],
  ['an address of 300 characters', { email: `${'a'.repeat(300)}@example.org` }, '/email'],
  ['two passwords that differ', { password2: `${PHRASE}!` }, '/password2'],
  ['one password only', { password2: undefined }, '/password2'],
  ['a password of 2,000 characters', { password1: 'x'.repeat(2_000) }, '/password1'],
  ['a name of 101 characters', { first_name: 'x'.repeat(101) }, '/first_name'],
  ['a role', { role: 'admin' }, '/role'],
  ['an unknown field', { is_active: true }, '/is_active'],
]

test.each(MALFORMED)(
  'law 10: POST /user with %s is 400 and names the field',
  async (_n, fields, path) => {
    const body = signUpBody(fields)
    const answer = await t.call('POST', '/user', { body })
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors).toContainEqual(
      expect.objectContaining({ path, code: expect.any(String) }),
    )
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    if (typeof body.username === 'string') expect(await rowOf(body.username)).toBeUndefined()
  },
)

test('law 10: all wrong fields are listed at once', async () => {
  const answer = await t.call('POST', '/user', { body: { username: '!', email: 'x', extra: 1 } })
  const paths = answer.json().errors.map(({ path }: { path: string }) => path)
  expect(paths.sort()).toEqual(['/email', '/extra', '/password1', '/password2', '/username'])
})

test('POST /user refuses a weak password with its field and reason, and signs nobody up', async () => {
  for (const password of ['short', 'password1', 'x'.repeat(257)]) {
    const body = signUpBody({ password1: password, password2: password })
    const answer = await t.call('POST', '/user', { body })
    expect(problemOf(answer)).toBe('422 password_refused')
    expect(answer.json().errors).toEqual([
      expect.objectContaining({ path: '/password1', code: expect.any(String) }),
    ])
    expect(await rowOf(body.username)).toBeUndefined()
  }
})

test('a password of 256 emoji, or with spaces at its ends, counts to the last character', async () => {
  for (const password of ['🎟🚪🔑🎪🎭🎬🎤🎧'.repeat(32), '  two spaces around  ']) {
    const body = signUpBody({ password1: password, password2: password })
    expect((await t.call('POST', '/user', { body })).statusCode).toBe(201)
    const enrol = (typed: string) =>
      t.call('POST', '/auth-totp/qrcode', { body: { username: body.username, password: typed } })
    expect((await enrol(password)).statusCode).toBe(201)
    expect((await enrol([...password].slice(0, -1).join(''))).statusCode).toBe(401)
  }
})

test('POST /user is 503 with Retry-After while too many hashes wait, and signs nobody up', async () => {
  const body = signUpBody()
  const answer = await whileHashesWait(() => t.call('POST', '/user', { body }))
  expect(problemOf(answer)).toBe('503 busy')
  expect(answer.headers['retry-after']).toBe('2')
  expect(await rowOf(body.username)).toBeUndefined()
})

test('while too many hashes wait, a new address, an enrolment and a reset are 503 and change nothing', async () => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person()]
  const { username } = person
  const before = await rowOf(username)
  const proof = { password: PASSWORD, security_code: await t.code(person) }
  await whileHashesWait(async () => {
    for (const answer of [
      await change(person, { email: 'other@example.org', ...proof }),
      await t.call('POST', '/auth-totp/qrcode', { body: { username, password: PASSWORD } }),
      await t.call('POST', `/user/${username}/reset`, { as: admin }),
    ])
      expect(problemOf(answer)).toBe('503 busy')
  })
  expect(await rowOf(username)).toEqual(before)
})

test('GET /user/{username} shows anybody the public data, in any case, and not the address', async () => {
  const person = await t.person()
  for (const name of [person.username, person.username.toUpperCase(), `${person.username}/`]) {
    const answer = await t.call('GET', `/user/${name}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      created_at: expect.any(String),
      updated_at: null,
      username: person.username,
      is_active: true,
    })
  }
})

test('GET /user/{username} is 404 for an unknown name, and 400 for an impossible one', async () => {
  expect(problemOf(await t.call('GET', '/user/nobody-at-all'))).toBe('404 not_found')
  expect(problemOf(await t.call('GET', '/user/%20'))).toBe('404 not_found')
  expect(problemOf(await t.call('GET', `/user/${'a'.repeat(65)}`))).toBe('400 malformed_input')
})

const change = (person: Person, body: object, name = person.username) =>
  t.call('PATCH', `/user/${name}`, { as: person, body })

test('PATCH /user changes names without password or code, and says when', async () => {
  const person = await t.person()
  const answer = await change(person, { first_name: 'Grace' }, person.username.toUpperCase())
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({ first_name: 'Grace', last_name: 'Last' })
  expect(Date.parse(answer.json().updated_at)).toBeGreaterThan(Date.parse(answer.json().created_at))
  expect((await t.call('GET', `/user/${person.username}`)).json().updated_at).toBe(
    answer.json().updated_at,
  )
  const info = await t.call('GET', '/auth-jwt/user-info', { as: person })
  expect(info.json()).toEqual(answer.json())
})

test('PATCH /user with an empty body changes nothing', async () => {
  const person = await t.person()
  const answer = await change(person, {})
  expect(answer.json()).toMatchObject({ first_name: 'First', updated_at: null })
})

test('PATCH /user never changes the user name, the role or another field', async () => {
  const person = await t.person()
  for (const field of [{ username: 'other' }, { role: 'admin' }, { verified: true }, { uuid: 1 }])
    expect(problemOf(await change(person, field))).toBe('400 malformed_input')
  expect(await rowOf(person.username)).toMatchObject({ role: 'user', verified: false })
})

test('PATCH /user changes the address with password and code, and it is then not verified', async () => {
  const person = await t.person()
  await t.sql`update users set verified = true where uuid = ${person.uuid}`
  const answer = await change(person, {
    email: 'other@example.org',
    password: PASSWORD,
    security_code: await t.code(person),
  })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({ email: 'other@example.org', verified: false })
})

test('PATCH /user reads a code with the spaces that apps show, as login does', async () => {
  const person = await t.person()
  const code = await t.code(person)
  const answer = await change(person, {
    email: 'spaced@example.org',
    password: PASSWORD,
    security_code: `${code.slice(0, 3)} ${code.slice(3)}`,
  })
  expect(answer.statusCode, answer.body).toBe(200)
})

test('law 9: PATCH /user answers the same whether the new address is known or not', async () => {
  const [person, known] = [await t.person(), await t.person()]
  await t.sql`update users set verified = true where uuid = ${known.uuid}`
  const answer = await change(person, {
    email: known.email,
    password: PASSWORD,
    security_code: await t.code(person),
  })
  expect(answer.statusCode).toBe(200)
})

test('PATCH /user counts wrong codes in the attempt budget of a login', async () => {
  const person = await t.person()
  const body = { email: 'thief@example.org', password: PASSWORD, security_code: '000000' }
  const problems = []
  for (let i = 0; i < 6; i++) problems.push(problemOf(await change(person, body)))
  expect(problems).toEqual([...Array(5).fill('401 login_failed'), '429 too_many_attempts'])
})

test('PATCH /user with a missing or wrong password or code changes nothing', async () => {
  const person = await t.person()
  const email = 'thief@example.org'
  const security_code = await t.code(person)
  const tries = [
    [{ email }, '400 malformed_input'],
    [{ email, security_code }, '400 malformed_input'],
    [{ email, password: 'wrong', security_code }, '401 login_failed'],
    [{ email, password: PASSWORD, security_code: '000000' }, '401 login_failed'],
    [{ email, password: PASSWORD }, '401 login_failed'],
    [{ email, first_name: 'Thief', password: PASSWORD }, '401 login_failed'],
  ] as const
  for (const [body, problem] of tries) expect(problemOf(await change(person, body))).toBe(problem)
  expect(await rowOf(person.username)).toMatchObject({ email: person.email, first_name: 'First' })
})

test('PATCH /user with a new password ends the other login sessions and keeps this one', async () => {
  const person = await t.person()
  const other = (await logIn(t, person)).json()
  const answer = await change(person, {
    password: PASSWORD,
    security_code: await unspentCode(t, person),
    new_password1: PHRASE,
    new_password2: PHRASE,
  })
  expect(answer.statusCode, answer.body).toBe(200)
  await expect(counts(t.app(), other.access_token)).resolves.toBe(false)
  expect((await refresh(t.app(), other.refresh_token)).statusCode).toBe(401)
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(true)
  expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(200)
  expect((await logIn(t, person)).statusCode).toBe(401)
  expect((await logIn(t, person, { password: PHRASE })).statusCode).toBe(200)
})

test('PATCH /user refuses a new password that is weak, or differs from its repetition, and keeps the old one', async () => {
  const person = await t.person()
  const proof = { password: PASSWORD, security_code: await t.code(person) }
  const tries = [
    [{ new_password1: 'short', new_password2: 'short' }, '422 password_refused', '/new_password1'],
    [{ new_password1: PHRASE, new_password2: 'other' }, '400 malformed_input', '/new_password2'],
    [{ new_password1: PHRASE }, '400 malformed_input', '/new_password2'],
    [{ new_password2: PHRASE }, '400 malformed_input', '/new_password2'],
    [
      { new_password1: person.email, new_password2: person.email },
      '422 password_refused',
      '/new_password1',
    ],
  ] as const
  for (const [body, problem, path] of tries) {
    const answer = await change(person, { ...proof, ...body })
    expect(problemOf(answer)).toBe(problem)
    expect(answer.json().errors).toEqual([
      expect.objectContaining({ path, code: expect.any(String) }),
    ])
  }
  expect((await logIn(t, person)).statusCode).toBe(200)
})

test('PATCH /user of another person is 404, also for an admin, and 401 without a login', async () => {
  const [person, other] = [await t.person(), await t.person()]
  const admin = await t.person({ role: 'admin' })
  for (const as of [other, admin]) {
    const answer = await t.call('PATCH', `/user/${person.username}`, {
      as,
      body: { first_name: 'X' },
    })
    expect(problemOf(answer)).toBe('404 not_found')
  }
  const nobody = await t.call('PATCH', `/user/${person.username}`, { body: { first_name: 'X' } })
  expect(problemOf(nobody)).toBe('401 unauthenticated')
  expect(await rowOf(person.username)).toMatchObject({ first_name: 'First' })
})

const setRole = (as: Person, username: string, role: unknown) =>
  t.call('PUT', `/user/${username}/role`, { as, body: { role } })

test('PUT role is for admins: the new role counts at once, also for issued tokens', async () => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person()]
  const answer = await setRole(admin, person.username.toUpperCase(), 'organiser')
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({ username: person.username, role: 'organiser' })
  const info = await t.call('GET', '/auth-jwt/user-info', { as: person })
  expect(info.json().role).toBe('organiser')
  const [entry] = await t.sql`
    select actor_id, details from audit_log where user_id = ${person.uuid} and kind = 'role_changed'`
  expect(entry).toEqual({ actor_id: admin.uuid, details: { role: 'organiser' } })
})

test('PUT role is 403 for a caller who is not an admin, also for themselves; 404 for an unknown user and 400 for an unknown role', async () => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person({ role: 'organiser' })]
  expect(problemOf(await setRole(person, person.username, 'admin'))).toBe('403 forbidden')
  expect(problemOf(await setRole(person, admin.username, 'user'))).toBe('403 forbidden')
  expect(problemOf(await setRole(admin, 'nobody-at-all', 'user'))).toBe('404 not_found')
  for (const role of ['owner', '', null, 1])
    expect(problemOf(await setRole(admin, person.username, role))).toBe('400 malformed_input')
  expect(await rowOf(person.username)).toMatchObject({ role: 'organiser' })
})

test('the last admin stays admin, and if two admins demote each other at once, one stays', async () => {
  await t.sql`update users set role = 'user'`
  const [one, two] = [await t.person({ role: 'admin' }), await t.person({ role: 'admin' })]
  for (let round = 0; round < 5; round++) {
    await t.sql`update users set role = 'admin' where uuid in (${one.uuid}, ${two.uuid})`
    await Promise.all([setRole(one, two.username, 'user'), setRole(two, one.username, 'user')])
    const admins = await t.sql`select uuid from users where role = 'admin'`
    expect(admins, `round ${round}`).toHaveLength(1)
  }
  const [left] = await t.sql`select username from users where role = 'admin'`
  const last = left?.['username'] === one.username ? one : two
  const answer = await setRole(last, last.username, 'user')
  expect(problemOf(answer)).toBe('409 last_admin')
  expect((await setRole(last, last.username, 'admin')).statusCode).toBe(200)
})

test('an admin resets a locked-out person: new password, no factor, no login session, audited', async () => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person()]
  for (let i = 0; i < 8; i++) await logIn(t, person, { password: 'wrong' })
  expect((await logIn(t, person)).statusCode).toBe(429)

  const reset = await t.call('POST', `/user/${person.username}/reset`, { as: admin })
  expect(reset.statusCode, reset.body).toBe(200)
  const { username, password } = reset.json()
  expect(username).toBe(person.username)
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
  expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(401)

  const enrolled = await t.call('POST', '/auth-totp/qrcode', {
    body: { username, password },
    headers: { accept: 'application/json' },
  })
  expect(enrolled.statusCode, enrolled.body).toBe(201)
  const fresh = { ...person, secret: fromBase32(enrolled.json().secret) }
  const own = 'a password that the admin never saw'
  const security_code = await unspentCode(t, fresh)
  const asked = await logIn(t, fresh, { password, security_code })
  expect(problemOf(asked)).toBe('403 new_password_required')
  expect(asked.json()).toMatchObject({ because: 'reset' })
  const twice = (text: string) => ({ new_password1: text, new_password2: text })
  const same = await logIn(t, fresh, { password, security_code, ...twice(password) })
  expect(problemOf(same)).toBe('422 password_refused')
  const login = await logIn(t, fresh, { password, security_code, ...twice(own) })
  expect(login.statusCode, login.body).toBe(200)
  expect(login.json().recovery_codes).toHaveLength(10)
  expect(problemOf(await logIn(t, fresh, { password }))).toBe('401 login_failed')
  const next = await logIn(t, fresh, { password: own })
  expect(next.statusCode, next.body).toBe(200)
  expect(next.json()).not.toHaveProperty('recovery_codes')
  const [entry] = await t.sql`
    select actor_id, details from audit_log where user_id = ${person.uuid} and kind = 'user_reset'`
  expect(entry).toEqual({ actor_id: admin.uuid, details: {} })
})

test('a password from a reset is good for three days, and proves nothing but a first factor', async () => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person()]
  const reset = await t.call('POST', `/user/${person.username}/reset`, { as: admin })
  const { username, password } = reset.json()
  const age = (days: number) => t.sql`
    update users set reset_at = now() - make_interval(secs => ${days * 86_400}) where uuid = ${person.uuid}`
  const enrol = () =>
    t.call('POST', '/auth-totp/qrcode', {
      body: { username, password },
      headers: { accept: 'application/json' },
    })
  await age(2.99)
  const enrolled = await enrol()
  expect(enrolled.statusCode, enrolled.body).toBe(201)
  const fresh = { ...person, secret: fromBase32(enrolled.json().secret) }
  await age(3.01)
  expect(problemOf(await enrol())).toBe('403 temporary_password_over')
  const own = 'a password that the admin never saw'
  const proof = { password, new_password1: own, new_password2: own }
  for (let again = 0; again < 12; again++)
    expect(problemOf(await logIn(t, fresh, proof))).toBe('403 temporary_password_over')
  expect(problemOf(await logIn(t, fresh, { password: 'wrong' }))).toBe('401 login_failed')
  await t.call('POST', `/user/${username}/reset`, { as: admin })
  const [row] =
    await t.sql`select reset_at > now() - interval '1 minute' as anew from users where uuid = ${person.uuid}`
  expect(row).toEqual({ anew: true })
})

test('a reset is for admins only, and needs an existing user', async () => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person()]
  const organiser = await t.person({ role: 'organiser' })
  const reset = (as: Person | undefined, name: string) =>
    t.call('POST', `/user/${name}/reset`, as ? { as } : {})
  expect(problemOf(await reset(undefined, person.username))).toBe('401 unauthenticated')
  expect(problemOf(await reset(person, person.username))).toBe('403 forbidden')
  expect(problemOf(await reset(organiser, person.username))).toBe('403 forbidden')
  expect(problemOf(await reset(admin, 'nobody-at-all'))).toBe('404 not_found')
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(true)
})

test('the audit log of a person is readable for them and for admins, page by page, without secrets', async () => {
  const [admin, person, other] = [
    await t.person({ role: 'admin' }),
    await t.person(),
    await t.person(),
  ]
  await logIn(t, person, { password: 'wrong and secret' })
  await logIn(t, person)
  await change(person, { first_name: 'Grace' })
  const read = (as: Person, query = '') =>
    t.call('GET', `/user/${person.username}/audit${query}`, { as })

  const all = (await read(person)).json()
  const kinds = all.items.map(({ kind }: { kind: string }) => kind)
  expect(kinds).toEqual(['user_changed', 'login', 'login_failed', 'factor_shown'])
  expect(all.items[1]).toEqual({
    uuid: expect.any(String),
    at: expect.any(String),
    kind: 'login',
    by_self: true,
    session_id: expect.any(String),
    address: '127.0.0.1',
    details: { new_place: true },
  })
  expect(all.next_page).toBeNull()
  expect(JSON.stringify(all)).not.toContain('secret')
  expect((await read(admin)).json()).toEqual(all)
  expect(problemOf(await read(other))).toBe('404 not_found')
  expect(problemOf(await t.call('GET', `/user/${person.username}/audit`))).toBe(
    '401 unauthenticated',
  )

  const seen: string[] = []
  let query = '?page_size=3'
  for (let page = 0; page < 2; page++) {
    const answer = await read(person, query)
    seen.push(...answer.json().items.map(({ kind }: { kind: string }) => kind))
    if (answer.json().next_page === null) break
    expect(answer.headers.link).toContain('rel="next"')
    query = `?page_size=3&page=${answer.json().next_page}`
  }
  expect(seen).toEqual(kinds)
})

test('the audit log tells a login from a browser and a network that were not known', async () => {
  const person = await t.person()
  const from = async (remoteAddress: string, cookie = '') => {
    const security_code = await unspentCode(t, person)
    const answer = await t.app().inject({
      method: 'POST',
      url: '/api/v1/auth-jwt/login',
      payload: { username: person.username, password: PASSWORD, security_code },
      headers: { cookie },
      remoteAddress,
    })
    expect(answer.statusCode, answer.body).toBe(200)
    const { items } = (
      await t.call('GET', `/user/${person.username}/audit?page_size=1`, { as: person })
    ).json()
    const browser = answer.cookies.find(({ name }) => name === 'known_browser')?.value
    return { isNew: items[0].details.new_place, cookie: `known_browser=${browser}` }
  }
  const first = await from('198.51.100.1')
  expect(first.isNew).toBe(true)
  expect((await from('198.51.100.1')).isNew).toBeUndefined()
  expect((await from('198.51.100.2', first.cookie)).isNew).toBeUndefined()
  expect((await from('203.0.113.9')).isNew).toBe(true)
})

test('an unknown page of the audit log, or one that is too long, is 400', async () => {
  const person = await t.person()
  const forged = Buffer.from(JSON.stringify(["' or 1=1 --"])).toString('base64url')
  for (const query of ['page=x', `page=${forged}`, 'page_size=0', 'page_size=101', 'page_size=x'])
    expect(
      problemOf(await t.call('GET', `/user/${person.username}/audit?${query}`, { as: person })),
      query,
    ).toBe('400 malformed_input')
})

test('nobody can change the audit log, not even in the database', async () => {
  await t.person()
  for (const change of [
    t.sql`update audit_log set kind = 'x'`,
    t.sql`delete from audit_log`,
    t.sql`truncate audit_log`,
  ])
    await expect(change).rejects.toThrow('append-only')
})

test('a failed login of an unknown name may be deleted after 90 days, and no other entry ever', async () => {
  const person = await t.person()
  const put = (kind: string, userId: string | null, days: number) => t.sql`
    insert into audit_log (uuid, at, kind, user_id)
    values (${newId()}, now() - make_interval(days => ${days}), ${kind}, ${userId})`
  await put('login_failed', null, 91)
  await put('login_failed', null, 89)
  await put('keys_rotated', null, 91)
  await put('login_failed', person.uuid, 91)
  const { count } = await t.sql`
    delete from audit_log where user_id is null and kind = 'login_failed' and at < now() - interval '90 days'`
  expect(count).toBe(1)
  for (const which of [
    t.sql`user_id is null and kind = 'login_failed' and at < now() - interval '88 days'`,
    t.sql`kind = 'keys_rotated' and at < now() - interval '90 days'`,
    t.sql`user_id = ${person.uuid}`,
  ])
    await expect(t.sql`delete from audit_log where ${which}`).rejects.toThrow('append-only')
})

test('a taken user name is answered with two free ones near it, which can be taken', async () => {
  const username = `free.${crypto.randomUUID().slice(0, 8)}`
  const signUp = (name: string) =>
    t.call('POST', '/user', {
      body: {
        username: name,
        email: 'ada@example.org',
        password1: PASSWORD,
        password2: PASSWORD,
        first_name: 'Ada',
        last_name: 'Ørsted Lovelace',
      },
    })
  expect((await signUp(username)).statusCode).toBe(201)
  const taken = await signUp(username.toUpperCase())
  expect(problemOf(taken)).toBe('409 username_taken')
  expect(taken.json().free_usernames).toEqual([
    `${username.toUpperCase()}.rstedlovelace`,
    `${username.toUpperCase()}2`,
  ])
  for (const name of taken.json().free_usernames) expect((await signUp(name)).statusCode).toBe(201)
  const again = (await signUp(username)).json().free_usernames
  expect(again).toEqual([`${username}3`, `${username}4`])
})

test('free user names near one of 32 characters are not longer', async () => {
  // It ends with a letter: one that ends with 2 would be the first name that is tried itself.
  const username = `${'long'.repeat(6)}${crypto.randomUUID().slice(0, 7)}x`
  await t.person({ username })
  const taken = await t.call('POST', '/user', {
    body: { username, email: 'ada@example.org', password1: PASSWORD, password2: PASSWORD },
  })
  expect(taken.json().free_usernames).toEqual([
    `${username.slice(0, 31)}2`,
    `${username.slice(0, 31)}3`,
  ])
})
