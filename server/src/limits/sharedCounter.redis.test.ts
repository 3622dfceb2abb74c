import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testRedis, until } from '../../test/redisServer.ts'
import { openRedis, type SideRedis } from '../db/redis.ts'
import { countInRedis } from './countInRedis.ts'
import type { Counter } from './ownCounter.ts'
import { openSharedCounter } from './sharedCounter.ts'

const server = testRedis()
let one: SideRedis
let two: SideRedis
let countInOne: Counter
let countInTwo: Counter
beforeAll(async () => {
  one = await openRedis(server.url, 'test:')
  two = await openRedis(server.url, 'test:')
  countInOne = openSharedCounter(countInRedis(one), 'test', 60_000)
  countInTwo = openSharedCounter(countInRedis(two), 'test', 60_000)
  await bothAsk()
})
afterAll(() => {
  one.close()
  two.close()
})

const bothAsk = () => until('both ask', () => one.isAsked() && two.isAsked())
/** Counts, and waits until Redis has received the count. */
const told = async (count: Counter, key: string): Promise<number> => {
  const tally = count(key)
  await sleep(20)
  return tally.count
}

test('a process knows the counts of the other with its next count but one', async () => {
  for (let i = 1; i <= 10; i++) expect(await told(countInOne, 'a')).toBe(i)
  await told(countInTwo, 'a')
  expect(await told(countInTwo, 'a')).toBe(12)
  expect(await told(countInOne, 'a')).toBe(11)
  expect(await told(countInOne, 'a')).toBe(14)
  expect(await told(countInOne, 'b')).toBe(1)
})

test('a thousand counts at once are all counted in both processes', async () => {
  for (let i = 0; i < 500; i++) {
    countInOne('burst')
    countInTwo('burst')
  }
  await sleep(100)
  await told(countInOne, 'burst')
  expect(await told(countInOne, 'burst')).toBe(1_002)
})

test('a thousand keys at once are all counted', async () => {
  for (let i = 0; i < 1_000; i++) countInOne(`key ${i}`)
  await sleep(200)
  const keys = await server.look((client) => client.keys('test:count:test:key *'))
  expect(keys).toHaveLength(1_000)
  const ttl = await server.look((client) => client.pttl(keys[0] ?? ''))
  expect(ttl).toBeGreaterThan(55_000)
})

test('an emptied Redis forgets the counts of the others, but not a process’s own', async () => {
  for (let i = 0; i < 5; i++) await told(countInOne, 'c')
  await server.empty()
  expect(await told(countInOne, 'c')).toBe(6)
  expect(await told(countInOne, 'c')).toBe(7)
  await told(countInTwo, 'c')
  expect(await told(countInTwo, 'c')).toBe(4)
})

test.each([
  ['is gone', () => server.kill(), () => server.start()],
  ['hangs', async () => server.hang(), async () => server.goOn()],
])(
  'while Redis %s each process counts alone without waiting, and afterwards together again',
  async (what, stop, goOn) => {
    await stop()
    for (let i = 1; i <= 1_000; i++) expect(countInOne(what).count).toBe(i)
    for (let i = 1; i <= 10; i++) expect(countInTwo(what).count).toBe(i)
    await sleep(2_500)
    expect(countInTwo(what).count).toBe(11)
    await goOn()
    await bothAsk()
    await until('they know of each other', async () => {
      countInOne(`${what}, again`)
      await sleep(20)
      return countInTwo(`${what}, again`).count > 10
    })
  },
)

test('a window ends by the clock of Redis', async () => {
  const [hereShort, thereShort] = [one, two].map((redis) =>
    openSharedCounter(countInRedis(redis), 'short', 500),
  )
  if (!hereShort || !thereShort) throw new Error('The test needs two processes.')
  for (let i = 0; i < 5; i++) await told(hereShort, 'd')
  await told(thereShort, 'd')
  expect(thereShort('d').leftMs).toBeLessThan(500)
  await sleep(600)
  expect(await told(thereShort, 'd')).toBe(1)
})
