import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testRedis, until } from '../../test/redisServer.ts'
import { openRedis, type SideRedis } from './redis.ts'

const server = testRedis()
let redis: SideRedis
const said: [boolean, string][] = []
beforeAll(async () => {
  redis = await openRedis(server.url, 'one:')
  redis.onChange((isUp, reason) => said.push([isUp, reason]))
  await until('it answers', () => redis.isAsked())
})
afterAll(() => redis.close())

const ping = () => redis.ask((client) => client.ping())

test('it answers, and every key begins with what tells this installation from others', async () => {
  expect(await ping()).toBe('PONG')
  await redis.ask((client) => client.set('a', 1))
  expect(await server.look((client) => client.keys('*'))).toEqual(['one:a'])
  expect(said).toEqual([])
})

test('one that is killed is unanswered at once, said once, and used again when it is back', async () => {
  await server.kill()
  await until('it is known to be gone', () => !redis.isUp())
  for (let i = 0; i < 100; i++) expect(await ping()).toBeUndefined()
  expect(said).toHaveLength(1)
  expect(said[0]?.[0]).toBe(false)
  await server.start()
  await until('it answers again', async () => (await ping()) === 'PONG')
  await until('that is said', async () => (await ping()) === 'PONG' && redis.isUp())
  expect(said.map(([isUp]) => isUp)).toEqual([false, true])
})

test('one that hangs costs a tenth of a second, and then nothing for a second', async () => {
  said.length = 0
  server.hang()
  const startedAt = performance.now()
  expect(await ping()).toBeUndefined()
  expect(performance.now() - startedAt).toBeLessThan(5_000)
  const restAt = performance.now()
  for (let i = 0; i < 1_000; i++) expect(await ping()).toBeUndefined()
  expect(performance.now() - restAt).toBeLessThan(10_000)
  expect(said).toEqual([[false, 'no answer in 100 ms']])
  server.goOn()
  await until('it answers again', async () => (await ping()) === 'PONG')
})

test('one that hangs for long is connected to anew, and used again', async () => {
  server.hang()
  for (let i = 0; i < 10; i++) {
    await ping()
    await sleep(500)
  }
  server.goOn()
  await until('it answers again', async () => (await ping()) === 'PONG')
})

test('an error of its own is no answer, and does no harm to what is asked beside it', async () => {
  const before = redis.failures()
  await redis.ask((client) => client.set('text', 'x'))
  expect(await redis.ask((client) => client.incr('text'))).toBeUndefined()
  expect(redis.failures()).toBe(before + 1)
  await until('it is asked again', async () => (await ping()) === 'PONG')
})

test('one that fails at times is said to be gone once', async () => {
  await until('it has been well for a while', async () => (await ping()) === 'PONG' && redis.isUp())
  said.length = 0
  for (let i = 0; i < 3; i++) {
    await redis.ask((client) => client.incr('text'))
    await until('it is asked again', async () => (await ping()) === 'PONG')
  }
  expect(said.map(([isUp]) => isUp)).toEqual([false])
})

test('one that is not there stops nothing, and is used from when it is', async () => {
  await server.kill()
  const early = await openRedis(server.url, 'two:')
  const news: boolean[] = []
  early.onChange((isUp) => news.push(isUp))
  expect(await early.ask((client) => client.ping())).toBeUndefined()
  await until('it is said', () => news.length === 1)
  expect(early.isUp()).toBe(false)
  await server.start()
  await until('it answers', async () => {
    await early.ask((client) => client.ping())
    return early.isUp()
  })
  expect(news).toEqual([false, true])
  early.close()
})
