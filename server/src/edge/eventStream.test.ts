import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EventStream, openEventStreams } from './eventStream.ts'

const OWNER = { sid: 'one', userId: 'ada', address: '192.0.2.1' }
const app = Fastify()
const streams = openEventStreams(app, { ofUser: 20, ofAddress: 250 })
let last: EventStream | undefined
let port = 0
beforeAll(async () => {
  app.get('/events', (_request, reply) => {
    last = streams.open(reply, OWNER)
  })
  app.get('/late', async (_request, reply) => {
    await once(reply.raw, 'close')
    last = streams.open(reply, OWNER)
    return reply
  })
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => app.close())

async function until(what: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 5_000
  while (!what()) {
    if (performance.now() > giveUpAt) throw new Error('That never came.')
    await sleep(5)
  }
}

test('a reader that does not read is cut off, and the data that waits for it stays bounded', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.pause()
  socket.write('GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await until(() => streams.count() === 1)
  const stream = last
  let isOver = false
  stream?.whenOver(() => {
    isOver = true
  })
  let sent = 0
  const text = 'x'.repeat(16 * 1024)
  while (!isOver && sent < 10_000) {
    stream?.send('news', { text })
    sent++
    if (sent % 8 === 0) await sleep(1)
  }
  expect(isOver).toBe(true)
  expect(streams.count()).toBe(0)
  socket.destroy()
})

test('a reader that leaves is forgotten, and later events do no harm', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write('GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await until(() => streams.count() === 1)
  socket.destroy()
  await until(() => streams.count() === 0)
  last?.send('news', {})
  last?.end()
})

test('events that are sent before the end arrive before the end', async () => {
  const response = fetch(`http://127.0.0.1:${port}/events`)
  await until(() => streams.count() === 1)
  last?.send('news', { text: 'two\nlines' })
  last?.end()
  const body = await (await response).text()
  expect(body).toMatch(/^retry: \d+\n\nevent: news\ndata: {"text":"two\\nlines"}\n\n$/)
  expect(streams.count()).toBe(0)
})

test('a stream whose reader left before it began is over at once, and is not counted', async () => {
  last = undefined
  const socket = connect(port, '127.0.0.1')
  socket.write('GET /late HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await sleep(50)
  socket.destroy()
  await until(() => last !== undefined)
  expect(streams.count()).toBe(0)
})
