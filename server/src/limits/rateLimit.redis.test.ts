import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLIC_URL, testApp } from '../../test/app.ts'
import { problemOf } from '../../test/logins.ts'
import { testRedis, until } from '../../test/redisServer.ts'
import { openRedis, type SideRedis } from '../db/redis.ts'

const server = testRedis()
const t = testApp()
const handles: SideRedis[] = []
const apps: FastifyInstance[] = []
beforeAll(async () => {
  const config = {
    publicUrl: PUBLIC_URL,
    installationName: 'Tessera',
    trustProxy: false,
    metricsToken: undefined,
    logLevel: 'silent',
    rateLimitScale: 0.01,
    allowedOrigins: [],
  } as const
  for (let process = 0; process < 2; process++) {
    const redis = await openRedis(server.url, 'test:')
    handles.push(redis)
    apps.push(await t.secondApp({ redis, config }))
  }
  await bothAsk()
})
afterAll(() => {
  for (const redis of handles) redis.close()
})

const bothAsk = () => until('both ask', () => handles.every((redis) => redis.isAsked()))

/** A limit plus one: the other process may let in one request before it knows of the first. */
const shared = (limit: number) => [limit, limit + 1]

/** How many requests pass if they go to the processes in turn, with a short pause. */
async function letThrough(times: number, url: string, headers: object): Promise<number> {
  let count = 0
  for (let i = 0; i < times; i++) {
    const app = apps[i % apps.length]
    const answer = await app?.inject({ method: 'GET', url, ...headers })
    if (answer && answer.statusCode !== 429) count++
    await sleep(5)
  }
  return count
}

const USER_INFO = '/api/v1/auth-jwt/user-info'
const as = async () => ({
  headers: { authorization: `Bearer ${(await t.person()).accessToken}` },
})

test('two processes share the limits per login session and per address', async () => {
  const person = await as()
  expect(shared(12)).toContain(await letThrough(20, USER_INFO, person))
  const refused = await apps[1]?.inject({ method: 'GET', url: USER_INFO, ...person })
  expect(refused && problemOf(refused)).toBe('429 rate_limited')
  expect(refused?.headers).toMatchObject({ 'ratelimit-limit': '12', 'ratelimit-remaining': '0' })
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  expect(await letThrough(5, USER_INFO, await as())).toBe(5)
  expect(shared(60)).toContain(await letThrough(70, '/nowhere', { remoteAddress: '192.0.2.1' }))
})

test('two processes share a route’s own limit, and how often it may be refused', async () => {
  const from = { remoteAddress: '192.0.2.2' }
  expect(shared(6)).toContain(await letThrough(20, '/api/v1/event/list', from))
  const refused = { remoteAddress: '192.0.2.3', method: 'POST', payload: {} }
  expect(shared(60)).toContain(await letThrough(70, '/api/v1/auth-jwt/login', refused))
})

test.each([
  ['gone', () => server.kill(), () => server.start()],
  ['hanging', async () => server.hang(), async () => server.goOn()],
])(
  'with Redis %s each process applies the limit alone: limits hold, and nobody is shut out',
  async (_what, stop, goOn) => {
    await stop()
    await sleep(200)
    expect(await letThrough(40, USER_INFO, await as())).toBe(24)
    await goOn()
    await bothAsk()
    expect(shared(12)).toContain(await letThrough(20, USER_INFO, await as()))
  },
)
