import { once } from 'node:events'
import { createServer, Socket } from 'node:net'
import { expect, test } from 'vitest'
import { GatheringSocket } from './gatheringSocket.ts'

/** Sends three statements as the driver does, waits a turn, and sends one more. */
async function callsOf(socket: Socket): Promise<{ calls: string[]; received: string }> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  socket.connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1')
  const [[accepted]] = await Promise.all([once(server, 'connection'), once(socket, 'connect')])
  accepted.setEncoding('utf8')

  const calls: string[] = []
  const send = socket._writev?.bind(socket)
  socket._writev = (chunks, done) => {
    calls.push(chunks.map(({ chunk }) => String(chunk)).join(''))
    send?.(chunks, done)
  }
  const state = (name: string): void => {
    socket.cork()
    socket.write(`parse ${name};`)
    socket.write(`run ${name};`)
    socket.uncork()
  }
  state('a')
  await Promise.resolve()
  state('b')
  state('c')
  await new Promise(setImmediate)
  state('d')
  socket.end()

  let received = ''
  for await (const text of accepted) received += text
  server.close()
  return { calls, received }
}

const ALL = 'parse a;run a;parse b;run b;parse c;run c;parse d;run d;'

test('what is written in one turn is sent at once, in its order, and the rest after it', async () => {
  const { calls, received } = await callsOf(new GatheringSocket())
  expect(calls).toEqual(['parse a;run a;parse b;run b;parse c;run c;', 'parse d;run d;'])
  expect(received).toBe(ALL)
})

test('negative control: a plain socket sends each statement alone', async () => {
  const { calls, received } = await callsOf(new Socket())
  expect(calls[0]).toBe('parse a;run a;')
  expect(calls.length).toBeGreaterThan(2)
  expect(received).toBe(ALL)
})

test('a socket that is destroyed before its turn ends sends nothing and throws nothing', async () => {
  const socket = new GatheringSocket()
  socket.on('error', () => undefined)
  socket.cork()
  socket.write('lost')
  socket.uncork()
  socket.destroy()
  await new Promise(setImmediate)
  expect(socket.bytesWritten).toBe(0)
})
