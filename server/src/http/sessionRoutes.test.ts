import { expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../test/app.ts'
import { addMember, makeLicence } from '../../test/licences.ts'
import {
  counts,
  logIn,
  problemOf,
  refresh,
  unspentCode,
  whileHashesWait,
  withoutIds,
} from '../../test/logins.ts'
import { ownApp } from '../../test/ownApp.ts'
import { removeFactor } from '../identity/removeFactor.ts'
import { showNewSecret } from '../identity/showNewSecret.ts'
import { signAccessToken } from '../tokens/accessToken.ts'
import { openKeyring } from '../tokens/signingKeys.ts'
import { fromBase32 } from '../vault/base32.ts'
import { codeAt, LOGIN_TOTP, stepAt } from '../vault/totp.ts'

const t = testApp()
const JSON_FORM = { accept: 'application/json' }
const COOKIES = ['access_token', 'refresh_token', 'known_browser']

/** A person who has signed up and sent no code yet. */
async function newcomer(): Promise<Person> {
  const person = await t.person()
  await t.sql.begin((tx) => removeFactor(tx, person.uuid))
  return person
}
const enrol = (person: Person, body: object = {}, headers: Record<string, string> = JSON_FORM) =>
  t.call('POST', '/auth-totp/qrcode', {
    body: { username: person.username, password: PASSWORD, ...body },
    headers,
  })
const withSecret = (person: Person, secret: string): Person => ({
  ...person,
  secret: fromBase32(secret),
})
/** Uses its own address, so that it spends no budget of another test. */
let address = 0
const loginFrom = (body: object) =>
  t.app().inject({
    method: 'POST',
    url: '/api/v1/auth-jwt/login',
    remoteAddress: `10.1.${++address >> 8}.${address & 255}`,
    payload: body,
  })

test('POST qrcode answers JSON with a secret as text, and never the same secret twice', async () => {
  const person = await newcomer()
  const answer = await enrol(person)
  expect(answer.statusCode, answer.body).toBe(201)
  expect(answer.headers['content-type']).toMatch('application/json')
  expect(answer.headers['cache-control']).toBe('no-store')
  const { otpauth_uri, secret } = answer.json()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(otpauth_uri).toBe(
    `otpauth://totp/Tessera%20of%20tests:${person.username}?secret=${secret}&issuer=Tessera%20of%20tests&algorithm=SHA1&digits=6&period=30`,
  )
  expect((await enrol(person)).json().secret).not.toBe(secret)
})

test.each([
  [{}, 'image/png'],
  [{ accept: '*/*' }, 'image/png'],
  [{ accept: 'image/png' }, 'image/png'],
  [{ accept: 'text/html' }, 'image/png'],
  [{ accept: 'image/svg+xml' }, 'image/svg+xml'],
  [{ accept: 'image/svg+xml;q=0.5, image/png;q=0.1' }, 'image/svg+xml'],
  [{ accept: 'application/json, image/*;q=0.5' }, 'application/json'],
])('POST qrcode with %j answers %s', async (headers, form) => {
  const answer = await enrol(await newcomer(), {}, headers as Record<string, string>)
  expect(answer.statusCode).toBe(201)
  expect(answer.headers['content-type']).toMatch(form)
  expect(answer.headers['cache-control']).toBe('no-store')
  const start = { 'image/png': '\x89PNG\r\n', 'image/svg+xml': '<svg', 'application/json': '{' }[
    form
  ]
  expect(answer.rawPayload.subarray(0, start?.length).toString('latin1')).toBe(start)
})

test('each enrolment replaces an earlier secret that is not confirmed', async () => {
  const person = await newcomer()
  const first = withSecret(person, (await enrol(person)).json().secret)
  const second = withSecret(person, (await enrol(person)).json().secret)
  expect(problemOf(await logIn(t, first))).toBe('401 login_failed')
  expect((await logIn(t, second)).statusCode).toBe(200)
})

test('a secret that is not confirmed within 15 minutes is forgotten, and a new one can be shown', async () => {
  const person = await newcomer()
  const shown = withSecret(person, (await enrol(person)).json().secret)
  await t.sql`
    update second_factors set pending_expires_at = pending_expires_at - interval '15 min'
     where user_id = ${person.uuid}`
  expect(problemOf(await logIn(t, shown))).toBe('401 login_failed')
  const again = withSecret(person, (await enrol(person)).json().secret)
  expect((await logIn(t, again)).statusCode).toBe(200)
})

test('law 3: the first code confirms the factor, answers ten recovery codes once, and is spent', async () => {
  const person = await newcomer()
  const shown = withSecret(person, (await enrol(person)).json().secret)
  const body = { username: shown.username, password: PASSWORD, security_code: await t.code(shown) }
  const first = await loginFrom(body)
  expect(first.statusCode, first.body).toBe(200)
  expect(new Set(first.json().recovery_codes).size).toBe(10)
  expect(problemOf(await loginFrom(body))).toBe('401 login_failed')
  const next = await loginFrom({ ...body, security_code: await t.code(shown, 1) })
  expect(next.statusCode).toBe(200)
  expect(next.json()).not.toHaveProperty('recovery_codes')
})

test('law 9: after a factor is confirmed, enrolment without a valid code is answered like a wrong password', async () => {
  const [person, unknown] = [await t.person(), { ...(await t.person()), username: 'nobody-here' }]
  const answers = [
    await enrol(person, { password: 'wrong' }),
    await enrol(person),
    await enrol(person, { security_code: '000000' }),
    await enrol(person, { recovery_code: 'AAAA-AAAA-AAAA-AAAA' }),
    await enrol(unknown),
  ].map(withoutIds)
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toMatchObject({ status: 401, body: { type: '/problems/login_failed' } })
})

test('a replacement secret counts from its first code on; until then the old secret counts', async () => {
  const old = await t.person()
  const shown = await enrol(old, { security_code: await t.code(old) })
  expect(shown.statusCode, shown.body).toBe(201)
  const fresh = withSecret(old, shown.json().secret)
  expect((await logIn(t, old)).statusCode).toBe(200)
  const first = await logIn(t, fresh)
  expect(first.statusCode).toBe(200)
  expect(first.json().recovery_codes).toHaveLength(10)
  expect((await logIn(t, old)).statusCode).toBe(401)
  expect((await logIn(t, fresh)).statusCode).toBe(200)
})

test('law 3: the code that allowed an enrolment is spent', async () => {
  const person = await t.person()
  const security_code = await t.code(person)
  expect((await enrol(person, { security_code })).statusCode).toBe(201)
  expect(problemOf(await enrol(person, { security_code }))).toBe('401 login_failed')
  const body = { username: person.username, password: PASSWORD, security_code }
  expect(problemOf(await loginFrom(body))).toBe('401 login_failed')
})

test('law 3: one code sent for an enrolment and ten logins at once counts once', async () => {
  const person = await t.person()
  const security_code = await t.code(person)
  const body = { username: person.username, password: PASSWORD, security_code }
  const answers = await Promise.all([
    enrol(person, { security_code }),
    ...Array.from({ length: 10 }, () => loginFrom(body)),
  ])
  expect(answers.filter(({ statusCode }) => statusCode < 300)).toHaveLength(1)
})

test('POST login answers an access token, a refresh token and cookies, and opens a session', async () => {
  const person = await t.person()
  const answer = await logIn(t, person, { device_name: 'A phone' }, { 'user-agent': 'Test/1' })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.headers['cache-control']).toBe('no-store')
  const { access_token, refresh_token, ...rest } = answer.json()
  expect(rest).toEqual({ token_type: 'Bearer' })
  await expect(counts(t.app(), access_token)).resolves.toBe(true)
  expect((await refresh(t.app(), refresh_token)).statusCode).toBe(200)
  expect(answer.cookies.map(({ name }) => name)).toEqual(COOKIES)
  const { items } = (await t.call('GET', '/session', { as: access_token })).json()
  expect(items[0]).toMatchObject({ device_name: 'A phone', user_agent: 'Test/1', current: true })
})

test('an access token is valid for 60 minutes and names only its user and login session', async () => {
  const person = await t.person()
  const { access_token } = (await logIn(t, person)).json()
  const [header, payload] = access_token
    .split('.')
    .slice(0, 2)
    .map((part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()))
  expect(header).toEqual({ alg: 'RS256', typ: 'at+jwt', kid: expect.any(String) })
  expect(payload).toEqual({
    iss: 'http://localhost:8000',
    aud: 'http://localhost:8000/api/v1',
    sub: person.uuid,
    sid: expect.any(String),
    jti: expect.any(String),
    iat: expect.any(Number),
    exp: payload.iat + 3600,
  })
})

test('cookies are HttpOnly and SameSite=Lax, each on its own path, and Secure with https', async () => {
  const person = await t.person()
  const overHttp = await logIn(t, person)
  const app = await ownApp(t, { config: { publicUrl: 'https://tickets.example.org' } })
  const overHttps = await app.inject({
    method: 'POST',
    url: '/api/v1/auth-jwt/login',
    payload: {
      username: person.username,
      password: PASSWORD,
      security_code: await unspentCode(t, person),
    },
  })
  const logout = await app.inject({ method: 'POST', url: '/api/v1/auth-jwt/logout' })
  expect(overHttps.statusCode, overHttps.body).toBe(200)
  for (const [answer, secure, paths] of [
    [overHttp, undefined, ['/', '/api/v1/auth-jwt', '/api/v1']],
    [overHttps, true, ['/', '/', '/']],
  ] as const) {
    expect(answer.cookies.map(({ path }) => path)).toEqual(paths)
    for (const cookie of answer.cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', maxAge: expect.any(Number) })
      expect(cookie.secure).toBe(secure)
      expect(cookie.domain).toBeUndefined()
    }
  }
  expect(overHttps.cookies[0]?.maxAge).toBe(3600)
  expect(overHttps.headers['strict-transport-security']).toBeDefined()
  for (const cookie of logout.cookies)
    expect(cookie).toMatchObject({ value: '', httpOnly: true, secure: true, sameSite: 'Lax' })
})

test.each([
  ['both', true, true],
  ['cookie', true, false],
  ['body', false, true],
])(
  'delivery %s applies to the login and to every later refresh',
  async (delivery, inCookies, inBody) => {
    const login = await logIn(t, await t.person(), { delivery })
    const cookie = login.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const headers = inCookies
      ? { cookie }
      : { authorization: `Bearer ${login.json().refresh_token}` }
    const refreshed = await t.call('POST', '/auth-jwt/refresh', { headers })
    for (const answer of [login, refreshed]) {
      expect(answer.statusCode, answer.body).toBe(200)
      const names = answer.cookies.map(({ name }) => name)
      expect(names.includes('access_token')).toBe(inCookies)
      expect(names.includes('refresh_token')).toBe(inCookies)
      const { token_type, ...tokens } = answer.json()
      expect(token_type).toBe('Bearer')
      const ofProgram = answer === login && delivery === 'body' ? ['known_browser'] : []
      expect(Object.keys(tokens).sort()).toEqual(
        inBody ? ['access_token', ...ofProgram, 'refresh_token'] : [],
      )
    }
  },
)

test('a first login with delivery cookie still answers its recovery codes', async () => {
  const person = await newcomer()
  const shown = withSecret(person, (await enrol(person)).json().secret)
  const login = await logIn(t, shown, { delivery: 'cookie' })
  expect(login.json()).toEqual({
    token_type: 'Bearer',
    recovery_codes: expect.objectContaining({ length: 10 }),
  })
})

test('law 3: the same login code at once 50 times logs in once', async () => {
  const person = await t.person()
  const body = {
    username: person.username,
    password: PASSWORD,
    security_code: await t.code(person),
  }
  const answers = await Promise.all(Array.from({ length: 50 }, () => loginFrom(body)))
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  for (const { statusCode } of answers) expect([200, 401, 429]).toContain(statusCode)
  const sessions = await t.sql`select sid from sessions where user_id = ${person.uuid}`
  expect(sessions).toHaveLength(2)
})

test('law 3: after the code of a newer step, a code of an older step is refused', async () => {
  const person = await t.person()
  const [older, newer] = [await t.code(person), await t.code(person, 1)]
  const body = { username: person.username, password: PASSWORD }
  expect((await loginFrom({ ...body, security_code: newer })).statusCode).toBe(200)
  expect((await loginFrom({ ...body, security_code: older })).statusCode).toBe(401)
})

test('a code is read with the spaces that apps show', async () => {
  const person = await t.person()
  const code = await t.code(person)
  const login = await logIn(t, person, { security_code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })
  expect(login.statusCode, login.body).toBe(200)
})

test('a recovery code logs in once', async () => {
  const person = await newcomer()
  const shown = withSecret(person, (await enrol(person)).json().secret)
  const { recovery_codes } = (await logIn(t, shown)).json()
  const body = { username: person.username, password: PASSWORD, recovery_code: recovery_codes[3] }
  const answers = await Promise.all(Array.from({ length: 5 }, () => loginFrom(body)))
  const statuses = answers.map(({ statusCode }) => statusCode)
  expect(statuses.sort()).toEqual([200, 401, 401, 401, 401])
})

test('law 9: an unknown user, a wrong password, a wrong code and an inactive user get the same answer', async () => {
  const [person, inactive] = [await t.person(), await t.person()]
  await t.sql`update users set is_active = false where uuid = ${inactive.uuid}`
  const security_code = await t.code(person)
  const right = { username: person.username, password: PASSWORD, security_code }
  const answers = [
    await loginFrom({ ...right, username: 'nobody-at-all' }),
    await loginFrom({ ...right, username: 'not even a name! é' }),
    await loginFrom({ ...right, password: 'wrong' }),
    await loginFrom({ ...right, password: '' }),
    await loginFrom({ ...right, security_code: '000000' }),
    await loginFrom({ ...right, security_code: '' }),
    await loginFrom({ ...right, security_code: 'no code at all' }),
    await loginFrom({ username: person.username, password: PASSWORD, recovery_code: 'WRONG' }),
    await loginFrom({
      ...right,
      username: inactive.username,
      security_code: await t.code(inactive),
    }),
  ].map(withoutIds)
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toMatchObject({
    status: 401,
    headers: { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' },
    body: { type: '/problems/login_failed', title: 'Unauthorized', status: 401 },
  })
  expect((await loginFrom(right)).statusCode).toBe(200)
})

test('law 9: an unknown user name is slowed down like a known one', async () => {
  const person = await t.person()
  const statuses = async (username: string, remoteAddress: string) => {
    const answers = []
    for (let i = 0; i < 7; i++)
      answers.push(
        await t.app().inject({
          method: 'POST',
          url: '/api/v1/auth-jwt/login',
          remoteAddress,
          payload: { username, password: 'wrong', security_code: '000000' },
        }),
      )
    return answers.map(withoutIds)
  }
  const known = await statuses(person.username, '192.0.2.10')
  const unknown = await statuses('nobody-at-all', '192.0.2.11')
  expect(unknown).toEqual(known)
  expect(known.at(-1)).toMatchObject({
    status: 429,
    headers: { 'retry-after': expect.anything() },
    body: { type: '/problems/too_many_attempts' },
  })
})

test('law 9: a guesser keeps a person out neither at another address nor in a known browser', async () => {
  const person = await t.person()
  const known = (await logIn(t, person)).cookies.find(({ name }) => name === 'known_browser')
  const at = async (remoteAddress: string, password: string, cookie = '') =>
    t.app().inject({
      method: 'POST',
      url: '/api/v1/auth-jwt/login',
      remoteAddress,
      headers: { cookie },
      payload: { username: person.username, password, security_code: await unspentCode(t, person) },
    })
  for (let i = 0; i < 8; i++) await at('192.0.2.20', 'guess')
  expect((await at('192.0.2.20', PASSWORD)).statusCode).toBe(429)
  expect((await at('192.0.2.21', PASSWORD)).statusCode).toBe(200)
  const inBrowser = await at('192.0.2.20', PASSWORD, `known_browser=${known?.value}`)
  expect(inBrowser.statusCode).toBe(200)
})

test('law 9: neither many guessers at once nor a guesser on the same address keeps a person out', async () => {
  const person = await t.person()
  const login = (remoteAddress: string, body: object) =>
    t.app().inject({ method: 'POST', url: '/api/v1/auth-jwt/login', remoteAddress, payload: body })
  const wrong = { username: person.username, password: 'guess', security_code: '000000' }
  for (let n = 0; n < 80; n++) await login(`10.40.0.${n % 40}`, wrong)
  for (let n = 0; n < 112; n++)
    await login('192.0.2.40', { ...wrong, username: `nobody-${person.username}-${n}`.slice(0, 32) })
  const right = async () => ({
    username: person.username,
    password: PASSWORD,
    security_code: await unspentCode(t, person),
  })
  for (const address of ['198.51.100.40', '192.0.2.40']) {
    expect((await login(address, await right())).statusCode).toBe(200)
    expect((await login(address, wrong)).statusCode).toBe(401)
    expect((await login(address, await right())).statusCode).toBe(200)
  }
})

test('law 9: a wrong code gets the same answer whether codes are still checked or not', async () => {
  const person = await t.person()
  const guess = { username: person.username, password: PASSWORD, security_code: '000000' }
  const answers = []
  for (let n = 0; n < 12; n++) answers.push(withoutIds(await loginFrom(guess)))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toMatchObject({ status: 401, body: { type: '/problems/login_failed' } })
  const audit = await t.call('GET', `/user/${person.username}/audit`, { as: person })
  const [newest] = audit.json().items
  expect(newest).toMatchObject({ kind: 'codes_put_off', by_self: true })
})

test('a name that the database would convert to another one is unknown', async () => {
  const person = await t.person({ username: 'mississippi' })
  const login = await loginFrom({
    username: 'm\u0130ssissippi',
    password: PASSWORD,
    security_code: await t.code(person),
  })
  expect(problemOf(login)).toBe('401 login_failed')
})

test('a browser that logged in another person is not a known browser of this one', async () => {
  const [person, other] = [await t.person(), await t.person()]
  const known = (await logIn(t, other)).cookies.find(({ name }) => name === 'known_browser')
  const guess = (cookie: string) =>
    t.app().inject({
      method: 'POST',
      url: '/api/v1/auth-jwt/login',
      remoteAddress: '192.0.2.30',
      headers: { cookie },
      payload: { username: person.username, password: 'guess', security_code: '000000' },
    })
  const statuses: number[] = []
  for (let i = 0; i < 7; i++)
    statuses.push(
      (await guess(`known_browser=${i % 2 ? known?.value : crypto.randomUUID()}`)).statusCode,
    )
  expect(statuses.at(-1)).toBe(429)
})

test('successful logins cost no attempt: forty in a row from one browser succeed', async () => {
  const person = await t.person()
  for (let i = 0; i < 40; i++) expect((await logIn(t, person)).statusCode, `${i}`).toBe(200)
})

test('a login while too many hashes wait is 503 with Retry-After, and costs neither attempt nor code', async () => {
  const person = await t.person()
  const security_code = await t.code(person)
  const login = () => logIn(t, person, { security_code })
  await whileHashesWait(async () => {
    for (let round = 0; round < 10; round++) {
      const answer = await login()
      expect(problemOf(answer)).toBe('503 busy')
      expect(answer.headers['retry-after']).toBe('2')
    }
  })
  expect((await login()).statusCode).toBe(200)
})

const BAD_LOGINS: readonly (readonly [string, object | string, string])[] = [
  ['no code', { security_code: undefined }, '/security_code'],
  ['no user name', { username: undefined }, '/username'],
  ['an empty user name', { username: '' }, '/username'],
  ['no password', { password: undefined }, '/password'],
  ['a number as code', { security_code: 123456 }, '/security_code'],
  ['a long code', { security_code: '1'.repeat(33) }, '/security_code'],
  ['an unknown delivery', { delivery: 'post' }, '/delivery'],
  ['an unknown field', { remember: true }, '/remember'],
]

test.each(BAD_LOGINS)(
  'law 10: POST login with %s is 400 and names the field',
  async (_n, fields, path) => {
    const body = { username: 'ada', password: 'x', security_code: '123456', ...(fields as object) }
    const answer = await loginFrom(body)
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors).toContainEqual(
      expect.objectContaining({ path, code: expect.any(String) }),
    )
  },
)

test('GET user-info answers who the caller is, by header or cookie', async () => {
  const person = await t.person()
  const expected = {
    created_at: expect.any(String),
    updated_at: null,
    username: person.username,
    email: person.email,
    is_active: true,
    uuid: person.uuid,
    first_name: 'First',
    last_name: 'Last',
    role: 'user',
    verified: false,
  }
  const cookie = `other=1; access_token=${person.accessToken}; more="x;y"`
  for (const headers of [{ authorization: `bearer ${person.accessToken}` }, { cookie }]) {
    const answer = await t.call('GET', '/auth-jwt/user-info', { headers: { ...headers } })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toEqual(expected)
  }
})

test('the header takes precedence over the cookie, whether it counts or not', async () => {
  const [one, two] = [await t.person(), await t.person()]
  const ask = (token: string, cookieToken: string) =>
    t.call('GET', '/auth-jwt/user-info', {
      as: token,
      headers: { cookie: `access_token=${cookieToken}` },
    })
  expect((await ask(one.accessToken, two.accessToken)).json().uuid).toBe(one.uuid)
  expect((await ask(one.accessToken, 'rubbish')).json().uuid).toBe(one.uuid)
  expect((await ask('rubbish', one.accessToken)).statusCode).toBe(401)
})

test('POST refresh without a token is 401, and clears no cookie', async () => {
  for (const headers of [{}, { authorization: 'Bearer' }, { cookie: 'refresh_token=' }]) {
    const answer = await t.call('POST', '/auth-jwt/refresh', { headers: { ...headers } })
    expect(problemOf(answer)).toBe('401 unauthenticated')
    expect(answer.headers['set-cookie']).toBeUndefined()
  }
})

test('law 6: the loser of a refresh race does not clear the cookies', async () => {
  const person = await t.person()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      t.call('POST', '/auth-jwt/refresh', {
        headers: { cookie: `refresh_token=${person.refreshToken}` },
      }),
    ),
  )
  for (const answer of answers) {
    expect(answer.statusCode).toBe(200)
    for (const { value, maxAge } of answer.cookies) {
      expect(value).not.toBe('')
      expect(maxAge).toBeGreaterThan(0)
    }
  }
})

test('POST logout is 204 and clears the cookies, for any token or none', async () => {
  const person = await t.person()
  const shown: Record<string, string>[] = [
    {},
    { authorization: 'Bearer rubbish' },
    { authorization: 'Bearer' },
    { authorization: 'Basic YTpi' },
    { cookie: 'access_token=rubbish; refresh_token=rubbish' },
    { authorization: `Bearer ${person.accessToken}` },
    { authorization: `Bearer ${person.accessToken}` },
  ]
  for (const headers of shown) {
    const answer = await t.call('POST', '/auth-jwt/logout', { headers })
    expect(answer.statusCode, JSON.stringify(headers)).toBe(204)
    expect(answer.body).toBe('')
    const cleared = answer.cookies.map(({ name, value }) => `${name}=${value}`)
    expect(cleared).toEqual(['access_token=', 'refresh_token='])
  }
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
})

test('POST logout and refresh accept an empty JSON body, which many clients send', async () => {
  const person = await t.person()
  for (const path of ['refresh', 'logout']) {
    const answer = await t.app().inject({
      method: 'POST',
      url: `/api/v1/auth-jwt/${path}`,
      headers: {
        authorization: `Bearer ${person.refreshToken}`,
        'content-type': 'application/json',
      },
      payload: '',
    })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
  }
  expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(401)
})

test('POST logout with the cookies ends the login session, also when the access token has expired', async () => {
  const person = await t.person()
  const keyring = openKeyring(t.sql, t.vault)
  const parties = { issuer: 'http://localhost:8000', audience: 'http://localhost:8000/api/v1' }
  const expired = await signAccessToken(
    { keyring, ...parties },
    { sid: person.sid, userId: person.uuid, epoch: Date.now() / 1000 - 86_400 },
  )
  await expect(counts(t.app(), expired)).resolves.toBe(false)
  const answer = await t.call('POST', '/auth-jwt/logout', {
    headers: { cookie: `access_token=${expired}` },
  })
  expect(answer.statusCode).toBe(204)
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
  expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(401)
})

test('GET session lists the live login sessions of the caller only', async () => {
  const [person, other] = [await t.person(), await t.person()]
  const second = (await logIn(t, person, { device_name: 'Laptop' })).json()
  await logIn(t, other)
  const list = async (as: string) => (await t.call('GET', '/session', { as })).json()
  const { items, next_page } = await list(second.access_token)
  expect(next_page).toBeNull()
  expect(items).toHaveLength(2)
  const current = items.find((item: { current: boolean }) => item.current)
  expect(current).toEqual({
    uuid: expect.any(String),
    device_name: 'Laptop',
    user_agent: expect.any(String),
    address: '127.0.0.1',
    created_at: expect.any(String),
    last_seen_at: expect.any(String),
    expires_at: expect.any(String),
    current: true,
    licence_id: null,
  })
  expect(items.find((item: { current: boolean }) => !item.current).uuid).toBe(person.sid)
  expect(problemOf(await t.call('GET', '/session'))).toBe('401 unauthenticated')
})

test('GET session names the licence of each login session that has a licence seat', async () => {
  const person = await t.person()
  const licence = await makeLicence(t)
  await addMember(t, licence, person)
  const second = (await logIn(t, person, { licence: licence.serial })).json()
  const { items } = (await t.call('GET', '/session', { as: second.access_token })).json()
  const licences = items.map((item: { current: boolean; licence_id: string | null }) => [
    item.current,
    item.licence_id,
  ])
  expect(licences).toEqual([
    [true, licence.uuid],
    [false, null],
  ])
})

test('DELETE session/{id} ends one own login session; one of others, an ended or an unknown one is 404', async () => {
  const [person, other] = [await t.person(), await t.person()]
  const second = (await logIn(t, person)).json()
  const end = (id: string, as: Person | string | undefined) =>
    t.call('DELETE', `/session/${id}`, as === undefined ? {} : { as })
  expect(problemOf(await end(other.sid, person))).toBe('404 not_found')
  expect(problemOf(await end(crypto.randomUUID(), person))).toBe('404 not_found')
  expect(problemOf(await end('not-an-id', person))).toBe('400 malformed_input')
  expect(problemOf(await end(person.sid, undefined))).toBe('401 unauthenticated')
  await expect(counts(t.app(), other.accessToken)).resolves.toBe(true)

  expect((await end(person.sid.toUpperCase(), second.access_token)).statusCode).toBe(204)
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
  expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(401)
  expect(problemOf(await end(person.sid, second.access_token))).toBe('404 not_found')
  await expect(counts(t.app(), second.access_token)).resolves.toBe(true)
})

test('DELETE session ends all other login sessions and keeps this one', async () => {
  const [person, stranger] = [await t.person(), await t.person()]
  const others = [await logIn(t, person), await logIn(t, person)].map((answer) => answer.json())
  expect((await t.call('DELETE', '/session', { as: person })).statusCode).toBe(204)
  for (const { access_token, refresh_token } of others) {
    await expect(counts(t.app(), access_token)).resolves.toBe(false)
    expect((await refresh(t.app(), refresh_token)).statusCode).toBe(401)
  }
  for (const token of [person.accessToken, stranger.accessToken])
    await expect(counts(t.app(), token)).resolves.toBe(true)
  expect(problemOf(await t.call('DELETE', '/session'))).toBe('401 unauthenticated')
})

test('the 101st login session ends the longest idle one', async () => {
  const person = await t.person()
  await t.sql`
    insert into sessions (sid, user_id, delivery, address, expires_at, last_seen_at)
    select gen_random_uuid(), ${person.uuid}, 'both', '127.0.0.1', now() + interval '1 day', now() + interval '1 s' * i
      from generate_series(1, 99) i`
  expect((await logIn(t, person)).statusCode).toBe(200)
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
  const live =
    await t.sql`select 1 from sessions where user_id = ${person.uuid} and ended_at is null`
  expect(live).toHaveLength(100)
})

test('POST recovery-codes gives ten new ones for a code, and the old ones end', async () => {
  const person = await t.person()
  const renew = (body: object, as: Person | undefined = person) =>
    t.call('POST', '/auth-totp/recovery-codes', as ? { as, body } : { body })
  const first = await renew({ security_code: await t.code(person) })
  expect(first.statusCode, first.body).toBe(201)
  expect(first.headers['cache-control']).toBe('no-store')
  const second = await renew({ security_code: await unspentCode(t, person) })
  const login = (recovery_code: string) =>
    loginFrom({ username: person.username, password: PASSWORD, recovery_code })
  expect((await login(first.json().recovery_codes[0])).statusCode).toBe(401)
  expect((await login(second.json().recovery_codes[9])).statusCode).toBe(200)

  expect(problemOf(await renew({ security_code: '000000' }))).toBe('401 login_failed')
  expect(problemOf(await renew({}))).toBe('400 malformed_input')
  expect(problemOf(await t.call('POST', '/auth-totp/recovery-codes', { body: {} }))).toBe(
    '401 unauthenticated',
  )
})

test('a wrong code at recovery-codes uses the same attempt budget as a login', async () => {
  const person = await t.person()
  const statuses: number[] = []
  for (let i = 0; i < 7; i++) {
    const body = { security_code: '000000' }
    statuses.push(
      (await t.call('POST', '/auth-totp/recovery-codes', { as: person, body })).statusCode,
    )
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  expect((await logIn(t, person)).statusCode).toBe(429)
})

test('a code of another person’s secret is wrong', async () => {
  const [person, other] = [await t.person(), await t.person()]
  const login = await logIn(t, person, { security_code: await t.code(other) })
  expect(problemOf(login)).toBe('401 login_failed')
})

test('a secret can be shown without a login, and its code is that of any authenticator', async () => {
  const person = await newcomer()
  await t.sql.begin((tx) => showNewSecret(tx, t.vault, person.uuid))
  const { secret } = (await enrol(person)).json()
  const step = stepAt(Date.now() / 1000, LOGIN_TOTP)
  const security_code = codeAt(fromBase32(secret), step, LOGIN_TOTP)
  const body = { username: person.username.toUpperCase(), password: PASSWORD, security_code }
  expect((await loginFrom(body)).statusCode).toBe(200)
})
