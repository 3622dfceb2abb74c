import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { counts } from '../../test/logins.ts'
import { testRedis, until } from '../../test/redisServer.ts'
import { stormRedis } from '../../test/redisStorm.ts'
import { follow } from '../../test/streams.ts'
import { SYSTEM } from '../audit/actor.ts'
import { openRedis, type SideRedis } from '../db/redis.ts'
import { endSessions } from './endSession.ts'
import { answerFirst, openFastDenylist } from './fastDenylist.ts'
import { readDenied } from './readDenied.ts'

const server = testRedis()
const t = testApp()
const handles: SideRedis[] = []
const apps: FastifyInstance[] = []
beforeAll(async () => {
  for (let process = 0; process < 2; process++) {
    const redis = await openRedis(server.url, 'test:')
    handles.push(redis)
    apps.push(await t.secondApp({ redis }))
  }
  await until('both ask', () => handles.every((redis) => redis.isAsked()))
})
afterAll(() => {
  for (const redis of handles) redis.close()
})

const appOf = (i: number): FastifyInstance => {
  const app = apps[i % apps.length]
  if (!app) throw new Error('Both server processes must be open.')
  return app
}
const logOut = async (person: Person, i: number): Promise<void> => {
  const answer = await appOf(i).inject({
    method: 'POST',
    url: '/api/v1/auth-jwt/logout',
    headers: { authorization: `Bearer ${person.accessToken}` },
  })
  expect(answer.statusCode).toBe(204)
}
const knows = ({ sid }: Person) => server.look((client) => client.exists(`test:denied:${sid}`))
const claimsOf = ({ sid, uuid }: Person) => ({
  sid,
  jti: sid,
  userId: uuid,
  kid: 'any',
  expiresEpoch: 0,
})

const people = async (leave: number, stay: number) => ({
  leave: await Promise.all(Array.from({ length: leave }, () => t.person())),
  stay: await Promise.all(Array.from({ length: stay }, () => t.person())),
})

test('5. no failure of Redis revives a login, ends one or keeps a stream open, in any process', async () => {
  const crowd = await people(28, 4)
  const open = (some: readonly Person[]) =>
    Promise.all(some.map((person, i) => follow(appOf(i), person.accessToken)))
  const [closing, staying] = [await open(crowd.leave), await open(crowd.stay)]
  const { revived, lost, asked } = await stormRedis(
    server,
    crowd,
    (person, i) => counts(appOf(i), person.accessToken),
    logOut,
  )
  expect(revived).toEqual([])
  expect(lost).toEqual([])
  expect(asked).toBeGreaterThan(500)
  for (const stream of closing) {
    await stream.closedWithin(10_000)
    expect(stream.events.at(-1)).toEqual({ name: 'ended', data: { reason: 'logged_out' } })
  }
  for (const stream of staying) {
    expect(stream.isClosed()).toBe(false)
    stream.leave()
  }
})

test('5. negative control: a Redis that may say yes revives logins, and the storm detects it', async () => {
  const [redis] = handles
  if (!redis) throw new Error('Both server processes must be open.')
  await until('it is asked', () => redis.isAsked())
  const key = ({ sid }: Person) => `live:${sid}`
  const isLive = async ({ sid }: Person): Promise<boolean> => {
    const [row] = await t.sql`select 1 from sessions where sid = ${sid} and ended_at is null`
    return row !== undefined
  }
  const { revived } = await stormRedis(
    server,
    await people(28, 4),
    async (person) => {
      if (await redis.ask((client: Redis) => client.get(key(person)))) return true
      const live = await isLive(person)
      if (live) await redis.ask((client) => client.set(key(person), 1, 'EX', 60))
      return live
    },
    async (person) => {
      await t.sql`
        update sessions set ended_at = now(), end_reason = 'logged_out' where sid = ${person.sid}`
      await redis.ask((client) => client.del(key(person)))
    },
  )
  expect(revived.length).toBeGreaterThan(0)
})

test('Redis learns of an end in any process, and keeps it until the last token expires', async () => {
  await until('both ask', () => handles.every((redis) => redis.isAsked()))
  const person = await t.person()
  expect(await knows(person)).toBe(0)
  await logOut(person, 0)
  await until('Redis knows', async () => (await knows(person)) === 1)
  const ttl = await server.look((client) => client.ttl(`test:denied:${person.sid}`))
  expect(ttl).toBeGreaterThan(3_600)
  expect(ttl).toBeLessThanOrEqual(3_660)
})

test('an emptied Redis is told all entries again, also thousands of them', async () => {
  await t.sql`
    insert into denylist (id, kind, expires_at)
    select gen_random_uuid(), 'sid', now() + interval '10 minutes' from generate_series(1, 3000)`
  await t.sql`
    insert into denylist (id, kind, expires_at) values (gen_random_uuid(), 'sid', now() - interval '1 s')`
  await server.empty()
  const [row] = await t.sql<{ live: number }[]>`
    select count(*) as live from denylist where expires_at > now()`
  const isTold = async () =>
    (await server.look((client) => client.dbsize())) === (row?.live ?? 0) + 1
  await until('all is told', isTold)
  await sleep(1_000)
  expect(await isTold()).toBe(true)
})

test('a process that starts tells Redis only the entries that are newer than its start', async () => {
  const read = readDenied(t.sql, 'new')
  await read()
  const person = await t.person()
  await logOut(person, 0)
  expect((await read()).map(({ id }) => id)).toContain(person.sid)
  expect(await read()).toEqual([])
})

test('Redis never learns of an end that is rolled back', async () => {
  const person = await t.person()
  const undone = t.sql.begin(async (tx) => {
    await endSessions(tx, {
      userId: person.uuid,
      sid: person.sid,
      actor: SYSTEM,
      reason: 'logged_out',
    })
    await sleep(300)
    expect(await knows(person)).toBe(0)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await sleep(300)
  expect(await knows(person)).toBe(0)
  expect(await counts(appOf(0), person.accessToken)).toBe(true)
})

test('Redis can refuse before PostgreSQL answers, and only PostgreSQL can accept', async () => {
  const [redis] = handles
  if (!redis) throw new Error('Both server processes must be open.')
  const denylist = openFastDenylist(t.sql, redis)
  const whoAmI = answerFirst(denylist, () => new Promise(() => {}))
  const [gone, here] = [await t.person(), await t.person()]
  await logOut(gone, 0)
  await until('Redis knows', async () => (await knows(gone)) === 1)
  expect(await whoAmI(claimsOf(gone))).toBeUndefined()
  const unanswered = Symbol('unanswered')
  const answer = await Promise.race([whoAmI(claimsOf(here)), sleep(300, unanswered)])
  expect(answer).toBe(unanswered)
  denylist.close()
})

test('a failure of PostgreSQL is an error, not a refusal', async () => {
  const [redis] = handles
  if (!redis) throw new Error('Both server processes must be open.')
  const denylist = openFastDenylist(t.sql, redis)
  const whoAmI = answerFirst(denylist, () => Promise.reject(new Error('no database')))
  await expect(whoAmI(claimsOf(await t.person()))).rejects.toThrow('no database')
  denylist.close()
})
