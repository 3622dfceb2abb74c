import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { addMember, type Licence, type LicenceOptions, makeLicence } from '../../test/licences.ts'
import { logIn, problemOf } from '../../test/logins.ts'
import { SYSTEM } from '../audit/actor.ts'
import { cleanUp } from '../jobs/cleanUp.ts'
import { endSessions } from '../sessions/endSession.ts'

const plain = testApp()
const t = documented(plain)

const OWN = '/licence/current/data'
const SESSION = '/session/current/data'
type Who = Person | string

const read = (as: Who, path = SESSION, headers: Record<string, string> = {}) =>
  t.call('GET', path, { as, headers })

/** Stores a JSON text unchanged. */
const put = (as: Who, text: string, headers: Record<string, string> = {}, path = SESSION) =>
  t.call('PUT', path, {
    as,
    body: text,
    headers: { 'content-type': 'application/json', ...headers },
  })

/** Logs a person in under a licence; returns the access token. */
async function enter(person: Person, licence: Licence): Promise<string> {
  const answer = await logIn(t, person, { licence: licence.serial })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().access_token
}

async function memberOf(
  options: LicenceOptions = {},
): Promise<{ person: Person; licence: Licence }> {
  const [person, licence] = [await t.person(), await makeLicence(t, options)]
  await addMember(t, licence, person)
  return { person, licence }
}

const logout = (as: string) => t.call('POST', '/auth-jwt/logout', { as })

test('a login session stores one JSON value, answered byte for byte with a strong tag that changes at every write', async () => {
  const person = await t.person()
  const before = await read(person)
  expect([before.statusCode, before.body, before.headers['etag']]).toEqual([200, 'null', '"none"'])

  const text = '{"long": 12345678901234567890, "b":1.0,"a":[1e400, "é ☃"] }'
  const first = await put(person, text)
  expect([first.statusCode, first.body]).toEqual([204, ''])
  expect(first.headers['etag']).toMatch(/^"[0-9a-f-]{36}"$/)
  const after = await read(person)
  expect([after.body, after.headers['etag']]).toEqual([text, first.headers['etag']])
  expect(after.headers['content-type']).toBe('application/json; charset=utf-8')
  expect((await put(person, text)).headers['etag']).not.toBe(first.headers['etag'])
})

test.each(['null', 'false', '0', '""', '"text"', '[]', ' {"a": null} '])(
  '%j is a value like any other',
  async (text) => {
    const person = await t.person()
    expect((await put(person, text)).statusCode).toBe(204)
    const { body, headers } = await read(person)
    expect(body).toBe(text)
    expect(headers['etag']).not.toBe('"none"')
  },
)

test('the data of a login session is not that of another session of the same user', async () => {
  const person = await t.person()
  await put(person, '1')
  const other = (await logIn(t, person)).json().access_token
  expect((await read(other)).body).toBe('null')
})

test('16 KiB (counted in UTF-8) are stored; more is refused with the limit, and nothing changes', async () => {
  const person = await t.person()
  const text = (bytes: number): string => JSON.stringify('x'.repeat(bytes - 2))
  expect((await put(person, text(16 * 1024))).statusCode).toBe(204)
  for (const tooMuch of [text(16 * 1024 + 1), text(17 * 1024), JSON.stringify('é'.repeat(8192))]) {
    const answer = await put(person, tooMuch)
    expect(problemOf(answer)).toBe('413 body_too_large')
    expect(answer.json().detail).toBe('The body is larger than 16 KiB. Send less.')
  }
  expect((await read(person)).body).toBe(text(16 * 1024))
})

test('as many members as fit are stored', async () => {
  const person = await t.person()
  const text = JSON.stringify(Array.from({ length: 8_000 }, () => 1))
  expect((await put(person, text)).statusCode).toBe(204)
  expect((await read(person)).body).toBe(text)
})

test.each([
  ['{"a"', '400 malformed_json'],
  ['', '400 malformed_input'],
  ['{"a": "\\u0000"}', '400 malformed_input'],
  ['{"a": "\\ud800"}', '400 malformed_input'],
  ['{"a\\u0000": 1}', '400 malformed_input'],
  ['{"a": "\\u0000", "a": "hidden"}', '400 malformed_input'],
  ['{"a": [{"b": 1, "c": "}:\\"", "b": 2}]}', '400 malformed_input'],
  ['{"__proto__": {}}', '400 malformed_json'],
  [`${'['.repeat(20)}${']'.repeat(20)}`, '400 malformed_input'],
])('10. %s is refused, and nothing is kept', async (text, problem) => {
  const person = await t.person()
  expect(problemOf(await put(person, text))).toBe(problem)
  expect((await read(person)).body).toBe('null')
})

test('If-Match replaces only the version that it names', async () => {
  const person = await t.person()
  const first = String((await put(person, '1', { 'if-match': '"none"' })).headers['etag'])
  const second = await put(person, '2', { 'if-match': `"other", ${first}` })
  expect(second.statusCode).toBe(204)
  for (const stale of [first, '"none"', `W/${second.headers['etag']}`, '"x"']) {
    const answer = await put(person, '3', { 'if-match': stale })
    expect(problemOf(answer)).toBe('412 precondition_failed')
  }
  expect((await read(person)).body).toBe('2')
})

test('* matches any stored version, and nothing before the first', async () => {
  const person = await t.person()
  expect(problemOf(await put(person, '1', { 'if-match': '*' }))).toBe('412 precondition_failed')
  expect((await put(person, '1', { 'if-none-match': '*' })).statusCode).toBe(204)
  expect(problemOf(await put(person, '2', { 'if-none-match': '*' }))).toBe(
    '412 precondition_failed',
  )
  expect((await put(person, '3', { 'if-match': '*' })).statusCode).toBe(204)
  expect((await read(person)).body).toBe('3')
})

test.each(['none', '"a" "b"', '"a', ',', '', '*, "a"'])(
  '10. If-Match: %s is malformed, and nothing is stored',
  async (header) => {
    const person = await t.person()
    const answer = await put(person, '1', { 'if-match': header })
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors[0].path).toBe('/If-Match')
    expect((await read(person)).body).toBe('null')
  },
)

test('a caller who has this version gets 304, without the data', async () => {
  const person = await t.person()
  const etag = String((await put(person, '{"a": 1}')).headers['etag'])
  for (const known of [etag, `W/${etag}`, `"other" , ${etag}`, '*']) {
    const answer = await read(person, SESSION, { 'if-none-match': known })
    expect([answer.statusCode, answer.body, answer.headers['etag']]).toEqual([304, '', etag])
  }
  expect((await read(person, SESSION, { 'if-none-match': '"other"' })).statusCode).toBe(200)
  expect(problemOf(await read(person, SESSION, { 'if-match': '"other"' }))).toBe(
    '412 precondition_failed',
  )
})

test.each([
  ['of a version', true],
  ['of the first', false],
])(
  'of twenty writers at once over two processes with the same tag %s one succeeds',
  async (_, hasData) => {
    const person = await t.person()
    const second = await t.secondApp()
    const tag = hasData ? String((await put(person, '"before"')).headers['etag']) : '"none"'
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => {
        const headers = { 'content-type': 'application/json', 'if-match': tag }
        if (i % 2) return put(person, `${i}`, headers)
        const authorization = `Bearer ${person.accessToken}`
        return second.inject({
          method: 'PUT',
          url: `/api/v1${SESSION}`,
          headers: { ...headers, authorization },
          payload: `${i}`,
        })
      }),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      204,
      ...Array(19).fill(412),
    ])
    const winner = answers.findIndex(({ statusCode }) => statusCode === 204)
    expect((await read(person)).body).toBe(`${winner}`)
  },
)

test('control: without the lock several of twenty writers with one tag succeed', async () => {
  const { sid } = await t.person()
  const written = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      t.sql.begin(async (tx) => {
        const [row] = await tx`select version from session_data where sid = ${sid}`
        if (row) return false
        await tx`select pg_sleep(0.01)`
        await tx`
          insert into session_data (sid, data, version) values (${sid}, ${`${i}`}, gen_random_uuid())
          on conflict (sid) do update set data = excluded.data, version = excluded.version`
        return true
      }),
    ),
  )
  expect(written.filter(Boolean).length).toBeGreaterThan(1)
})

test('5. the data is deleted with the login session, and nothing is stored in one that has ended', async () => {
  const person = await t.person()
  await put(person, '"secret"')
  await logout(person.accessToken)
  expect(await t.sql`select 1 from session_data where sid = ${person.sid}`).toHaveLength(0)
  expect(problemOf(await read(person))).toBe('401 unauthenticated')
  expect(problemOf(await put(person, '1'))).toBe('401 unauthenticated')
})

test('the data of an expired login session is deleted at the next clean-up', async () => {
  const [expired, live] = [await t.person(), await t.person()]
  for (const person of [expired, live]) await put(person, '1')
  await t.sql`update sessions set expires_at = now() - interval '1 second' where sid = ${expired.sid}`
  expect(await cleanUp(t.sql)).toMatchObject({ 'data of expired login sessions': 1 })
  const left = await t.sql`select sid from session_data where sid in (${expired.sid}, ${live.sid})`
  expect(left).toEqual([{ sid: live.sid }])
})

test('if the licence keeps data, the next login session starts with the data of the last ended one', async () => {
  const { person, licence } = await memberOf({ keepSessionData: true })
  const [one, two] = [await enter(person, licence), await enter(person, licence)]
  expect((await read(one)).body).toBe('null')
  await put(one, '"one"')
  await put(two, '"two"')
  await logout(two)
  const three = await enter(person, licence)
  const begun = await read(three)
  expect(begun.body).toBe('"two"')
  await logout(one)
  expect((await read(three)).body).toBe('"two"')
  expect(
    (await put(three, '"three"', { 'if-match': String(begun.headers['etag']) })).statusCode,
  ).toBe(204)
  expect((await read(await enter(person, licence))).body).toBe('"one"')

  const elsewhere = (await logIn(t, person)).json().access_token
  expect((await read(elsewhere)).body).toBe('null')
})

test('the data of an expired login session is kept, too, before and after the clean-up', async () => {
  const { person, licence } = await memberOf({ keepSessionData: true })
  const expire = (): Promise<unknown> => t.sql`
    update sessions set expires_at = now() - interval '1 second' where user_id = ${person.uuid} and ended_at is null`
  await put(await enter(person, licence), '"one"')
  await expire()
  const two = await enter(person, licence)
  expect((await read(two)).body).toBe('"one"')
  await put(two, '"two"')
  await expire()
  await cleanUp(t.sql)
  expect((await read(await enter(person, licence))).body).toBe('"two"')
})

test('a login session that takes a licence seat later starts with the kept data, unless it has stored its own', async () => {
  const { person, licence } = await memberOf({ keepSessionData: true })
  const first = await enter(person, licence)
  await put(first, '"kept"')
  await logout(first)
  const takeLicenceSeat = (as: string) =>
    t.call('POST', '/session/current/licence-seat', { as, body: { licence: licence.uuid } })
  const empty = (await logIn(t, person)).json().access_token
  const used = (await logIn(t, person)).json().access_token
  await put(used, '"own"')
  for (const token of [empty, used]) expect((await takeLicenceSeat(token)).statusCode).toBe(200)
  expect((await read(empty)).body).toBe('"kept"')
  expect((await read(used)).body).toBe('"own"')
})

test('member data is read only in a version that If-Match names', async () => {
  const { person, licence } = await memberOf()
  const token = await enter(person, licence)
  const { headers } = await put(token, '1', {}, OWN)
  const named = await read(token, OWN, { 'if-match': String(headers['etag']) })
  expect([named.statusCode, named.body]).toEqual([200, '1'])
  const other = await read(token, OWN, { 'if-match': '"other"' })
  expect(problemOf(other)).toBe('412 precondition_failed')
})

test('if the licence keeps no data, none is kept, and earlier kept data is deleted', async () => {
  const { person, licence } = await memberOf({ keepSessionData: true })
  const first = await enter(person, licence)
  await put(first, '"one"')
  await logout(first)
  await t.sql`update licences set keep_session_data = false where uuid = ${licence.uuid}`
  const second = await enter(person, licence)
  expect((await read(second)).body).toBe('null')
  await put(second, '"two"')
  await logout(second)
  expect(await t.sql`select 1 from member_data where licence_id = ${licence.uuid}`).toHaveLength(0)
})

test('member data outlives login sessions, and is not that of another licence or member', async () => {
  const { person, licence } = await memberOf()
  const other = await t.person()
  const elsewhere = await makeLicence(t)
  await addMember(t, licence, other)
  await addMember(t, elsewhere, person)
  const first = await enter(person, licence)
  expect((await put(first, '{"a": 1}', {}, OWN)).statusCode).toBe(204)
  await logout(first)
  const second = await enter(person, licence)
  const { body, headers } = await read(second, OWN)
  expect(body).toBe('{"a": 1}')
  expect((await read(second, OWN, { 'if-none-match': String(headers['etag']) })).statusCode).toBe(
    304,
  )
  expect((await read(await enter(other, licence), OWN)).body).toBe('null')
  expect((await read(await enter(person, elsewhere), OWN)).body).toBe('null')
})

test('a member’s own data is put and deleted only at the expected version, or at any version', async () => {
  const { person, licence } = await memberOf()
  const token = await enter(person, licence)
  const first = String((await put(token, '1', { 'if-match': '"none"' }, OWN)).headers['etag'])
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => put(token, `${i}`, { 'if-match': first }, OWN)),
  )
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, ...Array(9).fill(412)])
  const remove = (headers: Record<string, string> = {}) =>
    t.call('DELETE', OWN, { as: token, headers })
  expect(problemOf(await remove({ 'if-match': first }))).toBe('412 precondition_failed')
  for (let i = 0; i < 2; i++) expect((await remove()).statusCode).toBe(204)
  expect((await read(token, OWN)).body).toBe('null')
  expect(problemOf(await put(token, JSON.stringify('x'.repeat(16 * 1024)), {}, OWN))).toBe(
    '413 body_too_large',
  )
})

test('a login session without a licence has no member data', async () => {
  const person = await t.person()
  for (const answer of [
    await read(person, OWN),
    await put(person, '1', {}, OWN),
    await t.call('DELETE', OWN, { as: person }),
  ])
    expect(problemOf(answer)).toBe('404 not_found')
})

test('the data of a former member is deleted after 90 days; a member who comes back earlier finds it', async () => {
  const keepSessionData = true
  const [gone, back] = [await memberOf({ keepSessionData }), await memberOf({ keepSessionData })]
  const dataOf = ({ licence }: { licence: Licence }) =>
    t.sql`select 1 from member_data where licence_id = ${licence.uuid}`
  for (const { person, licence } of [gone, back]) {
    const token = await enter(person, licence)
    await put(token, '1', {}, OWN)
    await put(token, '2')
    await t.sql`delete from licence_members where licence_id = ${licence.uuid}`
    await t.sql.begin((tx) =>
      endSessions(tx, { licenceId: licence.uuid, actor: SYSTEM, reason: 'member_removed' }),
    )
  }
  const pass = (days: number): Promise<unknown> =>
    t.sql`update member_data set orphaned_since = orphaned_since - make_interval(days => ${days})`

  await pass(89)
  await cleanUp(t.sql)
  expect(await dataOf(gone)).toHaveLength(2)
  await addMember(t, back.licence, back.person)
  await pass(2)
  expect(await cleanUp(t.sql)).toMatchObject({ 'data of former members': 2 })
  expect([await dataOf(gone), await dataOf(back)].map(({ length }) => length)).toEqual([0, 2])
  const token = await enter(back.person, back.licence)
  expect([(await read(token, OWN)).body, (await read(token)).body]).toEqual(['1', '2'])
})

test('9. nobody without a login reads or writes data', async () => {
  for (const path of [SESSION, OWN]) {
    expect(problemOf(await t.call('GET', path))).toBe('401 unauthenticated')
    expect(problemOf(await t.call('PUT', path, { body: {} }))).toBe('401 unauthenticated')
  }
})
