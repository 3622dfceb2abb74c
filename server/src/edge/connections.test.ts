import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { trackConnections } from './connections.ts'

/** The server of the test; it answers every request. */
let requests = 0
const server = createServer((request, response) => {
  requests++
  if (request.url === '/slow') return
  response.end('welcome')
})
let isProxy = false
const open: Socket[] = []

beforeAll(async () => {
  trackConnections({ ofAddress: 3, isProxy: () => isProxy })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
beforeEach(async () => {
  isProxy = false
  for (const socket of open.splice(0)) socket.destroy()
  await sleep(50)
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const port = () => (server.address() as AddressInfo).port

/** Opens a connection and sends a text; returns what was answered until it closed or time is up. */
async function say(text: string, ms = 300): Promise<string> {
  return hear(text, () => sleep(ms))
}

/** Sends a request on a connection of its own, and waits for the beginning of the answer. */
async function ask(text: string): Promise<string> {
  return hear(text, (socket) => once(socket, 'data'))
}

/** @returns What was heard until the connection was closed, or `until` was over. */
async function hear(text: string, until: (socket: Socket) => Promise<unknown>): Promise<string> {
  const socket = connect(port(), '127.0.0.1')
  open.push(socket)
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  socket.on('error', () => {})
  await once(socket, 'connect')
  const over = Promise.race([once(socket, 'close'), until(socket)])
  socket.write(text)
  await over
  return answer
}

const GET = 'GET / HTTP/1.1\r\nhost: here\r\n\r\n'
/** Its answer never ends. */
const SLOW = 'GET /slow HTTP/1.1\r\nhost: here\r\n\r\n'

test.each([
  ['idle', ''],
  ['half-sent', 'GET / HT'],
  ['answered and idle', GET],
  ['with half a body', 'POST /slow HTTP/1.1\r\nhost: here\r\ncontent-length: 9\r\n\r\n1'],
])('connections that are %s give way to one that asks', async (_what, text) => {
  for (let i = 0; i < 3; i++) await say(text, 20)
  for (let i = 0; i < 5; i++) expect(await ask(GET)).toMatch(/^HTTP\/1\.1 200 /)
})

test('a connection whose answer is under way never gives way, and one that has sent much goes last', async () => {
  await say(SLOW, 20)
  await say(GET.repeat(20), 50)
  for (let i = 0; i < 5; i++) await say('', 20)
  const [slow, busy] = open
  expect([slow?.closed, busy?.closed]).toEqual([false, false])
  expect(open.filter((socket) => !socket.closed)).toHaveLength(3)
})

test('an idle connection goes before one whose request is arriving, however much it has sent', async () => {
  await say(SLOW, 20)
  await say(GET.repeat(50), 50)
  await say('POST /slow HTTP/1.1\r\nhost: here\r\ncontent-length: 9\r\n\r\n1', 20)
  await sleep(1_100)
  await say('', 50)
  const [slow, idle, arriving] = open
  expect([slow?.closed, idle?.closed, arriving?.closed]).toEqual([false, true, false])
})

test('a connection that has just opened is spared, because its request is on its way', async () => {
  await say(SLOW, 20)
  await say(GET.repeat(50), 50)
  await sleep(1_100)
  await say('', 20)
  await say('', 50)
  const [slow, old, young] = open
  expect([slow?.closed, old?.closed, young?.closed]).toEqual([false, true, false])
})

test('where every connection has a request under way, a further one is told why, and begins no request', async () => {
  for (let i = 0; i < 3; i++) await say(SLOW, 20)
  const before = requests
  const answer = await say(GET, 5_000)
  expect(answer).toMatch(/^HTTP\/1\.1 429 Too Many Requests\r\n/)
  expect(answer).toMatch(/retry-after: 5\r\n/)
  expect(answer).toMatch(/"type":"\/problems\/connection_limit"/)
  expect(requests).toBe(before)
  expect(await say(GET.repeat(100), 5_000)).toMatch(/^HTTP\/1\.1 429 /)
  expect(requests).toBe(before)
})

test('a connection counts until it closes, by either side or by an error', async () => {
  for (let i = 0; i < 12; i++) {
    expect(await ask(GET)).toMatch(/^HTTP\/1\.1 200 /)
    const socket = open.at(-1)
    if (i % 3 === 0) socket?.end()
    else if (i % 3 === 1) socket?.resetAndDestroy()
    else socket?.write('this is no HTTP\r\n\r\n')
    await sleep(30)
  }
})

test('an ordinary client reads the answer as a response', async () => {
  for (let i = 0; i < 3; i++) await say(SLOW, 20)
  const request = get({ port: port(), host: '127.0.0.1', agent: false })
  const [response] = await once(request, 'response')
  expect(response.statusCode).toBe(429)
  expect(response.headers).toMatchObject({ 'retry-after': '5', connection: 'close' })
})

test('a trusted proxy may have any number', async () => {
  isProxy = true
  for (let i = 0; i < 10; i++) expect(await ask(GET)).toMatch(/^HTTP\/1\.1 200 /)
})
