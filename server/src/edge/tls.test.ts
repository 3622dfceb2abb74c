import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { connect, Server as TlsServer } from 'node:tls'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { testApp } from '../../test/app.ts'
import { ownApp } from '../../test/ownApp.ts'
import type { TlsFiles } from '../config.ts'
import { checkCertificate } from '../installation/checkCertificate.ts'
import { readCertificate } from '../vault/readCertificate.ts'
import { trackConnections } from './connections.ts'
import { followCertificate } from './followCertificate.ts'

const t = testApp()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-tls-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function makePair(days = 90, beginsInDays = 0) {
  const at = (inDays: number) => new Date(Date.now() + inDays * 86_400_000)
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    notBeforeDate: at(beginsInDays - 1),
    notAfterDate: at(days),
  })
  return { cert: made.cert, key: made.private }
}

let count = 0
async function write(pair: { cert: string; key: string }): Promise<TlsFiles> {
  const name = join(folder, String(++count))
  const files = { certFile: `${name}.cert`, keyFile: `${name}.key` }
  await writeFile(files.certFile, pair.cert)
  await writeFile(files.keyFile, pair.key)
  return files
}

describe('a certificate', () => {
  test('is read with its key, its names and its end', async () => {
    const read = readCertificate(await write(await makePair()))
    expect(read.names).toContain('localhost')
    expect(read.validTo.getTime()).toBeGreaterThan(Date.now())
  })

  test.each([
    [
      'of another key',
      async () => ({ ...(await makePair()), key: (await makePair()).key }),
      /TLS_KEY is not the key/,
      'certificate_key_differs',
    ],
    ['that has expired', () => makePair(-0.5, -2), /expired on/, 'certificate_expired'],
    [
      'that is not valid yet',
      () => makePair(9, 5),
      /not valid before/,
      'certificate_not_yet_valid',
    ],
    [
      'that is not a certificate',
      async () => ({ ...(await makePair()), cert: 'hush-hush' }),
      /has no certificate/,
      'certificate_not_pem',
    ],
    [
      'without a key',
      async () => ({ ...(await makePair()), key: 'hush-hush' }),
      /has no key/,
      'certificate_key_not_pem',
    ],
  ])(
    '%s is refused with what to do, and without its content or path',
    async (_what, pair, says, code) => {
      const files = await write(await pair())
      expect(() => readCertificate(files)).toThrow(says)
      const [found] = checkCertificate(files)
      expect(found).toMatchObject({ about: 'certificate', code, state: 'wrong' })
      expect(JSON.stringify(found)).not.toMatch(/hush|tessera-tls/)
    },
  )

  test('in a file that is not there is refused without its path', async () => {
    const files = await write(await makePair())
    await rm(files.keyFile)
    expect(() => readCertificate(files)).toThrow('The file of TLS_KEY cannot be read (ENOENT).')
  })

  test('is well while it is good for two more weeks', async () => {
    expect(checkCertificate(undefined)).toEqual([])
    expect(checkCertificate(await write(await makePair(15)))).toMatchObject([{ state: 'good' }])
    expect(checkCertificate(await write(await makePair(13)))).toMatchObject([
      { state: 'note', remedy: expect.stringContaining('Renew') },
    ])
  })
})

async function listening(files: TlsFiles) {
  const tls = followCertificate(files)
  const app = await ownApp(t, {
    tls: tls.options,
    config: { publicUrl: 'https://localhost', trustProxy: false },
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return { app, tls, port: Number(new URL(address).port), address }
}

async function ask(port: number, path: string, ca: string) {
  const request = get({ host: '127.0.0.1', servername: 'localhost', port, path, ca, agent: false })
  const [response]: IncomingMessage[] = await once(request, 'response')
  if (!response) throw new Error('There is no response.')
  return { headers: response.headers, body: await json(response) }
}

async function certificateOf(port: number, servername?: string): Promise<string> {
  const socket = connect({
    port,
    host: '127.0.0.1',
    rejectUnauthorized: false,
    ...(servername && { servername }),
  })
  await once(socket, 'secureConnect')
  const { fingerprint256 } = socket.getPeerCertificate()
  socket.destroy()
  return fingerprint256
}

describe('a server with a certificate', () => {
  test('answers by https, with the headers of https', async () => {
    const pair = await makePair()
    const { port, address } = await listening(await write(pair))
    expect(address).toMatch(/^https:/)
    const answer = await ask(port, '/health/ready', pair.cert)
    expect(answer.body).toEqual({ status: 'ok' })
    expect(answer.headers['strict-transport-security']).toContain('max-age')
  })

  test('serves a renewed certificate without a restart, and keeps the old one while the files do not fit', async () => {
    const files = await write(await makePair())
    const { app, tls, port } = await listening(files)
    const { server } = app
    if (!(server instanceof TlsServer)) throw new Error('It speaks no TLS.')
    const said: string[] = []
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const end = tls.follow(server, {
      renewed: () => said.push('renewed'),
      failed: (reason) => said.push(reason),
    })
    const look = () => vi.advanceTimersByTime(30_000)
    const before = await certificateOf(port, 'localhost')
    const next = await makePair()

    await writeFile(files.certFile, '')
    look()
    await writeFile(files.certFile, next.cert)
    look()
    expect(said).toEqual([])
    look()
    look()
    expect(said).toEqual([expect.stringMatching(/^TLS_KEY is not the key/)])
    expect(await certificateOf(port, 'localhost')).toBe(before)

    await writeFile(files.keyFile, next.key)
    look()
    look()
    expect(said.slice(1)).toEqual(['renewed'])
    const after = await certificateOf(port, 'localhost')
    expect(after).not.toBe(before)
    expect(await certificateOf(port)).toBe(after)
    end()
  })

  test('finishes a running answer when it stops, and closes the other connections at once', async () => {
    const pair = await makePair()
    const tls = followCertificate(await write(pair))
    const connections = trackConnections({ ofAddress: 100, isProxy: () => false, isTls: true })
    const app = await ownApp(t, { tls: tls.options })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const port = Number(new URL(address).port)
    const idle = connect({ port, host: '127.0.0.1', ca: pair.cert, servername: 'localhost' })
    await once(idle, 'secureConnect')
    const closed = once(idle, 'close')
    idle.resume()
    const lock = await t.sql.reserve()
    await lock`begin`
    await lock`lock table users in access exclusive mode`
    const answered = ask(port, '/api/v1/user/nobody', pair.cert)
    await expect
      .poll(async () => {
        const [row] = await t.sql<{ waits: number }[]>`
          select count(*)::int as waits from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
        return row?.waits
      })
      .toBe(1)
    const drained = connections.drain(20_000)
    await closed
    await lock`rollback`
    lock.release()
    expect((await answered).body).toMatchObject({ type: '/problems/not_found' })
    await expect(drained).resolves.toBe(0)
  })
})
