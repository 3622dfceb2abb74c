import type { FastifyInstance } from 'fastify'
import { SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { problemOf } from '../../../test/logins.ts'
import { type Registered, register } from '../../../test/oidc.ts'
import { logLines, ownApp } from '../../../test/ownApp.ts'
import { makeMachine } from '../../../test/serviceAccounts.ts'
import { newId } from '../../db/ids.ts'

const t = testApp()
let admin: Person
let open: Registered
let page: Registered
let machine: { readonly uuid: string; readonly secret: string }

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  open = await register(t, admin, { requires_licence: false })
  page = await register(t, admin, { requires_licence: false, public: true })
  machine = await makeMachine(t, admin)
})

type Fields = Readonly<Record<string, string>>

const BASIC = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
})
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

const ask = (app: FastifyInstance, fields: Fields, headers: Fields = {}) =>
  app.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: { ...FORM, ...headers },
    payload: new URLSearchParams({ ...fields }).toString(),
  })

const refusalLines = (lines: readonly string[]) =>
  lines
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === 'a request for tokens was refused')

const CODE = () => ({
  grant_type: 'authorization_code',
  code: 'a-code-of-nobody',
  redirect_uri: open.redirectUri,
  code_verifier: 'v'.repeat(43),
})
const ofOpen = () => ({ client_id: open.uuid, client_secret: open.secret })
const ofMachine = () => ({ client_id: machine.uuid, client_secret: machine.secret })
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Each way to be refused that needs no login, with the error and a part of its reason. */
const REFUSALS: readonly (readonly [string, () => Fields, string, string])[] = [
  ['an unknown code', () => ({ ...ofOpen(), ...CODE() }), 'invalid_grant', 'code not found'],
  [
    'an unknown refresh token',
    () => ({ ...ofOpen(), grant_type: 'refresh_token', refresh_token: 'a-token-of-nobody' }),
    'invalid_grant',
    'refresh token not found',
  ],
  [
    'a wrong secret',
    () => ({ ...ofOpen(), client_secret: 'ts1.wrong-secret', ...CODE() }),
    'invalid_client',
    'invalid secret',
  ],
  [
    'an unknown client',
    () => ({ client_id: newId(), client_secret: 'ts1.wrong-secret', ...CODE() }),
    'invalid_client',
    'client not found',
  ],
  [
    'a client that is no id',
    () => ({ client_id: 'laboratory', client_secret: 'ts1.wrong-secret', ...CODE() }),
    'invalid_client',
    'client not found',
  ],
  ['no client', () => CODE(), 'invalid_request', 'no client authentication'],
  [
    'a public application that sends a secret',
    () => ({ client_id: page.uuid, client_secret: 'ts1.wrong-secret', ...CODE() }),
    'invalid_client',
    'authentication mechanism',
  ],
  [
    'an application without its secret',
    () => ({ client_id: open.uuid, ...CODE() }),
    'invalid_client',
    'authentication mechanism',
  ],
  ['no grant type', () => ofOpen(), 'invalid_request', 'grant_type'],
  [
    'an unknown grant type',
    () => ({ ...ofOpen(), grant_type: 'password', password: 'ts1.wrong-secret' }),
    'unsupported_grant_type',
    'grant_type',
  ],
  [
    'a grant type of others',
    () => ({ ...ofOpen(), grant_type: 'client_credentials' }),
    'unauthorized_client',
    'not allowed',
  ],
  [
    'a code for a service account',
    () => ({ ...ofMachine(), ...CODE() }),
    'unauthorized_client',
    'not allowed',
  ],
  ['no code', () => ({ ...ofOpen(), ...CODE(), code: '' }), 'invalid_request', 'code'],
  [
    'no redirect address',
    () => ({ ...ofOpen(), ...CODE(), redirect_uri: '' }),
    'invalid_request',
    'redirect_uri',
  ],
  [
    'a scope that the machine has not',
    () => ({ ...ofMachine(), grant_type: 'client_credentials', scope: 'owner:manage' }),
    'invalid_scope',
    'scope',
  ],
  [
    'a secret in the place of an assertion',
    () => ({
      client_id: machine.uuid,
      client_assertion: machine.secret,
      client_assertion_type: ASSERTION,
      grant_type: 'client_credentials',
    }),
    'invalid_request',
    'client_assertion',
  ],
]

describe('a refused request for tokens', () => {
  test.each(REFUSALS)(
    'for %s says the reason to the client and to the log',
    async (_, fields, error, reason) => {
      const app = await ownApp(t, { config: { logLevel: 'info' } })
      const lines = logLines(app)
      const answer = await ask(app, fields())
      expect(answer.json()).toEqual({ error, error_description: expect.stringContaining(reason) })
      expect(answer.json().error_description).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/)
      const logged = refusalLines(lines)
      expect(logged).toMatchObject([{ error, address: '127.0.0.1', level: 40 }])
      expect(logged[0].reason).toContain(reason)
      for (const secret of [open.secret, machine.secret, 'ts1.wrong-secret', 'a-code-of-nobody'])
        expect(lines.join('')).not.toContain(secret)
      expect(lines.join('')).not.toContain('a-token-of-nobody')
      const known = [open.uuid, page.uuid, machine.uuid].find((id) => id === fields()['client_id'])
      const isFound = !('client_assertion' in fields())
      if (known && isFound) expect(logged[0].clientId).toBe(known)
    },
  )

  test('for an assertion that is wrong says what is wrong with it', async () => {
    const app = await ownApp(t, { config: { logLevel: 'info' } })
    const lines = logLines(app)
    const assertion = await new SignJWT({ jti: newId() })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(machine.uuid)
      .setSubject(machine.uuid)
      .setAudience('http://localhost:8000')
      .setExpirationTime('5m')
      .sign(Buffer.from(machine.secret))
    const answer = await ask(app, {
      client_assertion: assertion,
      client_assertion_type: ASSERTION,
      grant_type: 'client_credentials',
    })
    expect(answer.json().error).toBe('invalid_client')
    expect(answer.json().error_description).not.toBe('client authentication failed')
    expect(refusalLines(lines)).toMatchObject([{ error: 'invalid_client' }])
    expect(lines.join('')).not.toContain(assertion)
  })

  test('is answered in JSON, also to a client that prefers pages', async () => {
    const app = await ownApp(t)
    for (const accept of ['text/html', 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2']) {
      const answer = await ask(app, { ...ofOpen(), ...CODE() }, { accept })
      expect(answer.statusCode).toBe(400)
      expect(answer.headers['content-type']).toContain('application/json')
      expect(answer.json().error).toBe('invalid_grant')
      expect(answer.headers['cache-control']).toContain('no-store')
    }
  })

  test('with its secret in the header leaves it out of the log', async () => {
    const app = await ownApp(t, { config: { logLevel: 'debug' } })
    const lines = logLines(app)
    await ask(app, CODE(), BASIC(open.uuid, open.secret))
    const wrong = await ask(app, CODE(), BASIC(open.uuid, 'ts1.wrong-secret'))
    expect(wrong.statusCode).toBe(401)
    expect(refusalLines(lines).map(({ error }) => error)).toEqual([
      'invalid_grant',
      'invalid_client',
    ])
    const log = lines.join('')
    for (const secret of [open.secret, 'ts1.wrong-secret'])
      for (const form of [secret, BASIC(open.uuid, secret).authorization.slice(6)])
        expect(log).not.toContain(form)
  })

  test('is logged in a bounded number of lines when there is a flood of them', async () => {
    const app = await ownApp(t, { config: { logLevel: 'info' } })
    const lines = logLines(app)
    for (let i = 0; i < 120; i++) await ask(app, {})
    expect(refusalLines(lines).length).toBeLessThanOrEqual(100)
    expect(refusalLines(lines).length).toBeGreaterThan(50)
  })
})

test('no secret of an application is in the log when it is made', async () => {
  const app = await ownApp(t, { config: { logLevel: 'debug' } })
  const lines = logLines(app)
  const headers = { authorization: `Bearer ${admin.accessToken}` }
  const payload = {
    name: 'Logged',
    audience: `https://lab.example.org/${newId()}`,
    redirect_uris: ['https://lab.example.org/back'],
  }
  const made = await app.inject({ method: 'POST', url: '/api/v1/application', headers, payload })
  const { uuid, client_secret } = made.json()
  const url = `/api/v1/application/${uuid}/secret`
  const { client_secret: second } = (await app.inject({ method: 'POST', url, headers })).json()
  expect(lines.length).toBeGreaterThan(1)
  for (const secret of [client_secret, second]) {
    expect(secret).toMatch(/^ts1\./)
    expect(lines.join('')).not.toContain(secret)
  }
})

describe('BACKCHANNEL_HOSTS', () => {
  async function registerAt(hosts: readonly string[], backchannel_logout_uri: string) {
    const app = await ownApp(t, { config: { backchannelHosts: hosts } })
    return app.inject({
      method: 'POST',
      url: '/api/v1/application',
      headers: { authorization: `Bearer ${admin.accessToken}` },
      payload: {
        name: 'Laboratory',
        audience: `https://lab.example.org/${newId()}`,
        redirect_uris: ['https://lab.example.org/back'],
        backchannel_logout_uri,
      },
    })
  }

  test.each([
    ['http://lab/logout'],
    ['http://lab:8080/logout'],
    ['http://wiki.internal/logout'],
    ['https://anywhere.example.org/logout'],
    ['http://localhost:3000/logout'],
  ])('lets %s be registered for back-channel logout', async (address) => {
    const answer = await registerAt(['lab', 'wiki.internal'], address)
    expect(answer.statusCode, answer.body).toBe(201)
    expect(answer.json().backchannel_logout_uri).toBe(address)
  })

  test.each([
    ['http://elsewhere/logout'],
    ['http://lab.evil.example/logout'],
    ['http://notlab/logout'],
    ['http://lab@evil.example/logout'],
    ['http://user:secret@lab/logout'],
    ['http://lab/logout#part'],
    ['ftp://lab/logout'],
  ])('does not admit %s', async (address) => {
    const answer = await registerAt(['lab', 'wiki.internal'], address)
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors).toMatchObject([{ path: '/backchannel_logout_uri' }])
  })

  test('admits no name without it, and the refusal names the setting', async () => {
    const answer = await registerAt([], 'http://lab/logout')
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors[0].reason).toContain('BACKCHANNEL_HOSTS')
  })

  test('is only for back-channel logout: no browser is led to such a host', async () => {
    const app = await ownApp(t, { config: { backchannelHosts: ['lab'] } })
    for (const field of ['redirect_uris', 'post_logout_redirect_uris']) {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/application',
        headers: { authorization: `Bearer ${admin.accessToken}` },
        payload: {
          name: 'Laboratory',
          audience: `https://lab.example.org/${newId()}`,
          redirect_uris: ['https://lab.example.org/back'],
          [field]: ['http://lab/back'],
        },
      })
      expect(answer.json().errors).toMatchObject([{ path: `/${field}/0` }])
    }
  })

  test('also counts when an application is changed', async () => {
    const { uuid } = await register(t, admin)
    const app = await ownApp(t, { config: { backchannelHosts: ['lab'] } })
    const change = (backchannel_logout_uri: string) =>
      app.inject({
        method: 'PATCH',
        url: `/api/v1/application/${uuid}`,
        headers: { authorization: `Bearer ${admin.accessToken}` },
        payload: { backchannel_logout_uri },
      })
    expect((await change('http://lab/logout')).statusCode).toBe(200)
    expect(problemOf(await change('http://other/logout'))).toBe('400 malformed_input')
  })
})
