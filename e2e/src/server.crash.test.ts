import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readdir, readFile, realpath } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answer, openClient } from '@tessera/client'
import { findPostmaster } from '@tessera/server/db/engine/postmaster.ts'
import {
  isReady,
  removeFolder,
  type ServerProcess,
  spawnServer,
  startServer,
  temporaryData,
} from 'tessera/test/serverProcess.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { halfASignUp, missingOf as missingOnServer, signUpAgainAndAgain } from './signUps.ts'
import { until } from './until.ts'

/** Sign-up has its own rate limit; a hundred per second would reach it. */
const env = { RATE_LIMIT_SCALE: '1000' }

let folder = ''
let dataFolder = ''
let server: ServerProcess

beforeAll(async () => {
  ;({ folder, dataFolder } = await temporaryData())
  server = await startServer({ dataFolder, env })
})

afterAll(async () => {
  await server.stop()
  await removeFolder(folder)
})

const startAgain = () => startServer({ dataFolder, port: server.port, env })

const missingOf = (usernames: readonly string[]) => missingOnServer(server.url, usernames)

async function postmasterPid(): Promise<number> {
  const postmaster = await findPostmaster(await realpath(join(dataFolder, 'postgres')))
  if (!postmaster) throw new Error('No database is running.')
  return postmaster.pid
}

test('law 4: answered writes survive kill -9 of the server', async () => {
  for (let round = 0; round < 3; round++) {
    const work = signUpAgainAndAgain(server)
    await work.reaches(10)
    await sleep(randomInt(100))
    server.child.kill('SIGKILL')
    await server.ended
    const answered = await work.end()
    server = await startAgain()
    expect(await missingOf(answered)).toEqual([])
  }
})

test.each(['SIGKILL', 'SIGINT', 'SIGQUIT'] as const)(
  'law 4: answered writes survive a %s of the database, and the server keeps running',
  async (signal) => {
    const { pid } = server.child
    const work = signUpAgainAndAgain(server)
    await work.reaches(10)
    const lost = await postmasterPid()
    process.kill(lost, signal)
    const before = work.answered.length
    await work.reaches(before + 10)
    const answered = await work.end()
    expect(await postmasterPid()).not.toBe(lost)
    expect(await missingOf(answered)).toEqual([])
    expect({ pid: server.child.pid, code: server.child.exitCode }).toEqual({ pid, code: null })
  },
)

test('law 4: after a kill of server and database together, one start restores both', async () => {
  const work = signUpAgainAndAgain(server)
  await work.reaches(10)
  process.kill(await postmasterPid(), 'SIGKILL')
  server.child.kill('SIGKILL')
  await server.ended
  const answered = await work.end()
  server = await startAgain()
  expect(await missingOf(answered)).toEqual([])
})

test('law 4: a first start that is killed at any moment needs no repair, and its admin can log in', async () => {
  const fresh = join(folder, 'fresh')
  await mkdir(fresh, { mode: 0o711 })
  const moments = Array.from({ length: 6 }, () => randomInt(100, 2_200))
  for (const moment of moments) {
    const starting = await spawnServer({ dataFolder: fresh })
    await sleep(moment)
    starting.child.kill('SIGKILL')
    await starting.ended
  }
  const started = await startServer({ dataFolder: fresh }).catch((error: unknown) => {
    throw new Error(`Killed after ${moments.join(', ')} ms.`, { cause: error })
  })
  try {
    await until(async () => started.said().includes('Tessera is running'))
    const sheet = await readFile(join(fresh, 'first-admin.txt'), 'utf8')
    const password = /password:? +(\S+)/.exec(sheet)?.[1] ?? ''
    const { api } = openClient({ baseUrl: started.url })
    const body = { username: 'admin', password }
    const headers = { accept: 'application/json' }
    const shown = await answer(api.POST('/api/v1/auth-totp/qrcode', { body, headers }))
    expect(shown, `killed after ${moments.join(', ')} ms`).toHaveProperty('secret')
  } finally {
    await started.stop()
  }
})

test('a second server on the same port ends with 1 and a message; the first keeps running', async () => {
  const second = await spawnServer({ dataFolder, port: server.port, env })
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(`Port ${server.port} is in use. Is Tessera already running?`)
  expect(await isReady(server.url)).toBe(true)
})

test('a taken port is refused before anything is made', async () => {
  const untouched = join(folder, 'untouched')
  await mkdir(untouched)
  const second = await spawnServer({ dataFolder: untouched, port: server.port, env })
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain('is in use. Is Tessera already running?')
  await expect(readdir(untouched)).resolves.toEqual([])
})

/** The server waits seven seconds for a client before it closes the connection. */
const AT_ONCE_MS = 6_500
/** The longest time that a stop may take. */
const LONGEST_STOP_MS = 10_000

/** A request of which the server has the first half only. */
function sendHalfASignUp(username: string): { socket: Socket; rest: string } {
  const { head, rest } = halfASignUp(username)
  const socket = connect(server.port, '127.0.0.1')
  socket.write(head)
  return { socket, rest }
}

test('SIGTERM finishes the open request, and the server ends with 0', async () => {
  const { socket, rest } = sendHalfASignUp('halfway')
  let answered = ''
  socket.on('data', (chunk) => {
    answered += chunk
  })
  await sleep(300)
  const toldAt = Date.now()
  const stopped = server.stop()
  await until(async () => server.said().includes('finishing the running requests'))
  socket.write(rest)
  const code = await stopped
  const tookMs = Date.now() - toldAt
  expect(await isReady(server.url)).toBe(false)
  server = await startAgain()
  expect(answered).toMatch(/^HTTP\/1\.1 201 /)
  expect(code).toBe(0)
  expect(tookMs).toBeLessThan(LONGEST_STOP_MS)
  expect(await missingOf(['halfway'])).toEqual([])
})

/** Opens a connection, sends the text, and waits until the server must have seen it. */
async function openWith(text: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(text)
  await sleep(100)
  return socket
}

test.each([
  ['sends nothing, as a connection that a browser opens in advance', '', AT_ONCE_MS],
  ['has sent half a header', 'GET /health/live HTTP/1.1\r\nhost: 127.', AT_ONCE_MS],
  [
    'has its answer and may send another request',
    'GET /health/live HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n',
    AT_ONCE_MS,
  ],
  [
    'never sends the rest of its body',
    'POST /api/v1/user HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    LONGEST_STOP_MS,
  ],
])(
  'SIGTERM ends the server with 0, and its database, while a connection %s',
  async (_, text, longestMs) => {
    const socket = await openWith(text)
    const dripping = setInterval(() => text && socket.writable && socket.write(' '), 500)
    try {
      const toldAt = Date.now()
      expect(await server.stop()).toBe(0)
      expect(Date.now() - toldAt).toBeLessThan(longestMs)
      await expect(postmasterPid()).rejects.toThrow('No database is running.')
    } finally {
      clearInterval(dripping)
      socket.destroy()
      server = await startAgain()
    }
  },
)

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s at any moment of a start ends it cleanly and leaves no database running',
  async (signal) => {
    expect(await server.stop()).toBe(0)
    for (const moment of [300, 500, 800]) {
      const starting = await spawnServer({ dataFolder, port: server.port, env })
      await sleep(moment + randomInt(100))
      starting.child.kill(signal)
      // Before our code runs, the signal itself ends the process: there is nothing to clean up.
      expect([0, null], `${moment} ms: ${starting.said()}`).toContain(await starting.ended)
      await expect(postmasterPid()).rejects.toThrow('No database is running.')
    }
    server = await startAgain()
  },
)
