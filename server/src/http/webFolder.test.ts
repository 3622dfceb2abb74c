import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { ownApp } from '../../test/ownApp.ts'

const t = testApp()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-web-'))
  await mkdir(join(folder, 'assets/dist/assets'), { recursive: true })
  await writeFile(join(folder, 'assets/secret.txt'), 'a secret beside the folder')
  await writeFile(join(folder, 'assets/dist/index.html'), '<!doctype html><title>The first page')
  await writeFile(join(folder, 'assets/dist/robots.txt'), 'User-agent: *')
  await writeFile(join(folder, 'assets/dist/assets/app-1a2b3c.js'), 'console.log(1)')
  await mkdir(join(folder, 'assets/dist/.vite'))
  await writeFile(
    join(folder, 'assets/dist/.vite/pages.json'),
    JSON.stringify([
      { path: '/', files: { en: ['assets/list.js'], da: ['assets/list.js'] } },
      {
        path: '/event/:id',
        files: { en: ['assets/a.css', 'assets/en.js'], da: ['assets/a.css', 'assets/da.js'] },
      },
    ]),
  )
  await mkdir(join(folder, 'assets/dist/fonts'))
  await writeFile(join(folder, 'assets/dist/fonts/letters-1.woff2'), 'letters')
})
afterAll(() => rm(folder, { recursive: true }))

const webApp = () => ownApp(t, { webFolder: join(folder, 'assets/dist') })
const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

/** A request whose path is sent unchanged. */
function rawRequest(app: FastifyInstance, path: string): Promise<string> {
  const address = app.server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server does not listen.')
  return new Promise((resolve, reject) => {
    const socket = connect(address.port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (text) => {
      answer += text
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
    socket.write(`GET ${path} HTTP/1.1\r\nhost: here\r\naccept: */*\r\nconnection: close\r\n\r\n`)
  })
}

describe('with a built web application', () => {
  test('files are served with their types; those whose names change with them are cached', async () => {
    const app = await webApp()
    const script = await app.inject('/assets/app-1a2b3c.js')
    expect([script.statusCode, script.body]).toEqual([200, 'console.log(1)'])
    expect(script.headers['content-type']).toContain('javascript')
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const font = await app.inject('/fonts/letters-1.woff2')
    expect(font.headers['content-type']).toContain('font/woff2')
    expect(font.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/index.html', '/robots.txt']) {
      const answer = await app.inject(path)
      expect(answer.statusCode, path).toBe(200)
      expect(answer.headers['cache-control'], path).toBe('no-cache')
    }
    expect((await app.inject('/')).body).toContain('The first page')
    expect((await app.inject('/')).headers['content-security-policy']).toContain(
      "default-src 'self'",
    )
  })

  test('a client-side route answers the first page to a caller who wants HTML', async () => {
    const app = await webApp()
    for (const url of ['/gate', '/organise/events/7', '/gate?code=x', '/apiary', '/healthy']) {
      const answer = await app.inject({ url, headers: html })
      expect(answer.statusCode, url).toBe(200)
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.headers['cache-control']).toBe('no-cache')
      expect(answer.body).toContain('The first page')
    }
  })

  test('the first page names what the page of its address loads, in the language of its reader', async () => {
    const app = await webApp()
    const linkOf = async (url: string, headers: Record<string, string> = html) =>
      (await app.inject({ url, headers })).headers['link']
    expect(await linkOf('/')).toBe('</assets/list.js>; rel=modulepreload')
    expect(await linkOf('/event/7?at=gate')).toBe(
      '</assets/a.css>; rel=preload; as=style; crossorigin, </assets/en.js>; rel=modulepreload',
    )
    expect(await linkOf('/event/7', { ...html, 'accept-language': 'da' })).toContain('/da.js')
    expect(await linkOf('/event/7', { ...html, cookie: 'language=da' })).toContain('/da.js')
    for (const url of ['/event', '/event/7/8', '/nowhere', '/robots.txt', '/assets/app-1a2b3c.js'])
      expect(await linkOf(url), url).toBeUndefined()
    // As a service worker asks for the page that it keeps for every address.
    expect(await linkOf('/', { accept: '*/*' })).toBeUndefined()
  })

  test('other types, other methods and missing files get a problem', async () => {
    const app = await webApp()
    for (const request of [
      { url: '/gate' },
      { url: '/gate', headers: { accept: 'application/json' } },
      { url: '/assets/gone.js', headers: { accept: '*/*' } },
      { method: 'POST', url: '/gate', headers: html },
    ] as const) {
      const answer = await app.inject(request)
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    }
  })

  test('an unknown path of the API stays a problem for every caller', async () => {
    const app = await webApp()
    for (const url of [
      '/api',
      '/api/v1',
      '/api/v1/nowhere',
      '/api/v2/event/list',
      '/api?x=1',
      '/health/well',
      '/metrics/all',
      '/.well-known/security',
    ]) {
      const answer = await app.inject({ url, headers: html })
      expect(answer.statusCode, url).toBe(404)
      expect(answer.json()).toMatchObject({ type: '/problems/not_found', status: 404 })
    }
  })

  test('a wrong link to a page of this server itself is a page with a way on', async () => {
    const app = await webApp()
    for (const url of ['/docs/nowhere', '/oidc/nowhere', '/oidc?x=1'])
      await expectNoPage(app.inject({ url, headers: html }), url)
  })

  test('no path leads out of the folder', async () => {
    const app = await webApp()
    await app.listen({ port: 0, host: '127.0.0.1' })
    for (const path of [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/..\\secret.txt',
      '/%252e%252e/secret.txt',
      '//secret.txt',
      `/${join(folder, 'assets/secret.txt')}`,
      '/../../../../../../etc/passwd',
      '/assets/',
      '/%00',
    ]) {
      const answer = await rawRequest(app, path)
      expect(answer, path).toMatch(/^HTTP\/1\.1 (400|403|404) /)
      expect(answer, path).not.toContain('a secret beside')
      expect(answer, path).not.toContain('root:')
    }
  })
})

describe('without one', () => {
  test('the first page links to the API', async () => {
    const app = await ownApp(t)
    const welcome = await app.inject({ url: '/', headers: html })
    expect(welcome.statusCode).toBe(200)
    expect(welcome.headers['content-type']).toContain('text/html')
    for (const link of ['/docs', '/openapi.json', '/health/ready'])
      expect(welcome.body).toContain(`href="${link}"`)
    expect(welcome.headers['content-security-policy']).toContain("default-src 'none'")
    const danish = await app.inject({ url: '/', headers: { ...html, 'accept-language': 'da' } })
    expect(danish.body).toContain('Tessera kører')
  })

  test('a wrong link is a page for a browser, and a problem for every other caller', async () => {
    const app = await ownApp(t)
    for (const url of ['/nowhere', '/gate?code=<script>', '/event/7'])
      await expectNoPage(app.inject({ url, headers: html }), url)
    for (const url of ['/nowhere', '/api/v1/nowhere', '/health/well']) {
      const accept = url === '/nowhere' ? '*/*' : 'text/html'
      const answer = await app.inject({ url, headers: { accept } })
      expect(answer.statusCode, url).toBe(404)
      expect(answer.headers['content-type'], url).toContain('application/problem+json')
    }
  })
})

async function expectNoPage(asked: Promise<LightMyRequestResponse>, url: string): Promise<void> {
  const { statusCode, headers, body } = await asked
  expect(statusCode, url).toBe(404)
  expect(headers['content-type'], url).toBe('text/html; charset=utf-8')
  expect(headers['content-security-policy'], url).toContain("default-src 'none'")
  expect(body, url).toContain('There is no such page')
  expect(body, url).toContain('href="/"')
  expect(body, url).not.toContain('script')
}
