import { expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { logIn, midStep, problemOf, unspentCode } from '../../test/logins.ts'
import { makeRecoveryCodes } from '../identity/makeRecoveryCodes.ts'
import { showNewSecret } from '../identity/showNewSecret.ts'

const plain = testApp()
const t = documented(plain)

const show = (as: Person | string, body: object) =>
  t.call('POST', '/session/current/factor', { as, body })

/** Moves the moment of the person's last valid code, in all their login sessions. */
const shownAgo = (person: Person, seconds: number): Promise<unknown> => t.sql`
  update sessions set factor_verified_at = now() - make_interval(secs => ${seconds}) where user_id = ${person.uuid}`
const factorAge = async (sid: string): Promise<number> => {
  const [row] = await t.sql<{ age: number }[]>`
    select extract(epoch from now() - factor_verified_at)::float8 as age from sessions where sid = ${sid}`
  return row?.age ?? Number.NaN
}
const setRole = (as: Person, of: Person) =>
  t.call('PUT', `/user/${of.username}/role`, { as, body: { role: 'organiser' } })
const reset = (as: Person, of: Person) => t.call('POST', `/user/${of.username}/reset`, { as })

const setActive = (as: Person, of: Person) =>
  t.call('PUT', `/user/${of.username}/active`, { as, body: { is_active: false } })
const registerApplication = (as: Person, _of: Person) =>
  t.call('POST', '/application', {
    as,
    body: {
      name: 'Spectra',
      audience: `https://${crypto.randomUUID()}.example`,
      redirect_uris: ['https://spectra.example/back'],
    },
  })

test.each([
  ['a role', setRole],
  ['a reset', reset],
  ['making somebody inactive', setActive],
  ['making the secret of an application', registerApplication],
])('an admin whose code is older than ten minutes shows one again before %s', async (_, act) => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person()]
  await shownAgo(admin, 601)
  const refused = await act(admin, person)
  expect(problemOf(refused)).toBe('403 fresh_factor_required')
  expect(refused.json().detail).toContain('/session/current/factor')
  const shown = await show(admin, { security_code: await unspentCode(t, admin) })
  expect(shown.statusCode, shown.body).toBe(200)
  expect(Object.keys(shown.json())).toEqual(['factor_verified_at'])
  expect((await act(admin, person)).statusCode).toBeLessThan(300)
  await shownAgo(admin, 590)
  expect((await act(admin, person)).statusCode).toBeLessThan(300)
})

test('9. a person who may not do it learns that first, for a code of any age', async () => {
  const [person, other] = [await t.person(), await t.person()]
  await shownAgo(person, 601)
  for (const act of [setRole, reset, setActive, registerApplication])
    expect(problemOf(await act(person, other))).toBe('403 forbidden')
})

test('a code counts only in the login session in which it was shown', async () => {
  const person = await t.person()
  const other = (await logIn(t, person)).json().access_token
  await shownAgo(person, 5_000)
  expect((await show(other, { security_code: await unspentCode(t, person) })).statusCode).toBe(200)
  expect(await factorAge(person.sid)).toBeGreaterThan(4_000)
})

test('3. a code counts once: one of ten requests at once succeeds, and no login takes the code later', async () => {
  const person = await t.person()
  await midStep(t)
  const security_code = await unspentCode(t, person)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => show(person, { security_code })),
  )
  const statuses = answers.map(({ statusCode }) => statusCode)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  await t.sql`delete from attempt_budgets`
  expect(problemOf(await show(person, { security_code }))).toBe('401 login_failed')
})

test('a recovery code is accepted, once', async () => {
  const person = await t.person()
  const [recovery_code] = await makeRecoveryCodes(t.sql, person.uuid)
  await shownAgo(person, 5_000)
  expect((await show(person, { recovery_code })).statusCode).toBe(200)
  expect(await factorAge(person.sid)).toBeLessThan(60)
  expect(problemOf(await show(person, { recovery_code }))).toBe('401 login_failed')
})

test('wrong codes use the attempt budget of a login, are audited, and change nothing', async () => {
  const person = await t.person()
  await shownAgo(person, 5_000)
  const wrong = await t.code(person, 100)
  const problems = []
  for (let i = 0; i < 6; i++) problems.push(problemOf(await show(person, { security_code: wrong })))
  expect(problems).toEqual([...Array(5).fill('401 login_failed'), '429 too_many_attempts'])
  const login = await logIn(t, person)
  expect(problemOf(login)).toBe('429 too_many_attempts')
  expect(await factorAge(person.sid)).toBeGreaterThan(4_000)
  const [failed] = await t.sql`
    select count(*)::int from audit_log where user_id = ${person.uuid} and kind = 'login_failed'`
  expect(failed).toEqual({ count: 5 })
})

test('a fresh factor is in the audit log, with its login session', async () => {
  const person = await t.person()
  await show(person, { security_code: await unspentCode(t, person) })
  const { items } = (await t.call('GET', `/user/${person.username}/audit`, { as: person })).json()
  expect(items[0]).toMatchObject({ kind: 'factor_shown_again', session_id: person.sid })
})

test.each([
  {},
  { security_code: '1', recovery_code: '2' },
  { security_code: 1 },
  { code: '1' },
  [],
])('10. %j is malformed', async (body) => {
  expect(problemOf(await show(await t.person(), body))).toBe('400 malformed_input')
})

test('5. an ended login session takes no code, and the code is not spent', async () => {
  const person = await t.person()
  const security_code = await unspentCode(t, person)
  await t.call('POST', '/auth-jwt/logout', { as: person })
  expect(problemOf(await show(person, { security_code }))).toBe('401 unauthenticated')
  const [factor] = await t.sql`select last_step from second_factors where user_id = ${person.uuid}`
  expect(factor).toEqual({ last_step: 0 })
})

test('a person reads the state of their authenticator, recovery codes and password', async () => {
  const person = await t.person()
  const read = async () => (await t.call('GET', '/session/current/factor', { as: person })).json()
  const before = await read()
  expect(before).toMatchObject({ recovery_codes_left: 0, password_changed_at: null })
  expect(Date.parse(before.confirmed_at)).toBeGreaterThan(Date.now() - 60_000)
  expect(Date.parse(before.factor_verified_at)).toBeGreaterThan(Date.now() - 60_000)
  const [recovery_code] = await makeRecoveryCodes(t.sql, person.uuid)
  expect(await read()).toMatchObject({ recovery_codes_left: 10 })
  await show(person, { recovery_code })
  expect(await read()).toMatchObject({ recovery_codes_left: 9 })
  const changed = await t.call('PATCH', `/user/${person.username}`, {
    as: person,
    body: {
      new_password1: 'grævling lampe torsdag kanal',
      new_password2: 'grævling lampe torsdag kanal',
      password: PASSWORD,
      security_code: await unspentCode(t, person),
    },
  })
  expect(changed.statusCode, changed.body).toBe(200)
  expect(Date.parse((await read()).password_changed_at)).toBeGreaterThan(Date.now() - 60_000)
  expect(problemOf(await t.call('GET', '/session/current/factor'))).toBe('401 unauthenticated')
})

test('a secret that no code has confirmed is no authenticator', async () => {
  const person = await t.person()
  await t.sql`delete from second_factors where user_id = ${person.uuid}`
  await showNewSecret(t.sql, t.vault, person.uuid)
  const own = await t.call('GET', '/session/current/factor', { as: person })
  expect(own.json()).toMatchObject({ confirmed_at: null })
})
