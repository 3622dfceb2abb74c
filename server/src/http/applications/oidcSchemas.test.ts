import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { decodeJwt } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { enter, listeningApp, type Registered, register } from '../../../test/oidc.ts'
import { makeMachine, tokenOf } from '../../../test/serviceAccounts.ts'
import { usedParams } from '../../oidc/usedParams.ts'

const t = testApp()
const server = listeningApp(t)
let admin: Person
let open: Registered

interface Schema {
  readonly required?: readonly string[]
  readonly properties: Readonly<Record<string, object>>
}

interface Operation {
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> }
  readonly responses: Record<string, { readonly content?: Record<string, { schema: object }> }>
}

interface Document {
  readonly components: { readonly schemas: Record<string, Schema> }
  readonly paths: Record<string, Record<string, Operation>>
  readonly webhooks: Record<string, Record<string, Operation>>
}

const FORM = 'application/x-www-form-urlencoded'
const document = () => t.app().swagger() as unknown as Document
const schemaOf = (name: string): Schema => {
  const schema = document().components.schemas[name]
  if (!schema) throw new Error(`The document has no schema ${name}.`)
  return schema
}

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  open = await register(t, admin, { requires_licence: false })
})

/** Compares a body with a schema, which must know every member of it. */
function expectToFit(body: object, name: string): void {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const { components } = document()
  const fits = ajv.compile({ $ref: `#/components/schemas/${name}`, components })
  expect(fits(body), `${name}: ${ajv.errorsText(fits.errors)}`).toBe(true)
  expect(Object.keys(schemaOf(name).properties)).toEqual(expect.arrayContaining(Object.keys(body)))
}

const post = (path: string, body: Record<string, string>, application = open) =>
  fetch(`${server.url()}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${application.uuid}:${application.secret}`).toString('base64')}`,
    },
    body: new URLSearchParams(body),
  })

test.each([
  ['/oidc/token', 'TokenRequest', 'TokenAnswer'],
  ['/oidc/introspect', 'TokenReference', 'Introspection'],
  ['/oidc/revoke', 'TokenReference', undefined],
  ['/oidc/auth', 'AuthorizationRequest', undefined],
])('POST %s documents its form %s, and its answer %s', (path, form, answer) => {
  const { requestBody, responses } = document().paths[path]?.['post'] ?? { responses: {} }
  const $ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
  expect(requestBody?.content).toEqual({ [FORM]: { schema: $ref(form) } })
  if (answer) expect(responses['200']?.content?.['application/json']?.schema).toEqual($ref(answer))
})

test('every operation that takes a form documents it, except user info, which takes none', () => {
  const lost = Object.entries(document().paths)
    .filter(([path, { post: operation }]) => path.startsWith('/oidc/') && operation)
    .filter(([, { post: operation }]) => !operation?.requestBody?.content[FORM])
  expect(lost.map(([path]) => path)).toEqual(['/oidc/userinfo'])
})

test('an authorization request documents exactly the parameters that the server uses', () => {
  const documented = Object.keys(schemaOf('AuthorizationRequest').properties)
  const sample = (name: string) => (name === 'ui_locales' ? 'da' : 'x')
  const all = new URLSearchParams(documented.map((name): [string, string] => [name, sample(name)]))
  expect([...usedParams(all).keys()]).toEqual(documented)
  const others = ['claims', 'acr_values', 'display', 'audience']
  expect([
    ...usedParams(new URLSearchParams(others.map((name): [string, string] => [name, 'x']))),
  ]).toEqual([])
  expect(documented).toHaveLength(16)
})

test('every answer about a person and their tokens is as documented', async () => {
  const person = await t.person()
  const { tokens } = await enter(t, { url: server.url(), application: open, person })
  const { access_token, refresh_token = '', id_token = '' } = tokens
  const { id_token: _, ...plain } = { ...tokens }
  expectToFit({ ...plain, token_type: 'Bearer', id_token }, 'TokenAnswer')
  const refreshed = await post('/oidc/token', { grant_type: 'refresh_token', refresh_token })
  const next = (await refreshed.json()) as { access_token: string; refresh_token: string }
  expect(refreshed.status).toBe(200)
  expectToFit(next, 'TokenAnswer')

  const userinfo = await fetch(`${server.url()}/oidc/userinfo`, {
    headers: { authorization: `Bearer ${access_token}` },
  })
  const claims = (await userinfo.json()) as { sub: string }
  expectToFit(claims, 'UserClaims')
  expect(claims).toEqual({
    sub: person.uuid,
    name: 'First Last',
    given_name: 'First',
    family_name: 'Last',
    preferred_username: person.username,
    email: person.email,
    email_verified: false,
  })

  for (const token of [next.access_token, next.refresh_token, 'nothing']) {
    const introspected = await post('/oidc/introspect', { token })
    expectToFit((await introspected.json()) as object, 'Introspection')
  }
  const { exp } = decodeJwt(next.access_token)
  const about = await post('/oidc/introspect', { token: next.access_token })
  expect(await about.json()).toMatchObject({ active: true, sub: person.uuid, exp })
})

test('the token of a service account comes in the same form', async () => {
  const machine = await makeMachine(t, admin)
  expect(await tokenOf(t, machine)).toMatch(/^ey/)
  const answer = await post(
    '/oidc/token',
    { grant_type: 'client_credentials' },
    { ...open, uuid: machine.uuid, secret: machine.secret },
  )
  expectToFit((await answer.json()) as object, 'TokenAnswer')
})

test.each([
  ['/oidc/token', { grant_type: 'authorization_code', code: 'x' }, 400],
  ['/oidc/token', {}, 400],
  ['/oidc/introspect', { token: 'x' }, 401],
  ['/oidc/revoke', { token: 'x' }, 401],
  ['/oidc/userinfo', {}, 401],
] as const)('an error of %s has the form of RFC 6749: %j', async (path, form, status) => {
  const stranger = status === 401 ? { ...open, secret: 'wrong' } : open
  const answer = await post(path, { ...form }, stranger)
  expect(answer.status).toBe(status)
  const error = (await answer.json()) as { error_description: string }
  expectToFit(error, 'OAuthError')
  expect(error.error_description).not.toBe('')
})

test('both documents of metadata, and both key sets, are as documented', async () => {
  for (const path of ['openid-configuration', 'oauth-authorization-server']) {
    const answer = await t.call('GET', `//.well-known/${path}`)
    const { required = [] } = schemaOf('ProviderMetadata')
    expect(Object.keys(answer.json())).toEqual(expect.arrayContaining([...required]))
    const known = Object.entries(answer.json()).filter(([name]) => required.includes(name))
    expectToFit(Object.fromEntries(known), 'ProviderMetadata')
  }
  for (const path of ['jwks.json', 'licence-keys.json']) {
    const { keys } = (await t.call('GET', `//.well-known/${path}`)).json()
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) {
      expectToFit(key, 'Jwk')
      expect(key).not.toHaveProperty('d')
    }
  }
})

test('what an application gets at a logout is in the document, too', () => {
  const { requestBody } = document().webhooks['backchannelLogout']?.['post'] ?? {}
  expect(requestBody?.content[FORM]?.schema).toEqual({ $ref: '#/components/schemas/LogoutNotice' })
  expect(schemaOf('LogoutNotice').required).toEqual(['logout_token'])
  expect(Object.keys(schemaOf('LogoutToken').properties).sort()).toEqual(
    ['aud', 'events', 'exp', 'iat', 'iss', 'jti', 'sid', 'sub'].sort(),
  )
})
