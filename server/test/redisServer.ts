import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, beforeAll } from 'vitest'

/** A Redis of the calling test file's own, which can be done to what happens to a Redis. */
export interface TestRedis {
  readonly url: string
  /** Is there, and answers. */
  start(): Promise<void>
  /** `kill -9`, and with it all it knew. */
  kill(): Promise<void>
  /** As an operator restarts it: it has written down what it knew, and comes back with it. */
  restart(): Promise<void>
  empty(): Promise<void>
  /** Accepts connections and answers nothing (`kill -STOP`). */
  hang(): void
  goOn(): void
  /** A client to look into it with. */
  look<T>(work: (client: Redis) => Promise<T>): Promise<T>
}

/** It is gone when the test run is, however that ends: the system closes the pipe between us. */
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
      throw new Error(`redis-server does not start: ${error.message}. Debian: redis-server`)
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

/** Below those that the system gives out by itself: it must be free again after each restart. */
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

/** Waits until something holds; says so when it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 10_000
  while (!(await holds())) {
    if (performance.now() > giveUpAt) throw new Error(`Not in ten seconds: ${what}`)
    await sleep(20)
  }
}
