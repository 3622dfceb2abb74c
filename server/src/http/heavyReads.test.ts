import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { publishedEvent } from '../../test/events.ts'
import { makeLicence } from '../../test/licences.ts'
import { problemOf } from '../../test/logins.ts'
import { ownApp } from '../../test/ownApp.ts'
import { urlOf } from '../../test/streams.ts'
import { openHeavyReads, openReadShare } from '../edge/heavyRead.ts'
import { openFairShare } from '../limits/fairShare.ts'

const t = testApp()

/** Every read that costs much, as a platform admin asks for it; `{me}` is their user name. */
async function heavyPaths(): Promise<string[]> {
  const { uuid } = await publishedEvent(t)
  const licence = (await makeLicence(t)).uuid
  return [
    '/event/list?title=x',
    `/event/${uuid}/users?query=x`,
    `/event/${uuid}/agents?query=x`,
    `/event/${uuid}/admins?query=x`,
    `/event/${uuid}/scan`,
    `/event/${uuid}/scan?format=csv`,
    `/event/${uuid}/order`,
    `/event/${uuid}/order?format=csv`,
    `/event/${uuid}/order/count`,
    `/event/${uuid}/sales`,
    '/user/{me}/sales',
    '/user/{me}/duties?sales=1',
    '/venue?query=x',
    '/licence?query=x',
    `/licence/${licence}/member?query=x`,
    `/licence/${licence}/history`,
    `/licence/${licence}/history?format=csv`,
    `/licence/${licence}/use`,
    `/licence/${licence}/advice`,
    '/owner?query=x',
    '/user?query=x',
    '/audit',
    '/audit?format=csv',
  ]
}

/**
 * Asks for each path in an application whose only place for heavy reads is taken.
 * @returns What each answers: the problem, and when to try again.
 */
async function answersWhileTaken(
  mayWait: { readonly waiting: number; readonly waitingOfOne: number },
  paths: readonly string[],
): Promise<string[]> {
  const readShare = openFairShare({
    atOnce: 1,
    atOnceOfOne: 1,
    waitingOfStrangers: 0,
    longestWaitMs: 60_000,
    ...mayWait,
  })
  const app = await ownApp(t, { readShare })
  const { accessToken, username } = await t.person({ role: 'admin' })
  const leave = await readShare.enter({ key: 'somebody', isStranger: false })
  const said: string[] = []
  for (const path of paths) {
    const headers = { authorization: `Bearer ${accessToken}` }
    const answer = await app.inject({ url: `/api/v1${path.replace('{me}', username)}`, headers })
    const what = answer.statusCode === 200 ? '200' : problemOf(answer)
    said.push(`${path}: ${what} ${answer.headers['retry-after']}`)
  }
  leave()
  return said
}

test('a caller with too many heavy reads is answered 429 with Retry-After by each of them', async () => {
  const paths = await heavyPaths()
  const said = await answersWhileTaken({ waiting: 10, waitingOfOne: 0 }, paths)
  expect(said).toEqual(paths.map((path) => `${path}: 429 too_many_reads 2`))
})

test('when too many wait in total, every heavy read is 503 with Retry-After, and the rest goes on', async () => {
  const paths = await heavyPaths()
  const others = ['/auth-jwt/user-info', '/event/list', '/session', '/licence']
  const said = await answersWhileTaken({ waiting: 0, waitingOfOne: 1 }, [...paths, ...others])
  expect(said).toEqual([
    ...paths.map((path) => `${path}: 503 busy 2`),
    ...others.map((path) => `${path}: 200 undefined`),
  ])
})

test('a place is left when a read is answered or refused', async () => {
  const readShare = openReadShare(1)
  const app = await ownApp(t, { readShare })
  const { accessToken } = await t.person({ role: 'admin' })
  const headers = { authorization: `Bearer ${accessToken}` }
  for (let i = 0; i < 3; i++)
    for (const path of [...(await heavyPaths()), '/audit?actor=nobody-has-this-name'])
      expect([200, 404]).toContain(
        (await app.inject({ url: `/api/v1${path}`, headers })).statusCode,
      )
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
  expect(statuses).toContain(429)
  expect(statuses).toContain(200)
  expect((await near).statusCode).toBe(200)
})

test('a caller has three files at once, and a file whose reader leaves gives its place up', async () => {
  const admin = await t.person({ role: 'admin' })
  await t.sql`
    insert into audit_log (uuid, at, kind, details)
    select gen_random_uuid(), now(), 'login_failed', jsonb_build_object('reason', repeat('x', 2000))
      from generate_series(1, 12000)`
  const url = `${await urlOf(t.app())}/api/v1/audit?format=csv`
  const headers = { authorization: `Bearer ${admin.accessToken}` }
  const open = async (): Promise<IncomingMessage> => {
    const [answer] = await once(get(url, { headers, agent: false }), 'response')
    return answer
  }
  const files = await Promise.all([open(), open(), open()])
  expect(files.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  const refused = await open()
  expect(refused.statusCode).toBe(429)
  expect(await json(refused)).toMatchObject({ type: '/problems/too_many_reads' })
  files[0]?.destroy()
  await sleep(200)
  const next = await open()
  expect(next.statusCode).toBe(200)
  for (const file of [...files, next]) file.destroy()
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
  const { answer } = openHeavyReads(app, openReadShare(10))
  expect(() => app.get('/bad', { schema }, async () => '')).toThrow(/share of heavy reads/)
  expect(() =>
    app.get(
      '/good',
      { schema },
      answer(async () => ''),
    ),
  ).not.toThrow()
})
