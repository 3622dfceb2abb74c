import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerProcess } from 'tessera/test/serverProcess.ts'
import { readProcessMetrics } from './processMetrics.ts'

export interface LaneAnswer {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** One connection to a server of several processes, and the process that accepted it. */
export interface Lane {
  readonly pid: number
  /** Repeats a request, as people and gates do, while the server is too busy to decide (503). */
  ask(method: string, path: string, token?: string, body?: object): Promise<LaneAnswer>
  /** The text at a path outside the API. */
  read(path: string): Promise<string>
  close(): void
}

/** Of a server in these tests. */
const PROCESSES = 2
/** A process that accepts none of this many connections takes no part at all. */
const MOST_OPENED = 1_000
const ASK_AGAIN_MS = 100

/**
 * Opens a number of new connections to each process, one after the other: `/metrics`, asked on
 * each, says which process accepted it.
 */
export async function openLanes(
  { port }: Pick<ServerProcess, 'port'>,
  inEach: number,
): Promise<Lane[]> {
  const lanes = new Map<number, Lane[]>()
  const before = new Map<number, number>()
  for (let opened = 0; opened < MOST_OPENED; opened++) {
    const lane = connect(port)
    const { text } = await lane.send('GET', '/metrics')
    const processes = readProcessMetrics(text)
    const owner = processes.find(({ pid, connections }) => connections > (before.get(pid) ?? 0))
    const isFirst = before.size === 0
    for (const { pid, connections } of processes) {
      before.set(pid, connections)
      if (!lanes.has(pid)) lanes.set(pid, [])
    }
    const own = owner && !isFirst ? lanes.get(owner.pid) : undefined
    if (owner && own && own.length < inEach) own.push({ pid: owner.pid, ...lane })
    else lane.close()
    // The server is ready when its first process listens; the second one comes a moment later.
    const isWhole = lanes.size === PROCESSES
    if (isWhole && [...lanes.values()].every((some) => some.length === inEach))
      return interleave(lanes)
  }
  throw new Error(`One process accepted fewer than ${inEach} of ${MOST_OPENED} connections.`)
}

function interleave(lanes: ReadonlyMap<number, readonly Lane[]>): Lane[] {
  const groups = [...lanes.values()]
  const [first = []] = groups
  return first.flatMap((_, i) => groups.flatMap((group) => group[i] ?? []))
}

function connect(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const send = (method: string, path: string, token?: string, body?: object) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers = {
        accept: 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      }
      const asked = request({ host: '127.0.0.1', port, agent, method, path, headers }, (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk) => {
          text += chunk
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
        answer.on('error', reject)
      })
      asked.on('error', reject)
      asked.end(body && JSON.stringify(body))
    })
  return {
    send,
    async ask(method: string, path: string, token?: string, body?: object): Promise<LaneAnswer> {
      for (;;) {
        const { status, text } = await send(method, `/api/v1${path}`, token, body)
        if (status !== 503) return { status, body: text === '' ? {} : JSON.parse(text) }
        await sleep(ASK_AGAIN_MS)
      }
    },
    read: async (path: string) => (await send('GET', path)).text,
    close: () => agent.destroy(),
  }
}
