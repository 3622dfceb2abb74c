import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { PASSWORD, testApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { expectFault } from '../../test/declaredAnswers.ts'
import { documented } from '../../test/documented.ts'
import { heldTicket, publishedEvent, ticketCode } from '../../test/events.ts'
import { logLines, ownApp } from '../../test/ownApp.ts'
import { connectionNamed } from '../../test/template.ts'
import { openSql } from '../db/sql.ts'
import { fromBase32 } from '../vault/base32.ts'
import { codeAt, LOGIN_TOTP, stepAt } from '../vault/totp.ts'

const t = documented(testApp())
const { connection } = testDatabase()

describe('health', () => {
  test('a running server is live and ready, and the question needs no login', async () => {
    for (const path of ['//health/live', '//health/ready']) {
      const answer = await t.call('GET', path)
      expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }])
    }
  })

  test('a stopping server is live and not ready', async () => {
    let isStopping = false
    const app = await ownApp(t, { isStopping: () => isStopping })
    expect((await app.inject('/health/ready')).statusCode).toBe(200)
    isStopping = true
    const ready = await app.inject('/health/ready')
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'stopping' }])
    expect((await app.inject('/health/live')).statusCode).toBe(200)
  })

  test('a server without its database is live and not ready, and answers 503 with Retry-After', async () => {
    const sql = openSql(connection, { max: 1 })
    const app = await ownApp(t, { sql })
    expect((await app.inject('/health/ready')).statusCode).toBe(200)
    await sql.end()
    const ready = await app.inject('/health/ready')
    expect(ready.statusCode).toBe(503)
    expect((await app.inject('/health/live')).statusCode).toBe(200)
    const list = await app.inject('/api/v1/event/list')
    expect(list.statusCode).toBe(503)
    expect(list.headers['retry-after']).toBe('2')
    expect(list.json()).toMatchObject({ type: '/problems/unavailable', status: 503 })
  })

  test.each([
    ['an unknown host', { url: 'postgres://hush:pw@hush.invalid:1/hush' }],
    ['a port where nothing listens', { url: 'postgres://me:hush@127.0.0.1:1/hush' }],
    ['a database that does not exist', connectionNamed(connection, 'hush')],
  ])('the log of an outage names no part of the database’s address: %s', async (_what, wrong) => {
    const sql = openSql(wrong, { max: 1 })
    const app = await ownApp(t, { sql, hotSql: sql, config: { logLevel: 'info' } })
    const lines = logLines(app)
    for (const path of ['/api/v1/event/list', '/.well-known/jwks.json', '/oidc/auth'])
      expect((await app.inject(`${path}?client_id=${crypto.randomUUID()}`)).statusCode).toBe(503)
    const headers = { cookie: 'access_token=x.y.z' }
    await app.inject({ url: '/api/v1/auth-jwt/sign-in/x', headers })
    expect(lines.join('')).toContain('The database: ')
    expect(lines.join('')).not.toContain('hush')
    await sql.end()
  })

  test('statements of the pool that wait for a lock delay neither health nor who-am-I', async () => {
    const sql = openSql(t.connection, { max: 2 })
    const app = await ownApp(t, { sql, hotSql: t.sql })
    const [person, event] = [await t.person(), await publishedEvent(t)]
    const headers = { authorization: `Bearer ${person.accessToken}` }
    await t.sql.begin(async (holder) => {
      await holder`select from events where uuid = ${event.uuid} for update`
      const waiting = Array.from({ length: 8 }, () =>
        app.inject({
          method: 'POST',
          url: `/api/v1/user/${person.username}/events`,
          headers,
          payload: { event_id: event.uuid },
        }),
      )
      await sleep(200)
      const waited = Promise.race(waiting).then(() => 'behind the waiting ones')
      const answers = Promise.all(
        ['/health/ready', '/api/v1/auth-jwt/user-info'].map((path) =>
          app.inject({ url: path, headers }),
        ),
      )
      const first = await Promise.race([answers, waited])
      expect(Array.isArray(first) ? first.map(({ statusCode }) => statusCode) : first).toEqual([
        200, 200,
      ])
      const refused = await Promise.race(waiting)
      expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '2'])
      void Promise.allSettled(waiting)
    })
    await sql.end({ timeout: 5 })
  })

  test('health has no rate limit', async () => {
    const app = await ownApp(t, { config: { rateLimitScale: 0.0001 } })
    for (let i = 0; i < 5; i++) expect((await app.inject('/health/live')).statusCode).toBe(200)
  })
})

test('a full disk is not ready: the database would stop at any moment', async () => {
  let isFull = false
  const app = await ownApp(t, { isDiskFull: async () => isFull })
  expect((await app.inject('/health/ready')).statusCode).toBe(200)
  isFull = true
  const answer = await app.inject('/health/ready')
  expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'disk is full' }])
  expect((await app.inject('/health/live')).statusCode).toBe(200)
})

test('refusals of every kind of route are in the log: API, pages, OpenID Connect, other sites, limits', async () => {
  const app = await ownApp(t, { config: { logLevel: 'info', rateLimitScale: 0.01 } })
  const lines = logLines(app)
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const person = await t.person()
  const authorization = `Bearer ${person.accessToken}`
  const asked: readonly (readonly [string, string, number, Record<string, string>])[] = [
    ['GET', '/api/v1/auth-jwt/user-info', 401, {}],
    ['GET', '/api/v1/audit', 403, { authorization }],
    ['POST', '/api/v1/auth-jwt/logout', 403, { origin: 'https://evil.example' }],
    ['POST', '/api/v1/auth-jwt/sign-out/confirm', 403, { origin: 'https://evil.example' }],
    ['GET', '/oidc/userinfo', 401, {}],
    ['POST', '/oidc/introspect', 401, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['POST', '/oidc/token', 401, { authorization: `Basic ${btoa(`${crypto.randomUUID()}:x`)}` }],
  ]
  for (const [method, path, status, headers] of asked) {
    const isForm = path === '/oidc/token'
    const body = isForm ? new URLSearchParams({ grant_type: 'client_credentials' }) : null
    const answer = await fetch(`${base}${path}`, { method, headers, body })
    await answer.text()
    expect([path, answer.status]).toEqual([path, status])
  }
  let limited = 0
  for (let i = 0; i < 50 && limited !== 429; i++) {
    const answer = await fetch(`${base}/api/v1/event/list`)
    limited = answer.status
    await answer.text()
  }
  expect(limited).toBe(429)
  await sleep(50)
  const refused = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'refused')
  for (const [method, route, status] of [...asked, ['GET', '/api/v1/event/list', 429] as const])
    expect(refused).toContainEqual(
      expect.objectContaining({ method, route, status, address: '127.0.0.1' }),
    )
})

describe('metrics', () => {
  const ask = (
    headers: Record<string, string> = {},
    remoteAddress = '127.0.0.1',
    url = '/metrics',
  ) => t.app().inject({ url, headers, remoteAddress })

  test('are readable from this machine, by route and never by path', async () => {
    const { username } = await t.person()
    await t.call('GET', `/user/${username}?secret=yes`)
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.8.9.1']) {
      const answer = await ask({}, address)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-type']).toContain('text/plain')
      expect(answer.body).toContain('process_cpu_seconds_total')
      expect(answer.body).toMatch(
        /http_request_duration_seconds_count\{[^}]*route="\/api\/v1\/user\/:username"[^}]*\} \d/,
      )
      expect(answer.body).not.toContain(username)
      expect(answer.body).not.toContain('secret')
    }
  })

  test.each(['localhost', 'localhost:8000', '127.0.0.1:8000', '127.8.9.1', '[::1]:8000'])(
    'are readable for a caller that names this machine %s',
    async (host) => {
      expect((await ask({ host })).statusCode).toBe(200)
    },
  )

  test('are readable with the token, from anywhere', async () => {
    const authorization = 'Bearer a metrics token of tests'
    expect((await ask({ authorization }, '203.0.113.9')).statusCode).toBe(200)
    expect((await ask({ authorization, 'x-forwarded-for': '203.0.113.9' })).statusCode).toBe(200)
    expect((await ask({ authorization, host: 'tickets.example.org' })).statusCode).toBe(200)
  })

  test('are hidden from anybody else, also through a proxy on this machine', async () => {
    for (const answer of [
      await ask({}, '203.0.113.9'),
      await ask({}, '128.0.0.1'),
      await ask({ 'x-forwarded-for': '127.0.0.1' }),
      await ask({ forwarded: 'for=127.0.0.1' }),
      await ask({ 'x-forwarded-for': '' }),
      await ask({ 'x-forwarded-host': 'tickets.example.org' }),
      await ask({ 'x-forwarded-proto': 'https' }),
      await ask({ 'x-real-ip': '127.0.0.1' }),
      await ask({ via: '1.1 proxy' }),
      await ask({ host: 'tickets.example.org' }),
      await ask({ host: 'localhost.evil.example:8000' }),
      await ask({ host: '127.0.0.1.evil.example' }),
      await ask({ authorization: 'Bearer wrong' }, '203.0.113.9'),
      await ask({ authorization: 'Bearer ' }, '203.0.113.9'),
      await ask({ authorization: 'a metrics token of tests' }, '203.0.113.9'),
      await ask({}, '203.0.113.9', '/metrics?token=a%20metrics%20token%20of%20tests'),
    ]) {
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({ type: '/problems/not_found' })
    }
  })

  test('are hidden without the token where people come by another address: a proxy may say nothing', async () => {
    const publicUrl = 'https://tickets.example.org'
    const app = await ownApp(t, { config: { publicUrl, metricsToken: 'a metrics token of tests' } })
    // As nginx sends it by default: the name of the upstream as the host, and no header of its own.
    for (const host of ['127.0.0.1:8000', 'localhost:8000', '[::1]:8000'])
      expect((await app.inject({ url: '/metrics', headers: { host } })).statusCode).toBe(404)
    const authorization = 'Bearer a metrics token of tests'
    expect((await app.inject({ url: '/metrics', headers: { authorization } })).statusCode).toBe(200)
  })

  test('without METRICS_TOKEN no token opens them', async () => {
    const app = await ownApp(t)
    for (const authorization of ['Bearer ', 'Bearer undefined', 'Bearer null']) {
      const answer = await app.inject({
        url: '/metrics',
        headers: { authorization },
        remoteAddress: '203.0.113.9',
      })
      expect(answer.statusCode).toBe(404)
    }
  })
})

test('the key set is public, cacheable, and has no private part', async () => {
  const answer = await t.call('GET', '//.well-known/jwks.json')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['cache-control']).toBe('public, max-age=300')
  const { keys } = answer.json()
  expect(keys.length).toBeGreaterThan(0)
  for (const key of keys) {
    expect(key).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig', kid: expect.any(String) })
    for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(key).not.toHaveProperty(secret)
  }
})

describe('headers', () => {
  test('every answer forbids framing, sniffing and foreign content', async () => {
    const answers = [
      await t.call('GET', '/event/list'),
      await t.call('GET', '/event/x'),
      await t.call('POST', '/event', { body: {} }),
      await t.call('GET', '//nowhere'),
      await t.call('GET', '//'),
      await t.call('GET', '//health/live'),
      await t.call('GET', '//openapi.json'),
    ]
    for (const { headers, statusCode, raw } of answers) {
      const what = `${raw.req.url} ${statusCode}`
      const policy = String(headers['content-security-policy'])
      expect(policy, what).toContain("frame-ancestors 'none'")
      expect(policy, what).toMatch(/base-uri 'none'/)
      expect(policy, what).not.toContain("script-src 'unsafe")
      expect(policy, what).not.toMatch(/script-src[^;]*'unsafe-inline'/)
      expect(headers['x-content-type-options'], what).toBe('nosniff')
      expect(headers['referrer-policy'], what).toBe('no-referrer')
      expect(headers['x-request-id'], what).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers['x-powered-by'], what).toBeUndefined()
      expect(headers['server'], what).toBeUndefined()
    }
  })

  test('with https, browsers are told to keep using it', async () => {
    const app = await ownApp(t, { config: { publicUrl: 'https://tickets.example.org' } })
    const answer = await app.inject('/api/v1/event/list')
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000')
    for (const path of ['/docs', '/health/live', '/no/such/path'])
      expect((await app.inject(path)).headers['strict-transport-security'], path).toBe(
        'max-age=31536000',
      )
    expect(
      (await t.call('GET', '/event/list')).headers['strict-transport-security'],
    ).toBeUndefined()
  })

  test('no cache keeps an answer for a logged-in person, unless the route says otherwise', async () => {
    const as = await t.person()
    const kept = async (path: string, who?: typeof as) =>
      (await t.call('GET', path, who && { as: who })).headers['cache-control']
    for (const path of ['/auth-jwt/user-info', '/session'])
      expect(await kept(path, as), path).toBe('private, no-store')
    expect(await kept('//.well-known/jwks.json', as)).toBe('public, max-age=300')
    expect(await kept('/event/list')).toBeUndefined()
  })

  test('a problem has the id of its request', async () => {
    const answer = await t.call('GET', '/event/x')
    expect(answer.json().instance).toBe(`urn:uuid:${String(answer.headers['x-request-id'])}`)
  })
})

describe('limits', () => {
  test('every answer has the remaining limit, and a request above it is 429 with Retry-After', async () => {
    const app = await ownApp(t, { config: { rateLimitScale: 0.0005 } })
    const ask = (remoteAddress = '203.0.113.1') =>
      app.inject({ url: '/.well-known/jwks.json', remoteAddress })
    for (const left of [2, 1, 0]) {
      const { headers, statusCode } = await ask()
      expect(statusCode).toBe(200)
      expect(headers['ratelimit-limit']).toBe('3')
      expect(headers['ratelimit-remaining']).toBe(String(left))
      expect(Number(headers['ratelimit-reset'])).toBeLessThanOrEqual(60)
    }
    const over = await ask()
    expect(over.statusCode).toBe(429)
    expect(over.headers['content-type']).toContain('application/problem+json')
    expect(over.headers['ratelimit-remaining']).toBe('0')
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0)
    expect(over.json()).toMatchObject({ type: '/problems/rate_limited', status: 429 })
    expect((await ask('203.0.113.2')).statusCode).toBe(200)
  })

  test('an address that a client sends in a header is ignored, unless the proxy is trusted', async () => {
    const ask = async (trustProxy: false | number) => {
      const app = await ownApp(t, { config: { rateLimitScale: 0.0001, trustProxy } })
      const statuses: number[] = []
      for (const address of ['198.51.100.1', '198.51.100.2'])
        statuses.push(
          (
            await app.inject({
              url: '/.well-known/jwks.json',
              headers: { 'x-forwarded-for': address },
            })
          ).statusCode,
        )
      return statuses
    }
    await expect(ask(false)).resolves.toEqual([200, 429])
    await expect(ask(1)).resolves.toEqual([200, 200])
  })
})

describe('other origins', () => {
  const ask = (origin: string, method: 'GET' | 'OPTIONS' = 'GET', wanted = 'GET') =>
    t.app().inject({
      method,
      url: '/api/v1/event/list',
      headers: {
        origin,
        ...(method === 'OPTIONS' && {
          'access-control-request-method': wanted,
          'access-control-request-headers': 'authorization, content-type, idempotency-key',
        }),
      },
    })

  test('an allowed origin may read, with credentials', async () => {
    const { headers } = await ask('https://allowed.example')
    expect(headers['access-control-allow-origin']).toBe('https://allowed.example')
    expect(headers['access-control-allow-credentials']).toBe('true')
    expect(headers['vary']).toContain('Origin')
  })

  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])(
    'an allowed origin passes the preflight of a %s',
    async (method) => {
      const { headers } = await ask('https://allowed.example', 'OPTIONS', method)
      expect(headers['access-control-allow-origin']).toBe('https://allowed.example')
      expect(String(headers['access-control-allow-methods']).split(/,\s*/)).toContain(method)
      expect(String(headers['access-control-allow-headers']).toLowerCase()).toContain(
        'idempotency-key',
      )
    },
  )

  test('an allowed origin may read the headers for paging, limits and retries', async () => {
    const { headers } = await ask('https://allowed.example')
    const exposed = String(headers['access-control-expose-headers']).toLowerCase().split(/,\s*/)
    expect(exposed).toEqual(
      expect.arrayContaining([
        'link',
        'retry-after',
        'ratelimit-limit',
        'ratelimit-remaining',
        'ratelimit-reset',
        'x-request-id',
        'idempotency-replayed',
        'etag',
      ]),
    )
  })

  test('no other origin gets CORS headers, and none at all when no origin is allowed', async () => {
    const others = [
      'https://evil.example',
      'https://allowed.example.evil.example',
      'http://allowed.example',
      'https://allowed.example:444',
      'null',
    ]
    for (const origin of others)
      for (const method of ['GET', 'OPTIONS'] as const)
        expect((await ask(origin, method)).headers['access-control-allow-origin']).toBeUndefined()
    const app = await ownApp(t)
    const answer = await app.inject({
      url: '/api/v1/event/list',
      headers: { origin: 'https://allowed.example' },
    })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
})

test('what is open to pages of applications is open to each, also beside allowed origins', async () => {
  const ask = async (allowedOrigins: string[]) => {
    const app = await ownApp(t, { config: { allowedOrigins } })
    const found: Record<string, unknown> = {}
    for (const [method, url] of [
      ['GET', '/.well-known/openid-configuration'],
      ['GET', '/.well-known/oauth-authorization-server'],
      ['GET', '/.well-known/jwks.json'],
      ['GET', '/.well-known/licence-keys.json'],
      ['GET', '/oidc/userinfo'],
      ['OPTIONS', '/oidc/userinfo'],
      ['OPTIONS', '/oidc/token'],
      ['OPTIONS', '/oidc/revoke'],
      ['POST', '/oidc/revoke'],
      ['OPTIONS', '/api/v1/licence-seat/heartbeat'],
      ['POST', '/api/v1/licence-seat/heartbeat'],
      ['OPTIONS', '/api/v1/licence-seat/release'],
    ] as const)
      for (const origin of ['https://lab.example.org', 'https://allowed.example']) {
        const { headers } = await app.inject({
          method,
          url,
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'authorization',
          },
        })
        const names = Object.keys(headers).filter((name) => name.startsWith('access-control'))
        expect([origin, '*'], url).toContain(headers['access-control-allow-origin'])
        if (method === 'OPTIONS')
          expect(headers['access-control-allow-headers'], url).toContain('authorization')
        found[`${method} ${url} ${origin}`] = names.map((name) => headers[name])
      }
    return found
  }
  expect(await ask(['https://allowed.example'])).toEqual(await ask([]))
})

describe('logs', () => {
  test('warn once about a proxy that is not trusted, and never about a trusted one', async () => {
    const warnings = async (trustProxy: false | number) => {
      const app = await ownApp(t, { config: { logLevel: 'warn', trustProxy } })
      const lines = logLines(app)
      const headers = { 'x-forwarded-for': '198.51.100.1' }
      for (let i = 0; i < 3; i++) await app.inject({ url: '/health/live', headers })
      return lines.filter((line) => line.includes('TRUST_PROXY'))
    }
    expect(await warnings(false)).toHaveLength(1)
    expect(await warnings(1)).toHaveLength(0)
  })

  test('law 9: have one line per request and no secret, code or query, even at level debug', async () => {
    const app = await ownApp(t, { config: { logLevel: 'debug' } })
    const lines = logLines(app)
    const secrets = new Set<string>([PASSWORD])
    const send = async (
      method: 'GET' | 'POST',
      path: string,
      { token, body, headers }: { token?: string; body?: object; headers?: object } = {},
    ) => {
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
        ...(body && { payload: body }),
      })
      return answer
    }
    const [username, password] = ['log-reader', 'a long and secret pass phrase']
    secrets.add(password)
    const made = await send('POST', '/user', {
      body: { username, email: 'hidden@example.org', password1: password, password2: password },
    })
    expect(made.statusCode, made.body).toBe(201)
    const enrolled = await send('POST', '/auth-totp/qrcode', {
      body: { username, password },
      headers: { accept: 'application/json' },
    })
    const { secret } = enrolled.json()
    secrets.add(secret)
    const [now] = await t.sql<{ epoch: number }[]>`
      select extract(epoch from clock_timestamp())::float8 as epoch`
    const loginCode = codeAt(fromBase32(secret), stepAt(now?.epoch ?? 0, LOGIN_TOTP), LOGIN_TOTP)
    secrets.add(loginCode)
    await send('POST', '/auth-jwt/login', {
      body: { username, password: 'a wrong pass phrase', security_code: loginCode },
    })
    secrets.add('a wrong pass phrase')
    const login = await send('POST', '/auth-jwt/login', {
      body: { username, password, security_code: loginCode },
    })
    expect(login.statusCode, login.body).toBe(200)
    const { access_token, refresh_token, recovery_codes } = login.json()
    for (const text of [access_token, refresh_token, ...recovery_codes]) secrets.add(text)
    const event = await publishedEvent(t)
    const credential = await heldTicket(t, event, await t.person())
    const code = await ticketCode(t, credential)
    for (const text of [code, credential.secret, credential.credential_id, event.agent.accessToken])
      secrets.add(text)
    const token = event.agent.accessToken
    await send('GET', `/ticket/auth?code=${code}`, { token })
    await send('GET', `/ticket/auth?code=${code}&direction=up`, { token })
    await send('GET', `/ticket/auth/?code=${code}`)
    await send('POST', '/ticket/auth', { token, body: { code } })
    await send('GET', `/nowhere/${code}?code=${code}`)
    await send('GET', '/event/list?title=a-secret-search', { token: access_token })
    secrets.add('a-secret-search')
    await send('POST', '/auth-jwt/refresh', { token: refresh_token })
    await send('POST', '/auth-jwt/logout', { token: refresh_token })
    await app.inject({
      url: '/api/v1/auth-jwt/user-info',
      headers: { cookie: `access_token=${access_token}` },
    })
    expect(lines.length).toBeGreaterThanOrEqual(12)
    const said = lines.map((line) => {
      const { time, reqId, pid, hostname, ...rest } = JSON.parse(line)
      expect([time, reqId, pid, hostname]).not.toContain(undefined)
      return JSON.stringify(rest)
    })
    for (const line of said) {
      for (const text of secrets) expect(line).not.toContain(text)
      expect(line).not.toMatch(/[?&]\w+=|hidden@example/)
    }
    expect(said.some((line) => line.includes('"route":"/api/v1/ticket/auth"'))).toBe(true)
  })

  test('law 9: an internal fault is logged without the row, and revealed to nobody', async () => {
    expectFault('signUp')
    const app = await ownApp(t, { config: { logLevel: 'debug' } })
    const lines = logLines(app)
    await t.sql`alter table users add constraint users_fault check (username <> 'fault-maker')`
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/user',
      payload: {
        username: 'fault-maker',
        email: 'fault@example.org',
        password1: 'another long pass phrase',
        password2: 'another long pass phrase',
      },
    })
    await t.sql`alter table users drop constraint users_fault`
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toEqual({
      type: '/problems/internal',
      title: 'Internal Server Error',
      status: 500,
      instance: expect.any(String),
    })
    const said = lines.join('\n')
    expect(said).toContain('users_fault')
    for (const secret of ['fault@example.org', '$argon2', 'another long pass phrase'])
      expect(said).not.toContain(secret)
  })

  test('at the default level only faults are logged', async () => {
    const app = await ownApp(t, { config: { logLevel: 'info' } })
    const lines = logLines(app)
    await app.inject('/api/v1/event/list')
    await app.inject('/api/v1/event/x')
    expect(lines).toEqual([])
  })
})
