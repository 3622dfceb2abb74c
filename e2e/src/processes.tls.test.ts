import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { generate } from 'selfsigned'
import {
  removeFolder,
  type ServerProcess,
  spawnServer,
  temporaryData,
} from 'tessera/test/serverProcess.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readProcessMetrics } from './processMetrics.ts'
import { compileCache } from './serverDatabase.ts'

/** Nothing here depends on time: a busy machine may take it. */
const LONGEST_MS = 240_000
vi.setConfig({ testTimeout: LONGEST_MS })

let folder = ''
let ca = ''
let server: ServerProcess

beforeAll(async () => {
  ;({ folder } = await temporaryData())
  const pair = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' })
  ca = pair.cert
  await writeFile(join(folder, 'cert.pem'), pair.cert)
  await writeFile(join(folder, 'key.pem'), pair.private)
})
afterAll(async () => {
  await server?.stop()
  await removeFolder(folder)
}, LONGEST_MS)

async function start(port?: number): Promise<ServerProcess> {
  const started = await spawnServer({
    dataFolder: join(folder, 'data'),
    ...(port !== undefined && { port }),
    env: {
      PROCESSES: '2',
      TLS_CERT: join(folder, 'cert.pem'),
      TLS_KEY: join(folder, 'key.pem'),
      NODE_COMPILE_CACHE: compileCache,
    },
  })
  const ready = () => ask(started, '/health/ready').then(({ status }) => status)
  await expect.poll(() => ready().catch(() => 0), { timeout: LONGEST_MS, interval: 200 }).toBe(200)
  return started
}

/** Sends one request on a connection of its own, which either process may take. */
async function ask({ port }: ServerProcess, path: string, body?: object) {
  const sent = request({
    host: '127.0.0.1',
    servername: 'localhost',
    port,
    path,
    ca,
    agent: false,
    method: body ? 'POST' : 'GET',
    headers: body ? { 'content-type': 'application/json' } : {},
  })
  const answered = once(sent, 'response')
  sent.end(body && JSON.stringify(body))
  const [response]: IncomingMessage[] = await answered
  if (!response) throw new Error('There is no response.')
  return { status: response.statusCode, text: await text(response) }
}

/** Asks until each of the two processes has answered, and returns the different answers. */
async function answersOfBoth(path: string): Promise<string[]> {
  const answers = new Set<string>()
  const before = await accepted()
  await expect
    .poll(
      async () => {
        answers.add((await ask(server, path)).text)
        const now = await accepted()
        return [...now].filter(([pid, count]) => count > (before.get(pid) ?? 0)).length
      },
      { timeout: LONGEST_MS, interval: 20 },
    )
    .toBe(2)
  return [...answers]
}

async function accepted(): Promise<ReadonlyMap<number, number>> {
  const metrics = readProcessMetrics((await ask(server, '/metrics')).text)
  return new Map(metrics.map(({ pid, connections }) => [pid, connections]))
}

test('two processes with a certificate serve https only, and both what the first run has stored', async () => {
  server = await start()
  await expect(fetch(`${server.url}/health/ready`)).rejects.toThrow()
  const login = await readFile(join(folder, 'data', 'first-admin.txt'), 'utf8')
  const code = /one-time code (\S+)/.exec(login)?.[1]
  const publicUrl = `https://127.0.0.1:${server.port}`
  const done = await ask(server, '/api/v1/first-run', {
    code,
    username: 'grace',
    email: 'grace@example.org',
    password1: 'a phrase of my own here',
    password2: 'a phrase of my own here',
    installation_name: 'Town hall',
    public_url: publicUrl,
  })
  expect(done.status, done.text).toBe(201)
  expect(JSON.parse(done.text)).toMatchObject({ username: 'grace', restart_needed: true })
  expect(await answersOfBoth('/api/v1/first-run')).toEqual(['{"open":false}'])

  const { port } = server
  expect(await server.stop()).toBe(0)
  server = await start(port)
  const metadata = await answersOfBoth('/.well-known/openid-configuration')
  expect(metadata.map((one) => JSON.parse(one).issuer)).toEqual([publicUrl])
  expect(server.said()).toContain(`Tessera is running: ${publicUrl}`)
})
