import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import * as client from 'openid-client'
import { beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../../test/app.ts'
import { Browser } from '../../../test/browser.ts'
import { counts, unspentCode } from '../../../test/logins.ts'
import {
  beginLogin,
  discover,
  enter,
  exchange,
  listeningApp,
  type Registered,
  refusedWith,
  register,
  typeLogin,
} from '../../../test/oidc.ts'
import { ownApp } from '../../../test/ownApp.ts'
import { OPERATOR, SYSTEM } from '../../audit/actor.ts'
import { endSessions } from '../../sessions/endSession.ts'
import { rotateSigningKeys } from '../../tokens/signingKeys.ts'

const t = testApp()
const server = listeningApp(t)
let admin: Person
let open: Registered

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  open = await register(t, admin, { requires_licence: false })
})

async function come(person?: Person, more: Record<string, string> = {}) {
  return enter(t, {
    url: server.url(),
    application: open,
    person: person ?? (await t.person()),
    more,
  })
}

function post(path: string, body: Record<string, string>, application = open): Promise<Response> {
  return fetch(`${server.url()}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${application.uuid}:${application.secret}`).toString('base64')}`,
    },
    body: new URLSearchParams(body),
  })
}

async function introspect(token: string, application = open): Promise<{ active: boolean }> {
  const answer = await post('/oidc/introspect', { token }, application)
  expect(answer.status).toBe(200)
  return (await answer.json()) as { active: boolean }
}

test('userinfo answers a POST too, and refuses a token without the scope openid', async () => {
  const ask = (token: string, method: string) =>
    fetch(`${server.url()}/oidc/userinfo`, {
      method,
      headers: { authorization: `Bearer ${token}` },
    })
  const person = await t.person()
  const { tokens, browser, config } = await come(person)
  const posted = await ask(tokens.access_token, 'POST')
  expect([posted.status, await posted.json()]).toMatchObject([200, { sub: person.uuid }])

  const request = await beginLogin(config, open, { scope: 'profile' })
  request.url.searchParams.delete('nonce')
  const { url: callback } = await browser.get(request.url, open.redirectUri)
  const { access_token } = await client.authorizationCodeGrant(config, callback, {
    pkceCodeVerifier: request.verifier,
    expectedState: request.state,
  })
  for (const method of ['GET', 'POST']) {
    const refused = await ask(access_token, method)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ error: 'insufficient_scope' })
  }
})

describe('a stock client', () => {
  test('discovers the provider, and its keys are our keys', async () => {
    const config = await discover(server.url(), open)
    const metadata = config.serverMetadata()
    expect(metadata.issuer).toBe(server.url())
    expect(metadata.jwks_uri).toBe(`${server.url()}/.well-known/jwks.json`)
    expect(metadata.code_challenge_methods_supported).toEqual(['S256'])
    expect(metadata.response_types_supported).toEqual(['code'])
    expect(metadata.response_modes_supported).toEqual(['query', 'form_post'])
    expect(metadata.authorization_response_iss_parameter_supported).toBe(true)
    expect(metadata.backchannel_logout_supported).toBe(true)
    for (const endpoint of [
      'token_endpoint',
      'userinfo_endpoint',
      'introspection_endpoint',
      'revocation_endpoint',
      'end_session_endpoint',
    ] as const)
      expect(metadata[endpoint], endpoint).toMatch(new RegExp(`^${server.url()}/`))
  })

  test('logs in through this server and reads user info', async () => {
    const person = await t.person()
    const { config, tokens, callback } = await come(person)
    expect(callback.searchParams.get('iss')).toBe(server.url())
    const claims = tokens.claims()
    expect(claims).toMatchObject({
      sub: person.uuid,
      email: person.email,
      preferred_username: person.username,
    })
    const info = await client.fetchUserInfo(config, tokens.access_token, person.uuid)
    expect(info).toMatchObject({ sub: person.uuid, name: 'First Last', email: person.email })
    expect(tokens.expires_in).toBe(300)

    const { payload, protectedHeader } = await jwtVerify(
      tokens.access_token,
      createRemoteJWKSet(new URL(`${server.url()}/.well-known/jwks.json`)),
      { issuer: server.url(), audience: open.audience, typ: 'at+jwt', algorithms: ['RS256'] },
    )
    expect(Object.keys(protectedHeader).sort()).toEqual(['alg', 'kid', 'typ'])
    expect(payload['client_id']).toBe(open.uuid)
    expect(payload['sid']).toBe(claims?.['sid'])
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300)
    const [session] =
      await t.sql`select user_id from sessions where sid = ${String(payload['sid'])}`
    expect(session?.['user_id']).toBe(person.uuid)
    const audit = await t.sql`
      select sid, details from audit_log where kind = 'application_entered' and user_id = ${person.uuid}`
    expect(audit).toMatchObject([{ sid: payload['sid'], details: { application_id: open.uuid } }])
  })
})

test.each([
  ['another scheme', 'Negotiate YII='],
  ['a bearer token', 'Bearer of-the-proxy'],
  ['Basic of its own', 'Basic cHJveHk6c2VjcmV0'],
  ['both joined', 'Negotiate YII=, Basic cHJveHk6c2VjcmV0'],
  ['what is no scheme', 'x'],
])('what a proxy adds (%s) does not hide the secret in the form', async (_what, added) => {
  const { tokens } = await come()
  const ask = (authorization: string, form: Record<string, string>) =>
    fetch(`${server.url()}/oidc/token`, {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: tokens.refresh_token ?? '',
        ...form,
      }),
    })
  const inForm = { client_id: open.uuid, client_secret: open.secret ?? '' }
  const answer = await ask(added, inForm)
  expect(answer.status, await answer.clone().text()).toBe(200)
  expect((await ask(added, { ...inForm, client_secret: 'ts1.wrong' })).status).toBe(401)
  const own = `Basic ${Buffer.from(`${open.uuid}:${open.secret}`).toString('base64')}`
  expect((await ask(`${added}, ${own}`, {})).status).toBe(200)
})

describe('refused', () => {
  test('a redirect address that is not registered, on a page without a redirect', async () => {
    const config = await discover(server.url(), open)
    for (const redirect_uri of [
      'https://evil.example/callback',
      `${open.redirectUri}/more`,
      `${open.redirectUri}?x=1`,
      open.redirectUri.toUpperCase(),
    ]) {
      const { url } = await beginLogin(config, open, { redirect_uri })
      const page = await new Browser().get(url, 'https://')
      expect(page.status, redirect_uri).toBe(400)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(page.html).toContain('redirect_uri')
    }
  })

  test('an authorization request without PKCE, with plain PKCE, or for another response type', async () => {
    const config = await discover(server.url(), open)
    const { url } = await beginLogin(config, open)
    const change = async (work: (query: URLSearchParams) => void): Promise<string | null> => {
      const changed = new URL(url)
      work(changed.searchParams)
      const { url: answer } = await new Browser().get(changed, open.redirectUri)
      const said = answer.hash ? new URLSearchParams(answer.hash.slice(1)) : answer.searchParams
      expect(said.get('iss')).toBe(server.url())
      return said.get('error')
    }
    expect(
      await change((query) => {
        query.delete('code_challenge')
        query.delete('code_challenge_method')
      }),
    ).toBe('invalid_request')
    expect(await change((query) => query.set('code_challenge_method', 'plain'))).toBe(
      'invalid_request',
    )
    expect(await change((query) => query.delete('code_challenge_method'))).toBe('invalid_request')
    for (const type of ['token', 'id_token', 'code id_token'])
      expect(await change((query) => query.set('response_type', type)), type).toMatch(
        /^(unsupported_response_type|invalid_request)$/,
      )
    expect(await change((query) => query.set('prompt', 'none'))).toBe('login_required')
    expect(await change((query) => query.set('resource', 'https://other.example'))).toBe(
      'invalid_target',
    )
  })

  test('a code without its verifier, with a wrong one, or sent by another application', async () => {
    const other = await register(t, admin, { requires_licence: false })
    const config = await discover(server.url(), open)
    const callbackOf = async () => {
      const request = await beginLogin(config, open)
      const browser = new Browser()
      const page = await browser.get(request.url)
      const done = await typeLogin(t, browser, {
        page,
        person: await t.person(),
        stopAt: open.redirectUri,
      })
      return { request, callback: done.url, code: done.url.searchParams.get('code') ?? '' }
    }
    const missing = await callbackOf()
    const answer = await post('/oidc/token', {
      grant_type: 'authorization_code',
      code: missing.code,
      redirect_uri: open.redirectUri,
    })
    expect(await answer.json()).toMatchObject({ error: 'invalid_grant' })
    const { request, callback } = await callbackOf()
    const wrong = { ...request, verifier: client.randomPKCECodeVerifier() }
    expect(await refusedWith(exchange(config, { request: wrong, callback }))).toBe('invalid_grant')
    const theirs = await discover(server.url(), other)
    expect(await refusedWith(exchange(theirs, { request, callback }))).toBe('invalid_grant')
    const noSecret = await discover(server.url(), { ...open, secret: 'ts1.wrong' })
    expect(await refusedWith(exchange(noSecret, { request, callback }))).toBe('invalid_client')
    await exchange(config, { request, callback })
  })

  test('a code that is used twice, and then the tokens of its first use', async () => {
    const { config, request, callback, tokens } = await come()
    expect((await introspect(tokens.access_token)).active).toBe(true)
    expect(await refusedWith(exchange(config, { request, callback }))).toBe('invalid_grant')
    expect(await introspect(tokens.access_token)).toEqual({ active: false })
    expect(await refusedWith(client.refreshTokenGrant(config, tokens.refresh_token ?? ''))).toBe(
      'invalid_grant',
    )
    expect(
      await refusedWith(client.fetchUserInfo(config, tokens.access_token, client.skipSubjectCheck)),
    ).toBe('invalid_token')
  })

  test('all but one of many requests with one code at once, and that one keeps its tokens', async () => {
    const config = await discover(server.url(), open)
    const request = await beginLogin(config, open)
    const browser = new Browser()
    const page = await browser.get(request.url)
    const done = await typeLogin(t, browser, {
      page,
      person: await t.person(),
      stopAt: open.redirectUri,
    })
    // Nobody gets tokens until all ten have arrived: one that arrives later ends them.
    const lock = await t.sql.reserve()
    await lock`begin`
    await lock`select from oidc_states where model = 'AuthorizationCode' for update`
    const arrived = server.countArrivals()
    const sent = Array.from({ length: 10 }, () => exchange(config, { request, callback: done.url }))
    const settled = Promise.allSettled(sent)
    try {
      await expect.poll(arrived).toBe(10)
    } finally {
      await lock`rollback`
      lock.release()
    }
    const results = await settled
    const given = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
    expect(given).toHaveLength(1)
    for (const { access_token } of given)
      expect(await introspect(access_token)).toMatchObject({ active: true })
    // A later use is a theft, or a fault: it ends what came from the code.
    expect(await refusedWith(exchange(config, { request, callback: done.url }))).toBe(
      'invalid_grant',
    )
    for (const { access_token } of given)
      expect(await introspect(access_token)).toEqual({ active: false })
  })

  test("an application's token on our API, and our token on the routes for applications", async () => {
    const person = await t.person()
    const { tokens } = await come(person)
    expect(await counts(t.app(), tokens.access_token)).toBe(false)
    const here = await fetch(`${server.url()}/api/v1/auth-jwt/user-info`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    })
    expect(here.status).toBe(401)
    const own = await fetch(`${server.url()}/api/v1/auth-jwt/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        username: person.username,
        password: PASSWORD,
        security_code: await unspentCode(t, person),
      }),
    })
    const { access_token } = (await own.json()) as { access_token: string }
    expect(await introspect(access_token)).toEqual({ active: false })
    const info = await fetch(`${server.url()}/oidc/userinfo`, {
      headers: { authorization: `Bearer ${access_token}` },
    })
    expect(info.status).toBe(401)
    const beat = await fetch(`${server.url()}/api/v1/licence-seat/heartbeat`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}` },
    })
    expect(beat.status).toBe(401)
  })

  test('a token of a foreign audience, without signature, changed, or of another type', async () => {
    const other = await register(t, admin, { requires_licence: false })
    const { tokens } = await come()
    const [header = '', payload = '', signature = ''] = tokens.access_token.split('.')
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const none = `${encode({ ...decodeProtectedHeader(tokens.access_token), alg: 'none' })}.${payload}.`
    const forged = `${header}.${encode({ ...decodeJwt(tokens.access_token), aud: other.audience })}.${signature}`
    for (const token of [none, forged, tokens.id_token ?? ''])
      expect(await introspect(token), token).toEqual({ active: false })
    expect(await introspect(tokens.access_token, other)).toEqual({ active: false })
    expect(
      (await post('/oidc/introspect', { token: tokens.access_token }, { ...open, secret: 'x' }))
        .status,
    ).toBe(401)
    await t.sql`update applications set audience = audience || '/moved' where uuid = ${open.uuid}`
    expect(await introspect(tokens.access_token)).toEqual({ active: false })
    await t.sql`update applications set audience = ${open.audience} where uuid = ${open.uuid}`
    expect((await introspect(tokens.access_token)).active).toBe(true)
  })
})

describe('a login session that is over', () => {
  test.each(['logged out', 'expired', 'made inactive'])(
    '5. ends at once everything that an application has of it: %s',
    async (how) => {
      const person = await t.person()
      const { config, tokens } = await come(person)
      const sid = String(tokens.claims()?.['sid'])
      expect((await introspect(tokens.access_token)).active).toBe(true)
      expect((await introspect(tokens.refresh_token ?? '')).active).toBe(true)
      if (how === 'logged out')
        await t.sql.begin((tx) =>
          endSessions(tx, { userId: person.uuid, sid, actor: SYSTEM, reason: 'logged_out' }),
        )
      else if (how === 'expired')
        await t.sql`update sessions set expires_at = now() - interval '1 second' where sid = ${sid}`
      else await t.sql`update users set is_active = false where uuid = ${person.uuid}`
      expect(await introspect(tokens.access_token)).toEqual({ active: false })
      expect(await introspect(tokens.refresh_token ?? '')).toEqual({ active: false })
      expect(
        await refusedWith(client.fetchUserInfo(config, tokens.access_token, person.uuid)),
      ).toBe('invalid_token')
      expect(await refusedWith(client.refreshTokenGrant(config, tokens.refresh_token ?? ''))).toBe(
        'invalid_grant',
      )
    },
  )

  test('5. gives no tokens for an earlier code', async () => {
    const person = await t.person()
    const config = await discover(server.url(), open)
    const request = await beginLogin(config, open)
    const browser = new Browser()
    const page = await browser.get(request.url)
    const done = await typeLogin(t, browser, { page, person, stopAt: open.redirectUri })
    await t.sql.begin((tx) =>
      endSessions(tx, { userId: person.uuid, actor: SYSTEM, reason: 'logged_out' }),
    )
    expect(await refusedWith(exchange(config, { request, callback: done.url }))).toBe(
      'invalid_grant',
    )
  })
})

describe('a refresh token', () => {
  test('is given only when offline_access is asked for', async () => {
    const { tokens } = await come(undefined, { scope: 'openid' })
    expect(tokens.refresh_token).toBeUndefined()
    expect(decodeJwt(tokens.access_token)['scope']).toBe('openid')
  })

  test('is replaced at every use', async () => {
    const { config, tokens } = await come()
    const first = tokens.refresh_token ?? ''
    const again = await client.refreshTokenGrant(config, first)
    expect(again.refresh_token).not.toBe(first)
    expect(decodeJwt(again.access_token)).toMatchObject({
      aud: open.audience,
      sid: tokens.claims()?.['sid'],
    })
    await client.refreshTokenGrant(config, again.refresh_token ?? '')
  })

  test('6. that is used twice at once, or after a lost answer, still logs nobody out', async () => {
    const { config, tokens } = await come()
    const first = tokens.refresh_token ?? ''
    const both = await Promise.all([
      client.refreshTokenGrant(config, first),
      client.refreshTokenGrant(config, first),
    ])
    for (const { refresh_token } of both)
      await client.refreshTokenGrant(config, refresh_token ?? '')
  })

  test('6. that is used again later ends everything that came from it', async () => {
    const { config, tokens } = await come()
    const first = tokens.refresh_token ?? ''
    const second = await client.refreshTokenGrant(config, first)
    await t.sql`update oidc_states set consumed_at = consumed_at - interval '31 seconds' where consumed_at is not null`
    expect(await refusedWith(client.refreshTokenGrant(config, first))).toBe('invalid_grant')
    expect(await refusedWith(client.refreshTokenGrant(config, second.refresh_token ?? ''))).toBe(
      'invalid_grant',
    )
    expect(await introspect(second.access_token)).toEqual({ active: false })
  })

  test('of another application is refused', async () => {
    const other = await register(t, admin, { requires_licence: false })
    const { tokens } = await come()
    const theirs = await discover(server.url(), other)
    expect(await refusedWith(client.refreshTokenGrant(theirs, tokens.refresh_token ?? ''))).toBe(
      'invalid_grant',
    )
    await client.tokenRevocation(theirs, tokens.refresh_token ?? '')
    expect((await introspect(tokens.refresh_token ?? '')).active).toBe(true)
  })

  test('that was revoked does not count, nor do the tokens from the same login', async () => {
    const { config, tokens } = await come()
    await client.tokenRevocation(config, tokens.refresh_token ?? '')
    expect(await introspect(tokens.access_token)).toEqual({ active: false })
    expect(await refusedWith(client.refreshTokenGrant(config, tokens.refresh_token ?? ''))).toBe(
      'invalid_grant',
    )
  })
})

describe('in the middle of a login', () => {
  test('a restarted process loses nobody: every login under way is in the database', async () => {
    const config = await discover(server.url(), open)
    const request = await beginLogin(config, open)
    const browser = new Browser()
    const page = await browser.get(request.url)
    await server.restart()
    const done = await typeLogin(t, browser, {
      page,
      person: await t.person(),
      stopAt: open.redirectUri,
    })
    await server.restart()
    const tokens = await exchange(config, { request, callback: done.url })
    await server.restart()
    await client.refreshTokenGrant(config, tokens.refresh_token ?? '')
  })

  test('a new signing key changes nothing but the key', async () => {
    const { config, tokens } = await come()
    const before = decodeProtectedHeader(tokens.access_token).kid
    const request = await beginLogin(config, open)
    const browser = new Browser()
    const page = await browser.get(request.url)
    await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR })
    await t.sql`update signing_keys set signs_from = now() - interval '1 second' where expires_at is null`
    await new Promise((resolve) => setTimeout(resolve, 5_100))
    const done = await typeLogin(t, browser, {
      page,
      person: await t.person(),
      stopAt: open.redirectUri,
    })
    const later = await exchange(await discover(server.url(), open), {
      request,
      callback: done.url,
    })
    expect(decodeProtectedHeader(later.access_token).kid).not.toBe(before)
    expect((await introspect(tokens.access_token)).active).toBe(true)
    await client.refreshTokenGrant(config, tokens.refresh_token ?? '')
  })
})

describe('an application without a secret', () => {
  test('uses PKCE alone', async () => {
    const open = await register(t, admin, { requires_licence: false, public: true })
    expect(open.secret).toBeUndefined()
    const person = await t.person()
    const { config, tokens } = await enter(t, { url: server.url(), application: open, person })
    await client.refreshTokenGrant(config, tokens.refresh_token ?? '')
    const info = await client.fetchUserInfo(config, tokens.access_token, person.uuid)
    expect(info.sub).toBe(person.uuid)
  })

  test('may call the token endpoint from its own page only', async () => {
    const open = await register(t, admin, { requires_licence: false, public: true })
    const ask = (origin: string) =>
      fetch(`${server.url()}/oidc/token`, {
        method: 'POST',
        headers: { origin, 'sec-fetch-site': 'cross-site' },
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: 'x',
          client_id: open.uuid,
        }),
      })
    const own = await ask('https://lab.example.org')
    expect(await own.json()).toMatchObject({ error: 'invalid_grant' })
    expect(own.headers.get('access-control-allow-origin')).toBe('https://lab.example.org')
    const foreign = await ask('https://evil.example')
    expect(foreign.status).toBe(400)
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
  })
})

test('4. a copy of the database gives no access: it has codes, refresh tokens and secrets only as hashes', async () => {
  const { tokens, callback } = await come()
  const rows = await t.sql`select model, payload::text from oidc_states`
  const applications = await t.sql`select applications::text as text from applications`
  const all = JSON.stringify([rows, applications])
  for (const secret of [
    tokens.refresh_token,
    callback.searchParams.get('code'),
    tokens.access_token,
    open.secret,
  ])
    expect(all).not.toContain(String(secret))
  expect(rows.length).toBeGreaterThan(3)
})

test('answers of the provider have the usual headers for every Host header', async () => {
  const answer = await fetch(`${server.url()}/.well-known/openid-configuration`, {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  })
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.json()).toMatchObject({ token_endpoint: `${server.url()}/oidc/token` })
})

const form = { 'content-type': 'application/x-www-form-urlencoded' }

test.each<[string, string, RequestInit]>([
  ['no parameters', '/oidc/auth', {}],
  ['an unknown application', `/oidc/auth?client_id=${'x'.repeat(300)}&response_type=code`, {}],
  ['parameters twice', '/oidc/auth?client_id=a&client_id=b&scope=openid&scope=email', {}],
  ['control characters', '/oidc/auth?client_id=%00&state=%1b', {}],
  ['invalid UTF-8', '/oidc/auth?client_id=%ff%fe&state=%', {}],
  ['a long state', `/oidc/auth?state=${'x'.repeat(10_000)}`, {}],
  ['nothing under way', '/oidc/auth/unknown', {}],
  ['no body', '/oidc/token', { method: 'POST' }],
  [
    'JSON for a form',
    '/oidc/token',
    { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } },
  ],
  ['a malformed form', '/oidc/token', { method: 'POST', body: '%%%=&&&', headers: form }],
  [
    'a large form',
    '/oidc/token',
    { method: 'POST', body: `a=${'x'.repeat(60_000)}`, headers: form },
  ],
  [
    'a form that is too large',
    '/oidc/token',
    { method: 'POST', body: `a=${'x'.repeat(200_000)}`, headers: form },
  ],
  [
    'a grant type of its own',
    '/oidc/token',
    { method: 'POST', body: 'grant_type=password&client_id=x', headers: form },
  ],
  ['no application', '/oidc/introspect', { method: 'POST', body: 'token=x', headers: form }],
  [
    'a bad header',
    '/oidc/introspect',
    { method: 'POST', body: 'token=x', headers: { ...form, authorization: 'Basic %%%' } },
  ],
  [
    'a bad encoding',
    '/oidc/revoke',
    {
      method: 'POST',
      body: 'token=x',
      headers: { ...form, authorization: `Basic ${btoa('%zz:%')}` },
    },
  ],
  [
    'JSON for a form, at a route of ours',
    '/oidc/revoke',
    { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
  ],
  ['a NUL', '/oidc/introspect', { method: 'POST', body: 'token=%00', headers: form }],
  ['no token', '/oidc/userinfo', {}],
  ['another scheme', '/oidc/userinfo', { headers: { authorization: 'Basic eDp4' } }],
  ['an unknown sign-in', '/api/v1/auth-jwt/sign-in/unknown', {}],
  [
    'a foreign address',
    '/api/v1/auth-jwt/sign-out?post_logout_redirect_uri=https://evil.example/',
    {},
  ],
])(
  '10. a malformed request is refused with an explanation, and is not an internal fault: %s',
  async (_what, path, init) => {
    const answer = await fetch(`${server.url()}${path}`, { redirect: 'manual', ...init })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect((await answer.text()).length).toBeGreaterThan(10)
  },
)

test('requests that the library answers are counted like all others in the metrics and limits', async () => {
  await fetch(`${server.url()}/.well-known/openid-configuration`)
  const metrics = await (await fetch(`${server.url()}/metrics`)).text()
  expect(metrics).toMatch(
    /route="\/\.well-known\/openid-configuration".*status="200"|status="200".*route="\/\.well-known\/openid-configuration"/,
  )
})

test('a server that is reached by https says so, and its cookies are Secure, behind any proxy', async () => {
  const app = await ownApp(t, { config: { publicUrl: 'https://tessera.example.org' } })
  const { secret, ...query } = open
  const answer = await app.inject({
    url: `/oidc/auth?${new URLSearchParams({
      client_id: query.uuid,
      redirect_uri: query.redirectUri,
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    })}`,
    headers: { host: 'evil.example' },
  })
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toMatch(/^\/api\/v1\/auth-jwt\/sign-in\//)
  const cookies = [answer.headers['set-cookie'] ?? []].flat()
  expect(cookies.length).toBeGreaterThan(3)
  for (const cookie of cookies)
    expect(cookie).toMatch(/; secure; httponly; samesite=lax|; samesite=lax; secure; httponly/i)
  const metadata = (await app.inject('/.well-known/openid-configuration')).json()
  expect(metadata.authorization_endpoint).toBe('https://tessera.example.org/oidc/auth')
})

// The last test: it ends every earlier login.
test('a leaked key ends at once, and with it every token that it signed', async () => {
  const { tokens } = await come()
  expect((await introspect(tokens.access_token)).active).toBe(true)
  await rotateSigningKeys(t.sql, t.vault, { actor: OPERATOR, now: true })
  expect(await introspect(tokens.access_token)).toEqual({ active: false })
})
