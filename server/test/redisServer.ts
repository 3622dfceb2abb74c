import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, beforeAll } from 'vitest'

/** A Redis for the calling test file, with the faults that can happen to one. */
export interface TestRedis {
  readonly url: string
  /** Starts it, and waits until it answers. */
  start(): Promise<void>
  /** Kills it with `kill -9`; it loses all its data. */
  kill(): Promise<void>
  /** Restarts it as an operator does: it saves its data and comes back with it. */
  restart(): Promise<void>
  empty(): Promise<void>
  /** Stops it with `kill -STOP`: it accepts connections and answers nothing. */
  hang(): void
  goOn(): void
  /** A client for looking at its data. */
  look<T>(work: (client: Redis) => Promise<T>): Promise<T>
}

/** Ends with the test run, also when that is killed: the system closes the pipe to it. */
const BURY = 'cat > /dev/null; kill -KILL "$0"'

export function testRedis(): TestRedis {
  let folder = ''
  let port = 0
  let server: ChildProcess | undefined
  let undertaker: ChildProcess | undefined

  const start = async (): Promise<void> => {
    const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '']
    const started = spawn('redis-server', options, { stdio: 'ignore' })
    undertaker = spawn('/bin/sh', ['-c', BURY, `${started.pid}`], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const failed = once(started, 'error').then(([error]) => {
      throw new Error(
        `redis-server does not start: ${error.message}. On Debian, install redis-server.`,
      )
    })
    server = started
    await Promise.race([failed, untilAnswers()])
  }
  const untilAnswers = async (): Promise<void> => {
    while ((await look((client) => client.ping()).catch(() => '')) !== 'PONG') await sleep(20)
  }
  const look: TestRedis['look'] = async (work) => {
    const client = new Redis(port, '127.0.0.1', { retryStrategy: () => null, lazyConnect: true })
    client.on('error', () => {})
    try {
      await client.connect()
      return await work(client)
    } finally {
      client.disconnect()
    }
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = server
    server = undefined
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = once(ending, 'exit')
    ending.kill('SIGCONT')
    ending.kill(signal)
    await ended
    undertaker?.kill()
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tessera-redis-'))
    port = await findPort()
    await start()
  })
  afterAll(async () => {
    await end('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })
  return {
    get url() {
      return `redis://127.0.0.1:${port}`
    },
    start,
    kill: () => end('SIGKILL'),
    async restart() {
      await look((client) => client.save())
      await end('SIGTERM')
      await start()
    },
    async empty() {
      await look((client) => client.flushall())
    },
    hang: () => void server?.kill('SIGSTOP'),
    goOn: () => void server?.kill('SIGCONT'),
    look,
  }
}

/** Below the system's own range: the port must be free again after each restart. */
async function findPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => resolve(true))
    })
    await new Promise((resolve) => probe.close(resolve))
    if (isFree) return port
  }
}

/** Waits until the condition holds; fails after ten seconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 10_000
  while (!(await holds())) {
    if (performance.now() > giveUpAt)
      throw new Error(`This did not happen within ten seconds: ${what}`)
    await sleep(20)
  }
}
