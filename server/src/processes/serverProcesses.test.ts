import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { OperatorError } from '../db/operatorError.ts'
import type { Plan } from './plan.ts'
import { ServerProcesses } from './serverProcesses.ts'

const plan: Plan = {
  serverName: 'tessera server',
  port: 1,
  processes: 1,
  connections: { sql: 2, hot: 1 },
  hashing: { atOnce: 1, mostWaiting: 1 },
}
const program = join(import.meta.dirname, '../../test/fakeServerProcess.ts')
afterEach(() => {
  vi.unstubAllEnvs()
})

/** A start that nobody tells to stop. */
const untold = new AbortController().signal

/** Two processes that do this, and the lines about them. */
function two(how: string) {
  vi.stubEnv('FAKE_PROCESS', how)
  const lines: string[] = []
  const onProgress = (line: string): void => {
    lines.push(line)
  }
  return { lines, processes: new ServerProcesses({ program, plans: [plan, plan], onProgress }) }
}

test.each([
  ['cannot start', 'The port is taken.'],
  ['falls over', 'A server process ended before it listened (exit code 3).'],
])('a process that %s ends the start of all, with its reason', async (how, reason) => {
  const { processes, lines } = two(how)
  const started = processes.start(untold, 100)
  await expect(started).rejects.toThrow(OperatorError)
  await expect(started).rejects.toThrow(reason)
  expect(lines).toEqual([])
})

test.each([
  ['falls over later', 5_000],
  ['never listens', 500],
])(
  'a start that is told to stop ends a process that %s, and is no failure',
  async (how, longestMs) => {
    const told = new AbortController()
    const { processes, lines } = two(how)
    const started = processes.start(told.signal, longestMs)
    told.abort()
    await expect(started).rejects.toBe(told.signal.reason)
    await expect(processes.stop(0)).resolves.toEqual({ cutRequests: 0, killedProcesses: 0 })
    expect(lines).toEqual([])
  },
)

test('processes that end again and again are replaced after pauses that grow, with how they ended', async () => {
  const { processes, lines } = two('ends at once')
  await expect(processes.start(untold, 100)).resolves.toBe('here')
  await vi.waitFor(() => expect(lines.length).toBeGreaterThanOrEqual(6), 20_000)
  await processes.stop(0)
  const said = lines.map((line) => line.replace(/\d+ ended/, 'N ended'))
  for (const when of ['now', 'in 1 s', 'in 2 s'])
    expect(
      said.filter(
        (line) => line === `Server process N ended (exit code 4). Another one starts ${when}.`,
      ),
    ).toHaveLength(2)
})

test('a process that does not stop by itself is killed, and the stop says so', async () => {
  const { processes, lines } = two('never stops')
  await expect(processes.start(untold, 100)).resolves.toBe('here')
  await expect(processes.stop(100)).resolves.toEqual({ cutRequests: 0, killedProcesses: 2 })
  expect(lines).toEqual([])
})
