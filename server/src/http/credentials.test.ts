import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../test/app.ts'
import { counts, logIn, problemOf, refresh, unspentCode } from '../../test/logins.ts'
import { ownApp } from '../../test/ownApp.ts'
import { openSession } from '../sessions/openSession.ts'
import { signAccessToken } from '../tokens/accessToken.ts'
import { makeRefreshToken } from '../tokens/refreshToken.ts'
import { openKeyring } from '../tokens/signingKeys.ts'

const t = testApp()
const HTTPS = 'https://tickets.example.org'
const IN_BROWSER = { 'sec-fetch-site': 'same-origin' }

const WHO = '/api/v1/auth-jwt/user-info'
const LOGOUT = '/api/v1/auth-jwt/logout'
const REFRESH = '/api/v1/auth-jwt/refresh'

type Headers = Record<string, string | string[]>

const ask = (headers: Headers, { app = t.app(), url = WHO } = {}) =>
  app.inject({ method: url === WHO ? 'GET' : 'POST', url, headers: headers as never })

/** What an answer does with the cookies of the browser. */
const cookiesSet = (answer: { cookies: unknown[] }) =>
  (answer.cookies as { name: string; value: string; path?: string; domain?: string }[]).map(
    ({ name, value, path, domain }) =>
      `${name}${value === '' ? ' cleared' : ' set'} at ${path}${domain ? ` of ${domain}` : ''}`,
  )

/** An access token of a login session, as another installation or an older process made it. */
async function tokenOf(
  person: Person,
  { issuer = 'http://localhost:8000', sid = person.sid, ago = 0 } = {},
): Promise<string> {
  const keyring = openKeyring(t.sql, t.vault)
  return signAccessToken(
    { keyring, issuer, audience: `${issuer}/api/v1` },
    { sid, userId: person.uuid, epoch: Date.now() / 1000 - ago },
  )
}

const FOREIGN_SCHEMES: [string, Headers][] = [
  ['Basic of a proxy', { authorization: 'Basic cHJveHk6c2VjcmV0' }],
  ['Negotiate', { authorization: 'Negotiate YII=' }],
  ['Digest', { authorization: 'Digest username="x, Bearer y", realm="z", uri="/"' }],
  ['a bare Bearer', { authorization: 'Bearer' }],
  ['a Bearer with a space', { authorization: 'Bearer ' }],
  ['nothing', { authorization: '' }],
  ['a list without Bearer', { authorization: 'Negotiate, Basic cHJveHk6c2VjcmV0' }],
]

describe('a scheme that is not ours', () => {
  test.each(FOREIGN_SCHEMES)('%s does not hide the cookies', async (_what, headers) => {
    const person = await t.person()
    const cookie = `access_token=${person.accessToken}; refresh_token=${person.refreshToken}`
    const who = await ask({ ...headers, cookie })
    expect(who.json().uuid, who.body).toBe(person.uuid)
    expect((await ask({ ...headers, cookie }, { url: REFRESH })).statusCode).toBe(200)
    expect((await ask({ ...headers, cookie }, { url: LOGOUT })).statusCode).toBe(204)
    await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
  })

  test('does not hide a Bearer token in the same line or another one', async () => {
    const person = await t.person()
    const bearer = `Bearer ${person.accessToken}`
    for (const authorization of [
      `Basic cHJveHk6c2VjcmV0, ${bearer}`,
      `${bearer}, Negotiate YII=`,
      `Digest a="\\"Bearer x", ${bearer}`,
    ])
      expect((await ask({ authorization })).json().uuid, authorization).toBe(person.uuid)
  })

  test('is passed over as a line of its own', async () => {
    const person = await t.person()
    const app = await ownApp(t)
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const { request } = await import('node:http')
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        `${address}${WHO}`,
        {
          headers: [
            'host',
            'localhost',
            'authorization',
            'Basic eDp5',
            'Authorization',
            `Bearer ${person.accessToken}`,
          ],
        },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        },
      )
      sent.on('error', reject)
      sent.end()
    })
    expect(status).toBe(200)
  })
})

test('several tokens in the header are refused, and each login named there can log out', async () => {
  const [one, two] = [await t.person(), await t.person()]
  const authorization = `Bearer ${one.accessToken}, Bearer ${two.accessToken}`
  expect(problemOf(await ask({ authorization }))).toBe('401 unauthenticated')
  expect((await ask({ authorization }, { url: LOGOUT })).statusCode).toBe(204)
  for (const person of [one, two])
    await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
})

test('a logout ends the login of the header and those of the cookies', async () => {
  const [one, two, three] = [await t.person(), await t.person(), await t.person()]
  const answer = await ask(
    {
      authorization: `Bearer ${one.accessToken}`,
      cookie: `access_token=${two.accessToken}; refresh_token=${three.refreshToken}`,
    },
    { url: LOGOUT },
  )
  expect(answer.statusCode).toBe(204)
  for (const person of [one, two, three])
    await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
})

describe('cookies of one name', () => {
  test.each(['x', 'before', 'after'])('a planted one (%s) locks nobody out', async (place) => {
    const person = await t.person()
    const cookie =
      place === 'after'
        ? `access_token=${person.accessToken}; access_token=x`
        : `access_token=x; access_token=${person.accessToken}`
    const who = await ask({ cookie })
    expect(who.json().uuid, who.body).toBe(person.uuid)
    // The answer keeps the good one and clears the places where the other can hide.
    expect(cookiesSet(who)).toContain('access_token set at /')
    expect(cookiesSet(who)).toContain('access_token cleared at /api/v1')
    const planted = 'known_browser=x; refresh_token=y; refresh_token=z'
    const again = await logIn(t, person, {}, { cookie: `${cookie}; ${planted}` })
    expect(again.statusCode, again.body).toBe(200)
    expect((await ask({ cookie }, { url: LOGOUT })).statusCode).toBe(204)
    await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
  })

  test.each(['/api/v1/', '/api/v1', '/api/', '/', '/api/v1/auth-jwt/'])(
    'a token of another login planted at %s is cleared by a login and by a refusal, and harmless after a logout',
    async (path) => {
      const [person, stranger] = [await t.person(), await t.person()]
      const cleared = `refresh_token cleared at ${path}`
      const planted = `refresh_token=${stranger.refreshToken}`
      const login = await logIn(t, person, {}, { cookie: planted })
      expect(login.statusCode, login.body).toBe(200)
      expect(cookiesSet(login)).toContain(cleared)
      const both = `access_token=${person.accessToken}; ${planted}`
      const refused = await ask({ cookie: both }, { url: WHO })
      expect(problemOf(refused)).toBe('401 unauthenticated')
      expect(cookiesSet(refused)).toContain(cleared)
      expect((await ask({ cookie: both }, { url: LOGOUT })).statusCode).toBe(204)
      const next = await logIn(t, person)
      const cookie = `access_token=${next.json().access_token}; ${planted}`
      expect((await ask({ cookie }, { url: WHO })).json().uuid).toBe(person.uuid)
    },
  )

  test('of the same login, an older refresh token is not taken for a theft', async () => {
    const person = await t.person()
    const second = (await refresh(t.app(), person.refreshToken)).json().refresh_token
    const third = (await refresh(t.app(), second)).json().refresh_token
    await t.sql`
      update sessions set refresh_first_used =
        array(select u - interval '1 hour' from unnest(refresh_first_used) u) where sid = ${person.sid}`
    const cookie = `refresh_token=${person.refreshToken}; refresh_token=${third}`
    const answer = await ask({ cookie }, { url: REFRESH })
    expect(answer.statusCode, answer.body).toBe(200)
  })

  test('of two logins of one person, the last one that counts is taken', async () => {
    const person = await t.person()
    const later = (await logIn(t, person)).json()
    await t.call('POST', '/auth-jwt/logout', { as: person })
    for (const cookie of [
      `access_token=${person.accessToken}; access_token=${later.access_token}`,
      `access_token=${later.access_token}; access_token=${person.accessToken}`,
    ])
      expect((await ask({ cookie })).statusCode).toBe(200)
    for (const cookie of [
      `refresh_token=${person.refreshToken}; refresh_token=${later.refresh_token}`,
      `refresh_token=${later.refresh_token}; refresh_token=${person.refreshToken}`,
    ])
      expect((await ask({ cookie }, { url: REFRESH })).statusCode).toBe(200)
  })

  test.each([
    [
      'access tokens',
      (a: Person, b: Person) => `access_token=${a.accessToken}; access_token=${b.accessToken}`,
      WHO,
    ],
    [
      'refresh tokens',
      (a: Person, b: Person) => `refresh_token=${a.refreshToken}; refresh_token=${b.refreshToken}`,
      REFRESH,
    ],
    [
      'one of each',
      (a: Person, b: Person) => `access_token=${a.accessToken}; refresh_token=${b.refreshToken}`,
      WHO,
    ],
    [
      'one of each, at a refresh',
      (a: Person, b: Person) => `access_token=${a.accessToken}; refresh_token=${b.refreshToken}`,
      REFRESH,
    ],
  ])('of two people (%s) are refused and all cleared', async (_what, cookieOf, url) => {
    const [one, two] = [await t.person(), await t.person()]
    const answer = await ask({ cookie: cookieOf(one, two) }, { url })
    expect(problemOf(answer)).toBe('401 unauthenticated')
    expect(cookiesSet(answer)).toContain('access_token cleared at /')
    expect(cookiesSet(answer)).toContain('refresh_token cleared at /api/v1/auth-jwt')
    for (const person of [one, two])
      await expect(counts(t.app(), person.accessToken)).resolves.toBe(true)
  })

  test('also lead the gate to the one person who is logged in', async () => {
    const person = await t.person()
    const answer = await t.call('POST', '/ticket/auth', {
      headers: { cookie: `access_token=x; access_token=${person.accessToken}` },
      body: { ticket: 'T1.x.1', event_id: crypto.randomUUID(), nonce: crypto.randomUUID() },
    })
    expect(answer.statusCode, answer.body).not.toBe(401)
  })
})

describe('a cookie that cannot be used', () => {
  test('is cleared: of another program, or of a login that is over', async () => {
    const foreign = await ask({ cookie: 'access_token=of-another-program' })
    expect(problemOf(foreign)).toBe('401 unauthenticated')
    expect(cookiesSet(foreign)).toEqual(['access_token cleared at /'])
    const person = await t.person()
    await t.call('POST', '/auth-jwt/logout', { as: person })
    const over = await ask({ cookie: `access_token=${person.accessToken}` })
    expect(problemOf(over)).toBe('401 unauthenticated')
    expect(cookiesSet(over)).toEqual(['access_token cleared at /'])
    const refreshed = await ask({ cookie: 'refresh_token=x' }, { url: REFRESH })
    expect(cookiesSet(refreshed)).toEqual(['refresh_token cleared at /api/v1/auth-jwt'])
  })

  test('of another program does not close what is open to everybody', async () => {
    const answer = await t.call('GET', '/event/list', { headers: { cookie: 'access_token=x' } })
    expect(answer.statusCode).toBe(200)
  })

  test('that only expired is kept, because a refresh may replace it at this moment', async () => {
    const person = await t.person()
    const expired = await tokenOf(person, { ago: 86_400 })
    const answer = await ask({ cookie: `access_token=${expired}` })
    expect(problemOf(answer)).toBe('401 unauthenticated')
    expect(cookiesSet(answer)).toEqual([])
  })
})

describe('under https', () => {
  let app: FastifyInstance
  const httpsApp = () =>
    t.secondApp({
      config: {
        publicUrl: HTTPS,
        installationName: 'Tessera',
        trustProxy: false,
        metricsToken: undefined,
        logLevel: 'silent',
        rateLimitScale: 1_000,
        allowedOrigins: [],
      },
    })
  beforeAll(async () => {
    app = await httpsApp()
  })

  async function loginBegun(person: Person, { daysAgo }: { daysAgo: number }): Promise<string> {
    const sid = v7({ msecs: Date.now() - daysAgo * 86_400_000 })
    await t.sql.begin((tx) =>
      openSession(tx, {
        sid,
        userId: person.uuid,
        delivery: 'cookie',
        deviceName: undefined,
        userAgent: undefined,
        address: '127.0.0.1',
      }),
    )
    return sid
  }

  test('a login sets __Host- cookies for the whole host, and they count', async () => {
    const person = await t.person()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/auth-jwt/login',
      headers: { origin: HTTPS },
      payload: {
        username: person.username,
        password: PASSWORD,
        security_code: await unspentCode(t, person),
      },
    })
    expect(answer.statusCode, answer.body).toBe(200)
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat())
      expect(cookie).toMatch(
        /^__Host-\w+=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      )
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect((await ask({ ...IN_BROWSER, cookie }, { app })).json().uuid).toBe(person.uuid)
    const out = await ask({ ...IN_BROWSER, cookie }, { app, url: LOGOUT })
    expect(cookiesSet(out)).toEqual([
      '__Host-access_token cleared at /',
      '__Host-refresh_token cleared at /',
    ])
    expect((await ask({ ...IN_BROWSER, cookie }, { app })).statusCode).toBe(401)
  })

  test('a plain cookie that a neighbouring host planted does not count in a browser', async () => {
    const person = await t.person()
    const accessToken = await tokenOf(person, { issuer: HTTPS })
    const cookie = `access_token=${accessToken}; refresh_token=${person.refreshToken}`
    for (const headers of [IN_BROWSER, { origin: HTTPS }]) {
      const who = await ask({ ...headers, cookie }, { app })
      expect(problemOf(who)).toBe('401 unauthenticated')
      expect(cookiesSet(who).join()).not.toContain(' set')
      expect(cookiesSet(who)).toContain('access_token cleared at /')
      expect(cookiesSet(who)).toContain('access_token cleared at / of example.org')
      expect((await ask({ ...headers, cookie }, { app, url: REFRESH })).statusCode).toBe(401)
    }
    const other = await t.person()
    const both = `${cookie}; __Host-access_token=${await tokenOf(other, { issuer: HTTPS })}`
    expect((await ask({ ...IN_BROWSER, cookie: both }, { app })).json().uuid).toBe(other.uuid)
  })

  test('a cookie of another application on a domain above, with the same name, stays', async () => {
    const person = await t.person()
    const own = `__Host-access_token=${await tokenOf(person, { issuer: HTTPS })}`
    for (const foreign of ['x', 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln', crypto.randomUUID()]) {
      const cookie = `access_token=${foreign}; refresh_token=${foreign}; ${own}`
      const who = await ask({ ...IN_BROWSER, cookie }, { app })
      expect(who.json().uuid).toBe(person.uuid)
      expect(cookiesSet(who)).toEqual([])
      const out = await ask({ ...IN_BROWSER, cookie: `access_token=${foreign}` }, { app })
      expect(cookiesSet(out)).toEqual([])
    }
  })

  test('planted cookies of all names are cleared one name per answer, within what a proxy accepts', async () => {
    const person = await t.person()
    const cookie = [
      `access_token=${await tokenOf(person, { issuer: HTTPS })}`,
      `refresh_token=${person.refreshToken}`,
      `known_browser=${crypto.randomUUID()}`,
    ].join('; ')
    const who = await ask({ ...IN_BROWSER, cookie }, { app })
    const lines = [who.headers['set-cookie'] ?? []].flat()
    expect(lines.join('\r\n').length).toBeLessThan(2_500)
    expect(cookiesSet(who)).toContain('access_token cleared at / of example.org')
    expect(cookiesSet(who).join()).not.toContain('refresh_token cleared')
  })

  test('the plain names count from a program, and its first answer has the new names', async () => {
    const person = await t.person()
    const accessToken = await tokenOf(person, { issuer: HTTPS })
    const answer = await ask({ cookie: `access_token=${accessToken}` }, { app })
    expect(answer.json().uuid, answer.body).toBe(person.uuid)
    expect(cookiesSet(answer)).toContain('__Host-access_token set at /')
    expect(
      (await ask({ cookie: `refresh_token=${person.refreshToken}` }, { app, url: REFRESH }))
        .statusCode,
    ).toBe(200)
  })

  test('the first answer moves the cookies of a login from before, and clears them at their old paths', async () => {
    const person = await t.person()
    const sid = await loginBegun(person, { daysAgo: 30 })
    const known = crypto.randomUUID()
    const cookie = [
      `access_token=${await tokenOf(person, { issuer: HTTPS, sid })}`,
      `refresh_token=${makeRefreshToken(t.vault, { sid, generation: 0 })}`,
      `known_browser=${known}`,
    ].join('; ')
    const answer = await ask({ ...IN_BROWSER, cookie }, { app })
    expect(answer.json().uuid, answer.body).toBe(person.uuid)
    const after = cookiesSet(answer)
    for (const name of ['access_token', 'refresh_token', 'known_browser'])
      expect(after).toContain(`__Host-${name} set at /`)
    expect(after).toContain('access_token cleared at /')
    expect(after).toContain('refresh_token cleared at /api/v1/auth-jwt')
    expect(after).toContain('known_browser cleared at /api/v1')
    const moved = answer.cookies
      .filter(({ name }) => name.startsWith('__Host-'))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const next = await ask({ ...IN_BROWSER, cookie: moved }, { app })
    expect(next.statusCode).toBe(200)
    expect(cookiesSet(next)).toEqual([])
    expect((await ask({ ...IN_BROWSER, cookie: moved }, { app, url: REFRESH })).statusCode).toBe(
      200,
    )
  })

  test('sixty days after the new names came, no plain cookie of a browser is moved any more', async () => {
    const person = await t.person()
    const sid = await loginBegun(person, { daysAgo: 90 })
    const cookie = `access_token=${await tokenOf(person, { issuer: HTTPS, sid })}`
    const renamed = (daysAgo: number) => t.sql`
      update migrations set applied_at = now() - make_interval(days => ${daysAgo})
       where name = '0020_host_cookies.sql'`
    for (const [daysAgo, status] of [
      [59, 200],
      [61, 401],
    ] as const) {
      await renamed(daysAgo)
      const answer = await ask({ ...IN_BROWSER, cookie }, { app: await httpsApp() })
      expect([daysAgo, answer.statusCode]).toEqual([daysAgo, status])
    }
    await renamed(0)
  })

  test('a logout also ends the login of a plain cookie', async () => {
    const person = await t.person()
    const cookie = `refresh_token=${person.refreshToken}`
    expect((await ask({ ...IN_BROWSER, cookie }, { app, url: LOGOUT })).statusCode).toBe(204)
    await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
  })
})

test('two installations on one host keep their logins apart by COOKIE_PREFIX', async () => {
  const lab = await ownApp(t, { config: { cookiePrefix: 'lab_' } })
  const person = await t.person()
  const code = await unspentCode(t, person)
  const answer = await lab.inject({
    method: 'POST',
    url: '/api/v1/auth-jwt/login',
    payload: { username: person.username, password: PASSWORD, security_code: code },
  })
  const names = answer.cookies.map(({ name }) => name).sort()
  expect(names).toEqual(['lab_access_token', 'lab_known_browser', 'lab_refresh_token'])
  const own = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const cookie = `access_token=of-the-other; refresh_token=of-the-other; ${own}`
  const who = await ask({ ...IN_BROWSER, cookie }, { app: lab })
  expect(who.json().uuid, who.body).toBe(person.uuid)
  expect(cookiesSet(who)).toEqual([])
  const out = cookiesSet(await ask({ ...IN_BROWSER, cookie }, { app: lab, url: LOGOUT }))
  expect(out).toContain('lab_access_token cleared at /')
  expect(out).toContain('lab_refresh_token cleared at /api/v1/auth-jwt')
  expect(out.filter((line) => !line.startsWith('lab_'))).toEqual([])
})

test('a program has an attempt budget of its own, which a stranger on its network cannot spend', async () => {
  const agent = await t.person()
  const first = await logIn(t, agent, { delivery: 'body' })
  const { known_browser } = first.json()
  expect(known_browser).toMatch(/^[0-9a-f-]{36}$/)
  const guess = (body: object = {}) =>
    t.call('POST', '/auth-jwt/login', {
      body: { username: agent.username, password: 'wrong', security_code: '000000', ...body },
    })
  let refused = 0
  while (refused < 400) {
    const answer = await guess()
    if (answer.statusCode === 429) break
    refused++
  }
  expect((await logIn(t, agent)).statusCode).toBe(429)
  const again = await logIn(t, agent, { delivery: 'body', known_browser })
  expect(again.statusCode, again.body).toBe(200)
  expect(again.json().known_browser).toBe(known_browser)
  expect((await logIn(t, agent, { known_browser: crypto.randomUUID() })).statusCode).toBe(429)
})
