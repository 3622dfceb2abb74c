import { setTimeout as sleep } from 'node:timers/promises'
import {
  removeFolder,
  type ServerProcess,
  startServer,
  temporaryData,
} from 'tessera/test/serverProcess.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testRedis, until } from '../../server/test/redisServer.ts'
import { stormRedis } from '../../server/test/redisStorm.ts'
import { follow } from '../../server/test/streams.ts'
import { arrive } from './person.ts'

const redis = testRedis()
let folder = ''
const servers: ServerProcess[] = []
beforeAll(async () => {
  const made = await temporaryData()
  folder = made.folder
  const dataFolder = made.dataFolder
  const env = {
    PUBLIC_URL: 'http://tessera.example',
    REDIS_URL: redis.url,
    RATE_LIMIT_SCALE: '1000',
  }
  for (let process = 0; process < 2; process++) servers.push(await startServer({ dataFolder, env }))
})
afterAll(async () => {
  for (const server of servers) await server.stop()
  await removeFolder(folder)
})

interface LoggedIn {
  readonly username: string
  readonly accessToken: string
}

const urlOf = (i: number): string => servers[i % servers.length]?.url ?? ''

const send = ({ accessToken }: LoggedIn, i: number, method: string, path: string) =>
  fetch(`${urlOf(i)}/api/v1/auth-jwt/${path}`, {
    method,
    headers: { authorization: `Bearer ${accessToken}` },
  })

async function isIn(person: LoggedIn, i: number): Promise<boolean> {
  const { status } = await send(person, i, 'GET', 'user-info')
  if (status !== 200 && status !== 401) throw new Error(`user-info answered ${status}`)
  return status === 200
}

async function logOut(person: LoggedIn, i: number): Promise<void> {
  expect((await send(person, i, 'POST', 'logout')).status).toBe(204)
}

async function logInMany(count: number, prefix: string): Promise<LoggedIn[]> {
  const people: LoggedIn[] = []
  for (let n = 0; n < count; n++) {
    const { username, tokens } = await arrive(urlOf(n), `${prefix}${n}`)
    people.push({ username, accessToken: (await tokens.load())?.access_token ?? '' })
  }
  return people
}

test('law 5: while Redis is killed, emptied, restarted and hangs, no logout is undone, no login is lost, and streams close', async () => {
  const crowd = { leave: await logInMany(14, 'leaves'), stay: await logInMany(2, 'stays') }
  const open = (people: readonly LoggedIn[]) =>
    Promise.all(people.map(({ accessToken }, i) => follow(urlOf(i), accessToken)))
  const [closing, staying] = [await open(crowd.leave), await open(crowd.stay)]
  const { revived, lost, asked } = await stormRedis(redis, crowd, isIn, logOut)
  expect(revived).toEqual([])
  expect(lost).toEqual([])
  expect(asked).toBeGreaterThan(500)
  for (const stream of closing) {
    await stream.closedWithin(10_000)
    expect(stream.events.at(-1)?.name).toBe('ended')
  }
  for (const stream of staying) {
    expect(stream.isClosed()).toBe(false)
    stream.leave()
  }
}, 60_000)

test('a server reports once that Redis is gone, and stops at once while streams are open', async () => {
  const [person] = await logInMany(1, 'last')
  if (!person) throw new Error('One person must have logged in.')
  await redis.kill()
  await sleep(1_500)
  const stream = await follow(urlOf(1), person.accessToken)
  const [, second] = servers
  expect(await second?.stop()).toBe(0)
  await stream.closedWithin(10_000)
  expect(stream.events.map(({ name }) => name)).toEqual(['hello'])
  await until(
    'the server reports it',
    () => second?.said().includes('Redis does not answer') ?? false,
  )
  await redis.start()
})
