import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { logIn, problemOf } from '../../test/logins.ts'
import { ownApp } from '../../test/ownApp.ts'
import { follow, urlOf } from '../../test/streams.ts'

const t = testApp()
let other: FastifyInstance
beforeAll(async () => {
  other = await t.secondApp()
})

/** One second is promised. A busy machine may need more; a stream that is not told never ends. */
const SOON_MS = 10_000

const logOut = (person: Person) => t.call('POST', '/auth-jwt/logout', { as: person })

test('a stream says hello with the login session, and is sent on without buffering', async () => {
  const person = await t.person()
  const stream = await follow(t.app(), person.accessToken)
  expect(stream.status).toBe(200)
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/)
  expect(stream.headers.get('cache-control')).toBe('no-store')
  expect(stream.headers.get('x-accel-buffering')).toBe('no')
  expect(stream.events).toEqual([
    { name: 'hello', data: { session: person.sid, licence_id: null, licence_seat_id: null } },
  ])
  stream.leave()
})

test('5. an open stream closes within a second of a logout, in every process, and says why', async () => {
  const [person, bystander] = [await t.person(), await t.person()]
  const streams = await Promise.all([
    follow(t.app(), person.accessToken),
    follow(other, person.accessToken),
  ])
  const stays = await follow(other, bystander.accessToken)
  expect((await logOut(person)).statusCode).toBe(204)
  for (const stream of streams) {
    await stream.closedWithin(SOON_MS)
    expect(stream.events.at(-1)).toEqual({ name: 'ended', data: { reason: 'logged_out' } })
  }
  await sleep(1_000)
  expect(stays.isClosed()).toBe(false)
  stays.leave()
})

/** Ends of a login session outside the API. */
const SILENT_ENDS: readonly (readonly [string, object, (person: Person) => Promise<unknown>])[] = [
  [
    'its login session expires',
    { name: 'ended', data: { reason: 'expired' } },
    ({ sid }) => t.sql`update sessions set expires_at = now() where sid = ${sid}`,
  ],
  [
    'its user is made inactive',
    { name: 'ended', data: { reason: 'deactivated' } },
    ({ uuid }) => t.sql`update users set is_active = false where uuid = ${uuid}`,
  ],
  [
    'its login session is gone',
    { name: 'ended', data: { reason: 'expired' } },
    ({ sid }) => t.sql`delete from sessions where sid = ${sid}`,
  ],
  [
    'its login session is denied',
    { name: 'ended', data: { reason: 'revoked' } },
    ({ sid }) => t.sql`
      insert into denylist (id, kind, expires_at) values (${sid}, 'sid', now() + interval '1 hour')`,
  ],
  [
    'its login session is ended with a note',
    { name: 'ended', data: { reason: 'put_out', note: 'Thank you, Ada.' } },
    ({ sid }) =>
      t.sql`
        update sessions set ended_at = now(), end_reason = 'put_out', end_note = 'Thank you, Ada.'
         where sid = ${sid}`,
  ],
]

test.each(SILENT_ENDS)('5. a stream closes within a second when %s', async (_what, last, end) => {
  const person = await t.person()
  const stream = await follow(t.app(), person.accessToken)
  await end(person)
  await stream.closedWithin(SOON_MS)
  expect(stream.events.at(-1)).toEqual(last)
})

test('5. no stream outlives the key that signed its token, and it says that a refresh is possible', async () => {
  const person = await t.person()
  const stream = await follow(t.app(), person.accessToken)
  const stays = await follow(t.app(), (await t.person()).accessToken)
  await t.sql`update signing_keys set expires_at = now()`
  await stream.closedWithin(SOON_MS)
  await t.sql`update signing_keys set expires_at = null`
  expect(stream.events.at(-1)).toEqual({ name: 'token_over', data: {} })
  stays.leave()
})

test('a login session has ten streams at once, and the next is refused until one is closed', async () => {
  const person = await t.person()
  const open = await Promise.all(
    Array.from({ length: 10 }, () => follow(t.app(), person.accessToken)),
  )
  const next = await t.call('GET', '/session/current/stream', { as: person })
  expect(problemOf(next)).toBe('429 stream_limit')
  open[0]?.leave()
  await sleep(50)
  const again = await follow(t.app(), person.accessToken)
  expect(again.status).toBe(200)
  const bystander = await follow(t.app(), (await t.person()).accessToken)
  expect(bystander.status).toBe(200)
  for (const stream of [...open, again, bystander]) stream.leave()
})

/** Opens a stream from an address, or reads its refusal. */
const openFrom = (
  app: FastifyInstance,
  { accessToken }: Pick<Person, 'accessToken'>,
  remoteAddress: string,
  payloadAsStream = true,
) =>
  app.inject({
    url: '/api/v1/session/current/stream',
    headers: { authorization: `Bearer ${accessToken}` },
    remoteAddress,
    payloadAsStream,
  })

test('1,000 streams of one address leave room for others, and so do those of its /64', async () => {
  const app = await ownApp(t)
  const people = await Promise.all(Array.from({ length: 26 }, () => t.person()))
  const statuses: number[] = []
  for (const [i, person] of people.entries())
    for (let j = 0; j < 10; j++) {
      const from = `2001:db8:0:1::${i.toString(16)}${j}`
      statuses.push((await openFrom(app, person, from)).statusCode)
    }
  expect(statuses).toEqual([...Array(250).fill(200), ...Array(10).fill(429)])
  const refused = await openFrom(app, await t.person(), '2001:db8:0:1::ffff', false)
  expect(problemOf(refused)).toBe('429 stream_limit')
  expect(refused.json().detail).toMatch(/^Your network already has 250 event streams/)
  expect(refused.headers['retry-after']).toBe('10')
  for (const from of ['2001:db8:0:2::1', '192.0.2.1'])
    expect((await openFrom(app, await t.person(), from)).statusCode).toBe(200)
})

test('a user has a limit over all logins and addresses, which the operator sets', async () => {
  const app = await ownApp(t, { config: { streamsPerUser: 3 } })
  const person = await t.person()
  const token: string = (await logIn(t, person)).json().access_token
  for (const [i, accessToken] of [person.accessToken, token, token].entries())
    expect((await openFrom(app, { accessToken }, `192.0.2.${i}`)).statusCode).toBe(200)
  const refused = await openFrom(app, person, '192.0.2.9', false)
  expect(problemOf(refused)).toBe('429 stream_limit')
  expect(refused.json().detail).toMatch(/^You already have 3 event streams/)
  expect((await openFrom(app, await t.person(), '192.0.2.9')).statusCode).toBe(200)
})

test('a stream is counted until its end, however it ends: left, ended, or never begun', async () => {
  const app = await ownApp(t, { config: { streamsPerUser: 3 } })
  const person = await t.person()
  const url = `${await urlOf(app)}/api/v1/session/current/stream`
  const headers = { authorization: `Bearer ${person.accessToken}` }
  for (let i = 0; i < 40; i++) {
    const signal = AbortSignal.timeout(i % 10)
    await fetch(url, { headers, signal }).then(
      (answer) => answer.body?.cancel(),
      () => undefined,
    )
  }
  await sleep(200)
  const open = await Promise.all([1, 2, 3].map(() => follow(app, person.accessToken)))
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200])
  const refused = await fetch(url, { headers })
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
  for (const stream of open) stream.leave()
})

test('a process has at most 1,000 streams at once, and refuses the next with Retry-After', async () => {
  const app = await ownApp(t)
  for (let i = 0; i < 100; i++) {
    const person = await t.person()
    const from = `192.0.2.${i}`
    const open = await Promise.all(Array.from({ length: 10 }, () => openFrom(app, person, from)))
    for (const { statusCode } of open) expect(statusCode).toBe(200)
  }
  const refused = await openFrom(app, await t.person(), '192.0.2.200', false)
  expect(problemOf(refused)).toBe('503 busy')
  expect(refused.headers['retry-after']).toBe('10')
})

test('nobody follows a login session without a valid token', async () => {
  const person = await t.person()
  await logOut(person)
  expect(problemOf(await t.call('GET', '/session/current/stream', { as: person }))).toBe(
    '401 unauthenticated',
  )
  expect(problemOf(await t.call('GET', '/session/current/stream'))).toBe('401 unauthenticated')
})

test('a HEAD request opens no stream', async () => {
  const { accessToken } = await t.person()
  const response = await fetch(`${await urlOf(t.app())}/api/v1/session/current/stream`, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${accessToken}` },
  })
  expect(response.status).toBe(404)
})

test('closing the application ends its streams at once, without an event, so that their readers reconnect', async () => {
  const third = await t.secondApp()
  const stream = await follow(third, (await t.person()).accessToken)
  await third.close()
  await stream.closedWithin(SOON_MS)
  expect(stream.events.map(({ name }) => name)).toEqual(['hello'])
})
