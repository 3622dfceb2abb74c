import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { publishedEvent } from '../../test/events.ts'
import { makeLicence } from '../../test/licences.ts'
import { problemOf } from '../../test/logins.ts'
import { urlOf } from '../../test/streams.ts'
import { openHeavyReads } from '../edge/heavyRead.ts'

const t = testApp()

/** Every read that costs much, as a platform admin asks for it. */
async function heavyPaths(): Promise<string[]> {
  const { uuid } = await publishedEvent(t)
  const licence = (await makeLicence(t)).uuid
  return [
    '/event/list?title=x',
    `/event/${uuid}/users?query=x`,
    `/event/${uuid}/agents?query=x`,
    `/event/${uuid}/admins?query=x`,
    '/licence?query=x',
    `/licence/${licence}/member?query=x`,
    `/licence/${licence}/history`,
    `/licence/${licence}/history?format=csv`,
    `/licence/${licence}/use`,
    `/licence/${licence}/advice`,
    '/owner?query=x',
    '/audit',
    '/audit?format=csv',
  ]
}

/**
 * Fills the share of heavy reads while the audit log is locked: each of these admins has as many
 * that wait as may. What waits is given up after two seconds, so `work` must be quick.
 */
async function whileReadsWait<T>(admins: readonly Person[], work: () => Promise<T>): Promise<T> {
  const filling: Promise<unknown>[] = []
  const result = await t.sql.begin(async (tx) => {
    await tx`lock table audit_log in access exclusive mode`
    for (const as of admins)
      for (let i = 0; i < 22; i++) filling.push(t.call('GET', '/audit', { as }))
    await Promise.race(filling)
    return work()
  })
  await Promise.all(filling)
  return result
}

/** What each path answers: the problem, and when to try again. */
async function answersOf(paths: readonly string[], as: Person): Promise<string[]> {
  const answers = await Promise.all(paths.map((path) => t.call('GET', path, { as })))
  return answers.map((answer, i) => {
    const said = answer.statusCode === 200 ? '200' : problemOf(answer)
    return `${paths[i]}: ${said} ${answer.headers['retry-after']}`
  })
}

test('a caller who floods the heavy reads is refused further ones of every kind, and nobody else is', async () => {
  const [flood, other] = [await t.person({ role: 'admin' }), await t.person({ role: 'admin' })]
  const paths = await heavyPaths()
  const [refused, allowed] = await whileReadsWait([flood], async () => [
    await answersOf(paths, flood),
    await t.call('GET', '/owner?query=x', { as: other }),
  ])
  expect(refused).toEqual(paths.map((path) => `${path}: 429 too_many_reads 2`))
  expect(allowed.statusCode).toBe(200)
})

test('when too many wait in total, every heavy read is 503 with Retry-After, and logins and lists go on', async () => {
  const admins = await Promise.all(Array.from({ length: 6 }, () => t.person({ role: 'admin' })))
  const other = await t.person({ role: 'admin' })
  const paths = await heavyPaths()
  const [refused, quick] = await whileReadsWait(admins, async () => [
    await answersOf(paths, other),
    await answersOf(['/auth-jwt/user-info', '/event/list', '/session', '/licence'], other),
  ])
  expect(refused).toEqual(paths.map((path) => `${path}: 503 busy 2`))
  expect(quick.map((answer) => answer.split(' ')[1])).toEqual(['200', '200', '200', '200'])
})

test('strangers are counted by address, and leave room for people who are logged in', async () => {
  const search = (remoteAddress: string) =>
    t.app().inject({ url: '/api/v1/event/list?title=x', remoteAddress })
  const person = await t.person()
  const [flood, near, known] = await t.sql.begin(async (tx) => {
    await tx`lock table events in access exclusive mode`
    const asked = Array.from({ length: 40 }, (_, i) => search(`2001:db8:0:1::${i}`))
    const elsewhere = search('192.0.2.1')
    const first = await Promise.race(asked)
    const as = { as: person }
    const user = await t.call('GET', '/auth-jwt/user-info', as)
    await tx`select 1`
    return [[first, asked] as const, elsewhere, user] as const
  })
  expect(problemOf(flood[0])).toBe('429 too_many_reads')
  expect(known.statusCode).toBe(200)
  const statuses = (await Promise.all(flood[1])).map(({ statusCode }) => statusCode)
  expect(statuses.filter((status) => status === 429)).toHaveLength(19)
  expect((await near).statusCode).toBe(200)
})

test('a caller has three files at once, and a file whose reader leaves gives its place up', async () => {
  const admin = await t.person({ role: 'admin' })
  await t.sql`
    insert into audit_log (uuid, at, kind, details)
    select gen_random_uuid(), now(), 'login_failed', jsonb_build_object('reason', repeat('x', 2000))
      from generate_series(1, 12000)`
  const url = `${await urlOf(t.app())}/api/v1/audit?format=csv`
  const open = () => fetch(url, { headers: { authorization: `Bearer ${admin.accessToken}` } })
  const files = await Promise.all([open(), open(), open()])
  expect(files.map(({ status }) => status)).toEqual([200, 200, 200])
  const refused = await open()
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ type: '/problems/too_many_reads' })
  await files[0]?.body?.cancel()
  await sleep(200)
  const next = await open()
  expect(next.status).toBe(200)
  for (const file of [files[1], files[2], next]) await file?.body?.cancel()
})

test('a whole file is sent, in pieces', async () => {
  const admin = await t.person({ role: 'admin' })
  const answer = await t.call('GET', '/audit?format=csv', { as: admin })
  expect(answer.statusCode).toBe(200)
  expect(answer.body.split('\r\n').length).toBeGreaterThan(12_000)
  for (let i = 0; i < 5; i++) {
    const head = await t.app().inject({
      method: 'HEAD',
      url: '/api/v1/audit?format=csv',
      headers: { authorization: `Bearer ${admin.accessToken}` },
    })
    expect(head.statusCode).toBe(200)
  }
})

test.each([
  [
    'a text to search for',
    { querystring: { type: 'object', properties: { q: { 'x-text': 'search' } } } },
  ],
  ['CSV', { response: { 200: { content: { 'text/csv': { schema: { type: 'string' } } } } } }],
])('a route with %s does not start outside the share', (_what, schema) => {
  const app = Fastify({ ajv: { customOptions: { strict: false } } })
  const { answer } = openHeavyReads(app, 10)
  expect(() => app.get('/bad', { schema }, async () => '')).toThrow(/share of heavy reads/)
  expect(() =>
    app.get(
      '/good',
      { schema },
      answer(async () => ''),
    ),
  ).not.toThrow()
})
