import * as client from 'openid-client'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { Browser } from '../../../test/browser.ts'
import { addMember, makeLicence } from '../../../test/licences.ts'
import {
  beginLogin,
  discover,
  enter,
  exchange,
  listeningApp,
  type Registered,
  register,
  typeLogin,
} from '../../../test/oidc.ts'

const t = testApp()
const server = listeningApp(t)
let admin: Person
/** Needs no licence. */
let open: Registered

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  open = await register(t, admin, { requires_licence: false })
})

/** An authorization request, as the application sends the browser with it. */
async function request(application: Registered, more: Record<string, string> = {}) {
  const config = await discover(server.url(), application)
  const begun = await beginLogin(config, application, more)
  return { config, begun, stopAt: more['redirect_uri'] ?? application.redirectUri }
}

async function comeIn(browser: Browser, person: Person, application = open) {
  return enter(t, { url: server.url(), application, person, browser })
}

/** The fields of a page that posts itself to the application. */
function postedBy(html: string): { action: string; fields: Record<string, string> } {
  const [, action = ''] = /<form method="post" action="([^"]*)"/.exec(html) ?? []
  const fields = [...html.matchAll(/name="([^"]+)" value="([^"]*)"/g)]
  return { action, fields: Object.fromEntries(fields.map(([, name, value]) => [name, value])) }
}

describe('response_mode=form_post', () => {
  test('is answered by a page that may run its own script and post to the application, and nothing else', async () => {
    const { config, begun } = await request(open, { response_mode: 'form_post' })
    const browser = new Browser()
    const page = await browser.get(begun.url)
    const done = await typeLogin(t, browser, { page, person: await t.person(), stopAt: '' })
    expect(done.status).toBe(200)
    const policy = done.headers.get('content-security-policy') ?? ''
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(done.html) ?? []
    const hash = Buffer.from(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)),
    ).toString('base64')
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${hash}'; form-action https://lab.example.org https:; base-uri 'none'; frame-ancestors 'none'`,
    )
    expect(done.headers.get('referrer-policy')).toBe('strict-origin')
    const { action, fields } = postedBy(done.html)
    expect(action).toBe(open.redirectUri)
    expect(fields['state']).toBe(begun.state)
    const callback = new URL(`${open.redirectUri}?${new URLSearchParams(fields)}`)
    const tokens = await exchange(config, { request: begun, callback })
    expect(tokens.claims()?.sub).toBeTruthy()
  })

  test('carries the code of a person who comes in without a page, by GET and by POST', async () => {
    const browser = new Browser()
    await comeIn(browser, await t.person())
    const headers = { cookie: `access_token=${browser.cookie('access_token')}` }
    for (const method of ['GET', 'POST']) {
      const { begun } = await request(open, { response_mode: 'form_post', prompt: 'none' })
      const answer = await (method === 'GET'
        ? fetch(begun.url, { headers })
        : fetch(`${server.url()}/oidc/auth`, { method, headers, body: begun.url.searchParams }))
      expect(answer.status).toBe(200)
      const { action, fields } = postedBy(await answer.text())
      expect(action).toBe(open.redirectUri)
      expect(fields['code']).toMatch(/./)
    }
  })

  test('carries errors as well, to an address of a private scheme too', async () => {
    const app = await register(t, admin, {
      requires_licence: false,
      public: true,
      redirect_uris: ['org.example.lab:/callback'],
    })
    const { begun } = await request(app, { response_mode: 'form_post', prompt: 'none' })
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(
        method === 'GET' ? begun.url : `${server.url()}/oidc/auth`,
        method === 'GET' ? {} : { method, body: begun.url.searchParams },
      )
      expect(answer.headers.get('content-security-policy')).toContain(
        'form-action org.example.lab:',
      )
      const { action, fields } = postedBy(await answer.text())
      expect(action).toBe('org.example.lab:/callback')
      expect(fields['error']).toBe('login_required')
    }
  })
})

describe('the authorization endpoint', () => {
  test('takes a form by POST, from any site, like a link', async () => {
    const { config, begun, stopAt } = await request(open)
    const answer = await fetch(`${server.url()}/oidc/auth`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: 'https://lab.example.org', 'sec-fetch-site': 'cross-site' },
      body: begun.url.searchParams,
    })
    expect(answer.status).toBe(303)
    const browser = new Browser()
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = '', path = '/'] =
        /^([^=]+)=([^;]*).*?path=([^;]+)/i.exec(line) ?? []
      browser.setCookie(server.url(), name, value, path)
    }
    const page = await browser.get(new URL(answer.headers.get('location') ?? '', server.url()))
    const done = await typeLogin(t, browser, { page, person: await t.person(), stopAt })
    const tokens = await exchange(config, { request: begun, callback: done.url })
    expect(tokens.refresh_token).toBeTruthy()
  })

  test('shows a page by POST, too, if there is no application to go back to', async () => {
    const answer = await fetch(`${server.url()}/oidc/auth`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'nobody', response_type: 'code', scope: 'openid' }),
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('This link does not work')
  })

  test.each([
    ['longer than 8 KB', { state: 'x'.repeat(9_000) }, 413],
    ['with a NUL', { state: 'a\0b' }, 400],
    ['with a lone control character', { state: 'a\u009bb' }, 400],
  ])('stores no form that is %s', async (_, more, status) => {
    const count = async () =>
      (await t.sql<{ n: number }[]>`select count(*)::int as n from oidc_states`)[0]?.n
    const before = await count()
    const { begun } = await request(open)
    const body = new URLSearchParams({ ...Object.fromEntries(begun.url.searchParams), ...more })
    const answer = await fetch(`${server.url()}/oidc/auth`, { method: 'POST', body })
    expect(answer.status).toBe(status)
    expect(await count()).toBe(before)
  })

  test('refuses a repeated parameter in a form', async () => {
    const { begun } = await request(open)
    begun.url.searchParams.append('state', 'another')
    const answer = await fetch(`${server.url()}/oidc/auth`, {
      method: 'POST',
      redirect: 'manual',
      body: begun.url.searchParams,
    })
    expect(answer.headers.get('location')).toContain('must+not+be+provided+twice')
  })
})

describe('a redirect address', () => {
  const native = (redirect_uris: string[]) =>
    register(t, admin, { requires_licence: false, public: true, redirect_uris })
  const statusOf = async (application: Registered, redirect_uri: string) => {
    const { begun } = await request(application, { redirect_uri })
    return (await fetch(begun.url, { redirect: 'manual' })).status
  }

  test('on a loopback IP may have any port, and nothing else may differ', async () => {
    const app = await native([
      'http://127.0.0.1/cb',
      'http://[::1]:8000/cb?a=1',
      'http://localhost:8000/cb',
    ])
    for (const address of [
      'http://127.0.0.1:51234/cb',
      'http://127.0.0.1/cb',
      'http://[::1]:1/cb?a=1',
    ])
      expect(await statusOf(app, address), address).toBe(303)
    for (const address of [
      'http://127.0.0.1:51234/other',
      'http://127.0.0.1:51234/cb?a=1',
      'http://127.0.0.1.evil.example:80/cb',
      'http://127.0.0.1:80@evil.example/cb',
      'https://127.0.0.1:51234/cb',
      'http://localhost:51234/cb',
      'http://127.0.0.2:51234/cb',
      'http://127.0.0.1:99999/cb',
    ])
      expect(await statusOf(app, address), address).toBe(400)
  })

  test('of a private scheme is led to with the code', async () => {
    const redirectUri = 'org.example.lab:/callback'
    const app = await native([
      redirectUri,
      'https://lab.example.org/claimed',
      'http://127.0.0.1/cb',
    ])
    const { begun } = await request(app)
    const browser = new Browser()
    const page = await browser.get(begun.url)
    expect(page.headers.get('content-security-policy')).toContain(
      "form-action 'self' org.example.lab:;",
    )
    const done = await typeLogin(t, browser, {
      page,
      person: await t.person(),
      stopAt: redirectUri,
    })
    expect(done.url.searchParams.get('code')).toBeTruthy()
    expect(await statusOf(app, 'https://lab.example.org/claimed')).toBe(303)
    expect(await statusOf(app, 'http://127.0.0.1:5555/cb')).toBe(303)
    expect(await statusOf(app, 'org.example.lab:/other')).toBe(400)
  })

  test.each([
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['lab:/callback', false],
    ['org.example.lab:callback', false],
    ['org.example.lab:/cb#x', false],
    ['org.example.lab://user@host/cb', false],
    ['org.example.lab:/*', false],
    ['org.example.lab:/cb', true],
    ['org.example.lab://callback', true],
  ])('%s can be registered: %s', async (address, isAccepted) => {
    const answer = await t.call('POST', '/application', {
      as: admin,
      body: {
        name: 'Phone',
        audience: `x${crypto.randomUUID()}`,
        redirect_uris: [address],
        post_logout_redirect_uris: [address],
        public: true,
      },
    })
    expect(answer.statusCode, answer.body).toBe(isAccepted ? 201 : 400)
  })

  test('must be sent with the code, too (RFC 6749 §4.1.3)', async () => {
    const { begun, stopAt } = await request(open)
    const browser = new Browser()
    const page = await browser.get(begun.url)
    const done = await typeLogin(t, browser, { page, person: await t.person(), stopAt })
    const form = {
      grant_type: 'authorization_code',
      code: done.url.searchParams.get('code') ?? '',
      code_verifier: begun.verifier,
    }
    const send = (more: Record<string, string>) =>
      fetch(`${server.url()}/oidc/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${open.uuid}:${open.secret}`)}` },
        body: new URLSearchParams({ ...form, ...more }),
      })
    const without = await send({})
    expect(without.status).toBe(400)
    expect(await without.json()).toMatchObject({ error: 'invalid_request' })
    expect((await send({ redirect_uri: open.redirectUri })).status).toBe(200)
  })
})

describe('prompt=none', () => {
  const silent = async (browser: Browser, application: Registered, more = {}) => {
    const { config, begun, stopAt } = await request(application, { prompt: 'none', ...more })
    const seen = await browser.get(begun.url, stopAt)
    return { config, begun, seen, error: seen.url.searchParams.get('error') }
  }

  test('lets a person in who is logged in, and gives tokens of the same login', async () => {
    const browser = new Browser()
    const { tokens } = await comeIn(browser, await t.person())
    const { config, begun, seen } = await silent(browser, open)
    const again = await exchange(config, { request: begun, callback: seen.url })
    expect(again.claims()?.['sid']).toBe(tokens.claims()?.['sid'])
    expect((await silent(browser, open, { max_age: '600' })).error).toBeNull()
    await t.sql`
      update sessions set factor_verified_at = now() - interval '1 hour' where sid = ${String(tokens.claims()?.['sid'])}`
    expect((await silent(browser, open, { max_age: '600' })).error).toBe('login_required')
  })

  test('answers login_required for nobody, and interaction_required without a licence seat', async () => {
    const lab = await register(t, admin)
    const licence = await makeLicence(t, { applicationId: lab.uuid })
    const person = await t.person()
    await addMember(t, licence, person)
    const browser = new Browser()
    expect((await silent(browser, lab)).error).toBe('login_required')
    await comeIn(browser, person)
    expect((await silent(browser, lab)).error).toBe('interaction_required')
    await comeIn(browser, person, lab)
    expect((await silent(browser, lab)).error).toBeNull()
  })
})

describe('id_token_hint', () => {
  test('of another person gives no code for the one who is logged in', async () => {
    const [ada, bob] = [await t.person(), await t.person()]
    const hers = await comeIn(new Browser(), ada)
    const browser = new Browser()
    await comeIn(browser, bob)
    const id_token_hint = hers.tokens.id_token ?? ''
    const silent = await request(open, { prompt: 'none', id_token_hint })
    const none = await browser.get(silent.begun.url, silent.stopAt)
    expect(none.url.searchParams.get('error')).toBe('login_required')

    const { config, begun, stopAt } = await request(open, { id_token_hint })
    const page = await browser.get(begun.url, stopAt)
    expect(page.html).toContain('asks for another person than the one who is logged in here')
    expect(page.html).toContain(`You are logged in as <strong>${bob.username}</strong>`)
    const again = await typeLogin(t, browser, { page, person: bob, stopAt })
    expect(again.html).toContain('asks for another person')
    const back = await browser.submit(again, {}, { action: '/give-up', stopAt })
    expect(back.url.searchParams.get('error')).toBe('login_required')

    const second = await request(open, { id_token_hint })
    const asked = await browser.get(second.begun.url, second.stopAt)
    const done = await typeLogin(t, browser, { page: asked, person: ada, stopAt: second.stopAt })
    const tokens = await exchange(config, { request: second.begun, callback: done.url })
    expect(tokens.claims()?.sub).toBe(ada.uuid)
  })

  test('of the person who is logged in lets them in; one that says nothing is no hint', async () => {
    const browser = new Browser()
    const { tokens } = await comeIn(browser, await t.person())
    const hint = tokens.id_token ?? ''
    const [header, payload, signature = ''] = hint.split('.')
    for (const id_token_hint of [
      hint,
      'a.b.c',
      `${header}.${payload}.${[...signature].reverse().join('')}`,
    ]) {
      const { begun, stopAt } = await request(open, { id_token_hint })
      const seen = await browser.get(begun.url, stopAt)
      expect(seen.url.searchParams.get('code'), seen.html).toBeTruthy()
    }
  })
})

test('an application with a secret may come without PKCE when its operator says so, and no other', async () => {
  const noPkce = await register(t, admin, { requires_licence: false, pkce: 'optional' })
  const config = await discover(server.url(), noPkce)
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: noPkce.redirectUri,
    scope: 'openid',
    state: 'a state',
  })
  const browser = new Browser()
  const page = await browser.get(url)
  const person = await t.person()
  const done = await typeLogin(t, browser, { page, person, stopAt: noPkce.redirectUri })
  const tokens = await client.authorizationCodeGrant(config, done.url, { expectedState: 'a state' })
  expect(tokens.claims()?.sub).toBe(person.uuid)
  // A challenge that is sent counts, also where it is optional.
  const { begun, stopAt } = await request(noPkce)
  const seen = await browser.get(begun.url, stopAt)
  const stolen = client.authorizationCodeGrant(config, seen.url, {
    expectedState: begun.state,
    expectedNonce: begun.nonce,
  })
  await expect(stolen).rejects.toMatchObject({ error: 'invalid_grant' })

  const refuse = (body: object) =>
    t.call('POST', '/application', {
      as: admin,
      body: {
        name: 'X',
        audience: `x${crypto.randomUUID()}`,
        redirect_uris: ['https://x.example/cb'],
        pkce: 'optional',
        ...body,
      },
    })
  expect((await refuse({ public: true })).json().errors).toEqual([
    {
      path: '/pkce',
      code: 'not_one_of',
      reason: 'must be required for an application without a secret',
    },
  ])
  expect((await refuse({ redirect_uris: ['org.example.lab:/cb'] })).statusCode).toBe(400)
  const changed = await t.call('PATCH', `/application/${noPkce.uuid}`, {
    as: admin,
    body: { pkce: 'required' },
  })
  expect(changed.json().pkce).toBe('required')
})

test('pages of applications may read the keys, and send heartbeats and releases', async () => {
  const origin = 'https://lab.example.org'
  for (const name of ['jwks.json', 'licence-keys.json']) {
    const keys = await fetch(`${server.url()}/.well-known/${name}`, { headers: { origin } })
    expect(keys.headers.get('access-control-allow-origin')).toBe('*')
  }
  const { tokens } = await comeIn(new Browser(), await t.person())
  for (const path of ['heartbeat', 'release']) {
    const url = `${server.url()}/api/v1/licence-seat/${path}`
    const asked = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    })
    expect(asked.headers.get('access-control-allow-origin')).toBe('*')
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization')
    const done = await fetch(url, {
      method: 'POST',
      headers: { origin, authorization: `Bearer ${tokens.access_token}` },
    })
    expect(done.status).toBe(200)
    expect(done.headers.get('access-control-allow-origin')).toBe('*')
  }
})

test('the metadata are also where an OAuth 2.0 client looks for them', async () => {
  const read = async (name: string) => (await fetch(`${server.url()}/.well-known/${name}`)).json()
  expect(await read('oauth-authorization-server')).toEqual(await read('openid-configuration'))
})
