import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { addMember, makeLicence } from '../../test/licences.ts'
import { counts, doneOrWaiting, logIn, problemOf, refresh } from '../../test/logins.ts'

const t = documented(testApp())

const set = (as: Person | undefined, username: string, is_active: unknown) =>
  t.call('PUT', `/user/${username}/active`, { ...(as && { as }), body: { is_active } })

test('law 5: a user who is put out of use is out everywhere at once, and frees all licence seats', async () => {
  const admin = await t.person({ role: 'admin' })
  const person = await t.person()
  const licences = [await makeLicence(t), await makeLicence(t)]
  const tokens: string[] = [person.accessToken]
  for (const licence of licences) {
    await addMember(t, licence, person)
    tokens.push((await logIn(t, person, { licence: licence.serial })).json().access_token)
  }
  const second = await t.secondApp()
  const answer = await set(admin, person.username.toUpperCase(), false)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({ username: person.username, is_active: false })
  for (const app of [t.app(), second])
    for (const token of tokens) expect(await counts(app, token)).toBe(false)
  expect((await refresh(second, person.refreshToken)).statusCode).toBe(401)
  const licenceSeats = await t.sql`
    select release_reason, free_at <= now() as is_free from licence_seats where user_id = ${person.uuid}`
  const free = { release_reason: 'deactivated', is_free: true }
  expect([...licenceSeats]).toEqual([free, free])
  expect(problemOf(await logIn(t, person))).toBe('401 login_failed')

  await set(admin, person.username, true)
  expect((await logIn(t, person)).statusCode).toBe(200)
  for (const token of tokens) expect(await counts(t.app(), token)).toBe(false)
  const audit = await t.sql`
    select kind from audit_log where user_id = ${person.uuid} and actor_id = ${admin.uuid}
       and kind like 'user_%' order by uuid`
  expect(audit.map(({ kind }) => kind)).toEqual(['user_deactivated', 'user_activated'])
})

test('twice is once', async () => {
  const admin = await t.person({ role: 'admin' })
  const person = await t.person()
  const first = await set(admin, person.username, false)
  expect((await set(admin, person.username, false)).json()).toEqual(first.json())
})

test('a login that found no licence seat is not gone on with', async () => {
  const admin = await t.person({ role: 'admin' })
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [inside, late] = [await t.person(), await t.person()]
  for (const person of [inside, late]) await addMember(t, licence, person)
  await logIn(t, inside, { licence: licence.serial })
  const { pending_login } = (await logIn(t, late, { licence: licence.serial })).json()
  expect(pending_login).toEqual(expect.any(String))
  await set(admin, late.username, false)
  await set(admin, late.username, true)
  await set(admin, inside.username, false)
  const again = await t.call('POST', '/auth-jwt/login', { body: { pending_login } })
  expect(problemOf(again)).toBe('401 login_failed')
})

test('law 5: a login under way is waited for, and ended', async () => {
  const admin = await t.person({ role: 'admin' })
  const person = await t.person()
  const licence = await makeLicence(t)
  await addMember(t, licence, person)
  let login: ReturnType<typeof logIn> | undefined
  let put: ReturnType<typeof set> | undefined
  await t.sql.begin(async (holder) => {
    await holder`select 1 from licences where uuid = ${licence.uuid} for no key update`
    login = logIn(t, person, { licence: licence.serial })
    await doneOrWaiting(t.sql, login)
    put = set(admin, person.username, false)
    await new Promise((resolve) => setTimeout(resolve, 100))
  })
  const [entered, answer] = [await login, await put]
  expect([entered?.statusCode, answer?.statusCode]).toEqual([200, 200])
  expect(await counts(t.app(), entered?.json().access_token)).toBe(false)
})

test('at least one active admin remains when admins deactivate each other at once', async () => {
  await t.sql`update users set role = 'user' where role = 'admin'`
  const [one, two] = [await t.person({ role: 'admin' }), await t.person({ role: 'admin' })]
  const both = await Promise.all([set(one, two.username, false), set(two, one.username, false)])
  expect(both.map(({ statusCode }) => statusCode).filter((status) => status === 200)).toHaveLength(
    1,
  )
  const left = await t.sql<{ uuid: string }[]>`
    select uuid from users where role = 'admin' and is_active`
  expect(left).toHaveLength(1)
  const last = left[0]?.uuid === one.uuid ? one : two
  expect(problemOf(await set(last, last.username, false))).toBe('409 last_admin')
  expect(await counts(t.app(), last.accessToken)).toBe(true)
  expect((await set(last, last.username, true)).statusCode).toBe(200)
})

test('an admin who is not the last may go', async () => {
  const [one] = [await t.person({ role: 'admin' }), await t.person({ role: 'admin' })]
  expect((await set(one, one.username, false)).statusCode).toBe(200)
  expect(await counts(t.app(), one.accessToken)).toBe(false)
})

test('nobody else may, and what is wrong is said', async () => {
  const person = await t.person()
  for (const role of ['user', 'organiser'] as const)
    expect(problemOf(await set(await t.person({ role }), person.username, false))).toBe(
      '403 forbidden',
    )
  expect((await set(undefined, person.username, false)).statusCode).toBe(401)
  const admin = await t.person({ role: 'admin' })
  expect(problemOf(await set(admin, 'nobody', false))).toBe('404 not_found')
  for (const value of ['no', 0, null, undefined])
    expect(problemOf(await set(admin, person.username, value))).toBe('400 malformed_input')
  expect(await counts(t.app(), person.accessToken)).toBe(true)
})
