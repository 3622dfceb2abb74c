import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile, realpath } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPostmaster, isAlive } from '@tessera/server/db/engine/postmaster.ts'
import {
  isReady,
  removeFolder,
  type ServerProcess,
  spawnServer,
  startServer,
  temporaryData,
} from 'tessera/test/serverProcess.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seedEvent } from '../../server/test/events.ts'
import { openLanes } from './openLanes.ts'
import { type ProcessMetrics, readProcessMetrics } from './processMetrics.ts'
import { compileCache, openServerDatabase } from './serverDatabase.ts'
import { halfASignUp, missingOf, signUpAgainAndAgain } from './signUps.ts'
import { until } from './until.ts'

const env = { PROCESSES: '2', RATE_LIMIT_SCALE: '1000', NODE_COMPILE_CACHE: compileCache }
/** Each test starts or replaces processes, which takes most of a minute on a busy machine. */
const LONGEST_MS = 240_000
vi.setConfig({ testTimeout: LONGEST_MS })
/** What a stop promises. */
const LONGEST_STOP_MS = 10_000

let folder = ''
let dataFolder = ''
let server: ServerProcess

beforeAll(async () => {
  ;({ folder, dataFolder } = await temporaryData())
  server = await startServer({ dataFolder, env, readyMs: LONGEST_MS })
}, LONGEST_MS)
afterAll(async () => {
  await server?.stop()
  await removeFolder(folder)
})

const startAgain = () => startServer({ dataFolder, port: server.port, env, readyMs: LONGEST_MS })

/** The server processes, as one of them tells; nothing while none answers. */
async function readProcesses(): Promise<ProcessMetrics[]> {
  const headers = { connection: 'close' }
  const answer = await fetch(`${server.url}/metrics`, { headers }).catch(() => undefined)
  return answer?.ok ? readProcessMetrics(await answer.text()) : []
}

/** Waits until two processes listen and one does the jobs, none of them one of these. */
async function twoProcesses(without: readonly number[] = []): Promise<ProcessMetrics[]> {
  for (;;) {
    const processes = await readProcesses()
    const isWhole = processes.length === 2 && processes.filter((one) => one.doesJobs).length === 1
    if (isWhole && !processes.some(({ pid }) => without.includes(pid))) return processes
    await sleep(25)
  }
}

/** Also of a process that nobody has asked about since it ended. */
async function hasEnded(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return true
  if (process.platform !== 'linux') return false
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')) === ''
}

async function databaseRuns(): Promise<boolean> {
  return (await findPostmaster(await realpath(join(dataFolder, 'postgres')))) !== undefined
}

const count = (text: string): number => server.said().split(text).length - 1

test('two processes answer on one port, one of them does the jobs, and the greeting is said once', async () => {
  const processes = await twoProcesses()
  expect(processes.map(({ pid }) => pid)).not.toContain(server.child.pid)
  const lanes = await openLanes(server, 3)
  expect(new Set(lanes.map(({ pid }) => pid))).toEqual(new Set(processes.map(({ pid }) => pid)))
  for (const lane of lanes) {
    expect((await lane.ask('GET', '/event/list')).status).toBe(200)
    lane.close()
  }
  expect(count('Tessera is running')).toBe(1)
})

test('the metrics of any process are the sum over both', async () => {
  const lanes = await openLanes(server, 2)
  const name = `m${randomBytes(4).toString('hex')}`
  const route = '/api/v1/user/:username'
  const countOf = async (): Promise<number[]> => {
    const texts = await Promise.all(
      lanes.map(async (lane) => (await lane.read('/metrics')).split('\n')),
    )
    return texts.map((lines) => {
      const line = lines.find(
        (each) => each.includes('duration_seconds_count') && each.includes(`"${route}"`),
      )
      return Number(line?.split(' ').at(-1) ?? 0)
    })
  }
  const [before = 0] = await countOf()
  for (const lane of lanes) expect((await lane.ask('GET', `/user/${name}`)).status).toBe(404)
  expect(await countOf()).toEqual(lanes.map(() => before + lanes.length))
  for (const lane of lanes) lane.close()
})

/** Whether the recurring jobs are done: one cancels what is left of a cancelled event. */
async function seeJobsDone(): Promise<void> {
  const { sql, close } = await openServerDatabase(server, dataFolder)
  try {
    const eventId = await seedEvent(sql)
    await sql`update events set status = 'CANCELLED', cancelling = true where uuid = ${eventId}`
    await until(async () => {
      const [event] = await sql`select 1 from events where uuid = ${eventId} and cancelling`
      return event === undefined
    })
  } finally {
    await close()
  }
}

test('law 4: a process that is killed under load is replaced, nothing answered is lost, and the jobs go on', async () => {
  const work = signUpAgainAndAgain(server)
  const killed: number[] = []
  try {
    for (let round = 0; round < 2; round++) {
      const processes = await twoProcesses(killed)
      const victim = processes.find(({ doesJobs }) => doesJobs)?.pid ?? 0
      await work.reaches(work.answered.length + 5)
      process.kill(victim, 'SIGKILL')
      killed.push(victim)
      await work.reaches(work.answered.length + 5)
      await twoProcesses(killed)
      expect(server.said()).toContain(`Server process ${victim} ended (signal SIGKILL). Another`)
    }
  } finally {
    await work.end()
  }
  await seeJobsDone()
  expect(await missingOf(server.url, work.answered)).toEqual([])
  expect(server.child.exitCode).toBeNull()
})

test('SIGTERM to one process stops that one in order, and it is replaced', async () => {
  const [first] = await twoProcesses()
  const pid = first?.pid ?? 0
  process.kill(pid, 'SIGTERM')
  await twoProcesses([pid])
  expect(server.said()).toContain(`Server process ${pid} ended (exit code 0). Another one starts`)
})

test.each([
  ['a port that is taken', {}, 'is in use. Is Tessera already running?'],
  ['an address of another machine', { HOST: '192.0.2.1' }, 'is not an address of this machine'],
  [
    'more processes than connections',
    { PROCESSES: '64', PORT: '0' },
    'Set PROCESSES to 32 or less',
  ],
])('a start with %s ends whole, with one sentence, and 1', async (_, more, sentence) => {
  const second = await spawnServer({ dataFolder, port: server.port, env: { ...env, ...more } })
  expect(await second.ended).toBe(1)
  expect(second.said().split('Tessera did not start.')).toHaveLength(2)
  expect(second.said()).toContain(sentence)
  expect(await isReady(server.url)).toBe(true)
})

test('SIGTERM finishes the request under way, ends all within ten seconds and leaves nothing running', async () => {
  const processes = await twoProcesses()
  const { head, rest } = halfASignUp('halfway')
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(head)
  let answered = ''
  socket.on('data', (chunk) => {
    answered += chunk
  })
  await sleep(300)
  const toldAt = Date.now()
  const stopped = server.stop()
  await until(() => server.said().includes('SIGTERM: finishing the running requests'))
  socket.write(rest)
  expect(await stopped).toBe(0)
  expect(Date.now() - toldAt).toBeLessThan(LONGEST_STOP_MS)
  expect(answered).toMatch(/^HTTP\/1\.1 201 /)
  for (const { pid } of processes) expect(await hasEnded(pid)).toBe(true)
  expect(await databaseRuns()).toBe(false)
  expect(count('Stopped.')).toBe(1)
  server = await startAgain()
  expect(await missingOf(server.url, ['halfway'])).toEqual([])
})

test('Ctrl-C, which every process of the group hears, ends all in order', async () => {
  const processes = await twoProcesses()
  for (const { pid } of processes) process.kill(pid, 'SIGINT')
  server.child.kill('SIGINT')
  expect(await server.ended).toBe(0)
  expect(server.said()).not.toMatch(/Server process \d+ ended/)
  expect(count('SIGINT: finishing')).toBe(1)
  for (const { pid } of processes) expect(await hasEnded(pid)).toBe(true)
  expect(await databaseRuns()).toBe(false)
  server = await startAgain()
})

test('kill -9 of the process that started the others leaves none of them, and the port is free', async () => {
  const processes = await twoProcesses()
  const work = signUpAgainAndAgain(server)
  await work.reaches(5).finally(() => {
    server.child.kill('SIGKILL')
    return work.end()
  })
  const answered = work.answered
  await server.ended
  for (const { pid } of processes) await until(() => hasEnded(pid))
  server = await startAgain()
  expect(await missingOf(server.url, answered)).toEqual([])
})

test('two processes share the limit of an address', async () => {
  expect(await server.stop()).toBe(0)
  server = await startServer({
    dataFolder,
    port: server.port,
    env: { ...env, RATE_LIMIT_SCALE: '0.01' },
    readyMs: LONGEST_MS,
  })
  const lanes = await openLanes(server, 1)
  expect(lanes).toHaveLength(2)
  let passed = 0
  for (let i = 0; i < 150; i++) {
    const answer = await lanes[i % 2]?.ask('GET', '/nowhere')
    if (answer?.status !== 429) passed++
  }
  expect(passed).toBeGreaterThanOrEqual(60)
  expect(passed).toBeLessThan(70)
  for (const lane of lanes) lane.close()
})
