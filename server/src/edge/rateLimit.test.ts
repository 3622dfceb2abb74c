import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { problemOf } from '../../test/logins.ts'
import { buildApp } from '../http/app.ts'

const t = testApp()
let slow: Awaited<ReturnType<typeof buildApp>>
beforeAll(async () => {
  slow = await buildApp({
    sql: t.sql,
    vault: t.vault,
    config: {
      publicUrl: 'http://localhost:8000',
      trustProxy: false,
      metricsToken: undefined,
      logLevel: 'silent',
      rateLimitScale: 0.01,
      allowedOrigins: [],
    },
  })
})
afterAll(() => slow.close())

test('at the lowest scale three sign-ups an hour from one address are let in, and the fourth is not', async () => {
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

test('what is left is told in the standard headers', async () => {
  const { headers } = await slow.inject({ method: 'GET', url: '/api/v1/event/list' })
  expect(headers).toMatchObject({
    'ratelimit-limit': '60',
    'ratelimit-remaining': expect.anything(),
    'ratelimit-reset': expect.anything(),
  })
})

test('a forwarded address is nobody’s word where no proxy is trusted', async () => {
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
