import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../test/app.ts'
import { problemOf } from '../../test/logins.ts'
import { ownApp } from '../../test/ownApp.ts'
import { addRateLimit } from './rateLimit.ts'

const t = testApp()
let slow: FastifyInstance
beforeAll(async () => {
  slow = await t.secondApp({
    config: {
      publicUrl: 'http://localhost:8000',
      installationName: 'Tessera',
      trustProxy: false,
      metricsToken: undefined,
      logLevel: 'silent',
      rateLimitScale: 0.01,
      allowedOrigins: [],
    },
  })
})

const signUp = (username: string, remoteAddress: string, more: object = {}, app = slow) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/user',
    remoteAddress,
    payload: {
      username,
      email: 'x@example.org',
      password1: 'quiet river morning',
      password2: 'quiet river morning',
      ...more,
    },
  })

test('at the lowest scale three sign-ups in five minutes pass, and the fourth is refused', async () => {
  for (const name of ['first', 'second', 'third'])
    expect((await signUp(name, '192.0.2.1')).statusCode, name).toBe(201)
  const fourth = await signUp('fourth', '192.0.2.1')
  expect(problemOf(fourth)).toBe('429 rate_limited')
  expect(fourth.headers['content-type']).toMatch(/^application\/problem\+json/)
  const seconds = Number(fourth.headers['retry-after'])
  expect(seconds).toBeGreaterThan(200)
  expect(seconds).toBeLessThanOrEqual(300)
  expect(fourth.json().detail).toMatch(/^Too many requests. Try again in [345] minutes.$/)
  expect((await signUp('fourth', '192.0.2.2')).statusCode).toBe(201)
})

describe('refused requests do not spend what others at the same address need', () => {
  test('after 300 refused sign-ups from one address the next person signs up', async () => {
    const app = await ownApp(t, { config: { rateLimitScale: 1 } })
    const { username } = await t.person()
    const address = '192.0.2.90'
    const statuses: number[] = []
    for (let i = 0; i < 300; i++) {
      const refused = await (i < 280
        ? signUp('!', address, {}, app)
        : i < 290
          ? signUp(username, address, {}, app)
          : signUp(`weak${i}`, address, { password1: 'aaaaaaaa', password2: 'aaaaaaaa' }, app))
      statuses.push(refused.statusCode)
    }
    expect(statuses).toEqual([
      ...Array(280).fill(400),
      ...Array(10).fill(409),
      ...Array(10).fill(422),
    ])
    expect((await signUp('welcome', address, {}, app)).statusCode).toBe(201)
  })

  test('half-sent sign-ups take nothing from an honest one', async () => {
    const app = await ownApp(t, { config: { rateLimitScale: 0.01 } })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    const sockets = Array.from({ length: 6 }, () => connect(Number(new URL(url).port), '127.0.0.1'))
    for (const socket of sockets) {
      await once(socket, 'connect')
      socket.write(
        'POST /api/v1/user HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
      )
    }
    // An answer shows that what was sent before has been read.
    await fetch(`${url}/health/live`)
    await sleep(100)
    expect((await signUp('unhindered', '127.0.0.1', {}, app)).statusCode).toBe(201)
    for (const socket of sockets) socket.destroy()
  })

  test('a flood of sign-ups with weak passwords from one address leaves room for others', async () => {
    const weak = { password1: 'aaaaaaaa', password2: 'aaaaaaaa' }
    const app = await ownApp(t)
    const flood = Array.from({ length: 120 }, (_, i) =>
      signUp(`flood${i}`, '192.0.2.96', weak, app),
    )
    expect((await signUp('meanwhile', '192.0.2.97', {}, app)).statusCode).toBe(201)
    const problems = (await Promise.all(flood)).map(problemOf)
    const busy = problems.filter((problem) => problem === '503 busy')
    expect(busy.length).toBeGreaterThan(20)
    const judged = problems.filter((problem) => problem === '422 password_refused')
    expect(judged.length).toBeGreaterThanOrEqual(54)
    expect(busy.length + judged.length).toBe(120)
  })

  const LOGIN = '/api/v1/auth-jwt/login'
  const right = { username: 'nobody', password: PASSWORD, security_code: '000000' }
  /** A route, its limit at this scale, a refused request of it, and what another one then gets. */
  const REFUSED: readonly (readonly [string, number, InjectOptions, InjectOptions, number])[] = [
    [
      'logins',
      6,
      { method: 'POST', url: LOGIN, payload: { username: 'x' } },
      { method: 'POST', url: LOGIN, payload: right },
      401,
    ],
    ['lists', 6, { url: '/api/v1/event/list?page=x' }, { url: '/api/v1/event/list' }, 200],
    ['authorizations', 6, { url: '/oidc/auth?client_id=x' }, { url: '/oidc/auth' }, 400],
  ]
  test.each(REFUSED)('%s', async (what, limit, refused, other, status) => {
    const remoteAddress = `198.51.100.${100 + what.length}`
    for (let i = 0; i < limit + 1; i++)
      expect((await slow.inject({ ...refused, remoteAddress })).statusCode).toBeLessThan(429)
    expect((await slow.inject({ ...other, remoteAddress })).statusCode).toBe(status)
  })

  test('requests for paths that do not exist do not count among the requests that were served', async () => {
    const from = (url: string) => asNobody(url, '192.0.2.95')
    for (let i = 0; i < 59; i++) expect((await from('/wp-login.php')).statusCode).toBe(404)
    expect(await letThrough(62, () => from('/.well-known/jwks.json'))).toBe(60)
  })

  test('refused requests are limited, too, for at most a minute', async () => {
    const address = '192.0.2.91'
    expect(await letThrough(70, () => signUp('!', address))).toBe(60)
    const refused = await signUp('!', address)
    expect(problemOf(refused)).toBe('429 rate_limited')
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await signUp('elsewhere', '192.0.2.92')).statusCode).toBe(201)
  })

  test('a wrong password or code is judged, and spends as a right one does', async () => {
    const login = () =>
      slow.inject({ method: 'POST', url: LOGIN, payload: right, remoteAddress: '192.0.2.93' })
    const judged = await letThrough(20, login)
    expect(judged).toBeGreaterThanOrEqual(5)
    expect((await login()).statusCode).toBe(429)
  })

  test('the changes of a logged-in person spend their own limit, and not that of the address', async () => {
    const [busy, other] = [await t.person(), await t.person()]
    const rename = ({ username, accessToken }: Person) =>
      slow.inject({
        method: 'PATCH',
        url: `/api/v1/user/${username}`,
        headers: { authorization: `Bearer ${accessToken}` },
        payload: { first_name: 'Ada' },
        remoteAddress: '192.0.2.94',
      })
    expect((await rename(busy)).statusCode).toBe(200)
    expect((await rename(busy)).statusCode).toBe(429)
    expect((await rename(other)).statusCode).toBe(200)
  })
})

test('no limit of a route lasts longer than five minutes', async () => {
  const app = Fastify()
  addRateLimit(app, { scale: 1, common: undefined, whoIs: () => undefined })
  const add = (windowSeconds: number) => () =>
    app.get(
      `/${windowSeconds}`,
      { config: { rateLimit: { max: 1, windowSeconds } } },
      async () => '',
    )
  expect(add(300)).not.toThrow()
  expect(add(301)).toThrow(/more than 300 s/)
})

test('the standard headers say how many requests are left', async () => {
  const { headers } = await slow.inject({ method: 'GET', url: '/.well-known/jwks.json' })
  expect(headers).toMatchObject({
    'ratelimit-limit': '60',
    'ratelimit-remaining': expect.anything(),
    'ratelimit-reset': expect.anything(),
  })
})

test('a forwarded address is ignored if no proxy is trusted', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 8; i++) {
    const answer = await slow.inject({
      method: 'POST',
      url: '/api/v1/auth-jwt/refresh',
      remoteAddress: '192.0.2.50',
      headers: { 'x-forwarded-for': `198.51.100.${i}`, forwarded: `for=198.51.100.${i}` },
    })
    statuses.push(answer.statusCode)
  }
  expect(statuses).toEqual([...Array(6).fill(401), 429, 429])
})

const asNobody = (url: string, remoteAddress: string, headers: Record<string, string> = {}) =>
  slow.inject({ method: 'GET', url, remoteAddress, headers })

/** How many of a number of requests passed before the limit. */
async function letThrough(
  times: number,
  ask: (i: number) => Promise<{ statusCode: number }>,
): Promise<number> {
  let count = 0
  for (let i = 0; i < times; i++) if ((await ask(i)).statusCode !== 429) count++
  return count
}

const USER_INFO = '/api/v1/auth-jwt/user-info'

test('a logged-in person is counted by login session, even at a busy address', async () => {
  const address = '192.0.2.60'
  const [phone, gate] = [await t.person(), await t.person()]
  const as = ({ accessToken }: Person) =>
    asNobody(USER_INFO, address, { authorization: `Bearer ${accessToken}` })
  expect(await letThrough(70, () => asNobody(USER_INFO, address))).toBe(60)
  expect(await letThrough(14, () => as(phone))).toBe(12)
  const refused = await as(phone)
  expect(problemOf(refused)).toBe('429 rate_limited')
  expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.headers).toMatchObject({ 'ratelimit-limit': '12', 'ratelimit-remaining': '0' })
  const allowed = await as(gate)
  expect(allowed.statusCode).toBe(200)
  expect(allowed.headers).toMatchObject({
    'ratelimit-limit': '12',
    'ratelimit-remaining': '11',
    'ratelimit-reset': expect.stringMatching(/^\d+$/),
  })
})

test.each([
  ['a token that does not count', USER_INFO, { authorization: 'Bearer none' }],
  ['no token where one is needed', USER_INFO, {}],
  ['a route there is not', '/api/v1/nowhere', {}],
  ['a path there is not', '/wp-login.php', {}],
  ['the document', '/openapi.json', {}],
  ['the keys', '/.well-known/jwks.json', {}],
])('%s is counted by address', async (what, url, headers) => {
  const address = `192.0.2.${100 + what.length}`
  expect(await letThrough(62, () => asNobody(url, address, headers))).toBe(60)
  expect((await asNobody(url, `198.51.100.${what.length}`, headers)).statusCode).not.toBe(429)
})

test('an IPv6 /64 counts as one address, and an IPv4 address as itself in each notation', async () => {
  const from = (address: string) => asNobody('/nowhere', address)
  expect(await letThrough(62, (i) => from(`2001:db8:0:1::${i.toString(16)}`))).toBe(60)
  expect((await from('2001:db8:0:2::1')).statusCode).toBe(404)
  expect(await letThrough(62, (i) => from(i % 2 ? '192.0.2.9' : '::ffff:192.0.2.9'))).toBe(60)
})

test('health checks are never refused', async () => {
  const ask = () => asNobody('/health/ready', '192.0.2.70')
  expect(await letThrough(70, ask)).toBe(70)
})
