import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { problemOf } from '../../test/logins.ts'

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

test('at the lowest scale three sign-ups per hour and address pass, and the fourth is refused', async () => {
  const signUp = (username: string, remoteAddress: string) =>
    slow.inject({
      method: 'POST',
      url: '/api/v1/user',
      remoteAddress,
      payload: {
        username,
        email: 'x@example.org',
        password1: 'quiet river morning',
        password2: 'quiet river morning',
      },
    })
  for (const name of ['first', 'second', 'third'])
    expect((await signUp(name, '192.0.2.1')).statusCode, name).toBe(201)
  const fourth = await signUp('fourth', '192.0.2.1')
  expect(problemOf(fourth)).toBe('429 rate_limited')
  expect(fourth.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(3_000)
  expect((await signUp('fourth', '192.0.2.2')).statusCode).toBe(201)
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
