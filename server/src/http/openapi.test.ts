import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { testApp } from '../../test/app.ts'
import { ownApp } from '../../test/ownApp.ts'

const t = testApp()

interface Content {
  readonly [type: string]: {
    schema?: object
    example?: unknown
    examples?: Record<string, unknown>
  }
}

interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly security?: readonly object[]
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[]
  readonly requestBody?: { content: Content }
  readonly responses: Record<string, { description: string; content?: Content }>
}

interface Document {
  readonly openapi: string
  readonly components: { readonly schemas: Record<string, object> }
  readonly paths: Record<string, Record<string, Operation>>
  readonly tags: readonly { name: string }[]
}

let document: Document
let operations: { readonly what: string; readonly path: string; readonly operation: Operation }[]

beforeAll(async () => {
  const answer = await t.call('GET', '//openapi.json')
  expect(answer.statusCode).toBe(200)
  document = answer.json()
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      what: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  )
})

/**
 * Every route of the application as its router prints them: a tree with four characters per level.
 */
function routesOf(printed: string): string[] {
  const path: string[] = []
  return printed.split('\n').flatMap((line) => {
    const match = /^((?:[│ ] {3})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!match) return []
    const [, indent = '', text = '', methods = ''] = match
    path.splice(indent.length / 4)
    path.push(text)
    const url = path.join('').replace(/\/{2,}/g, '/')
    return methods
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS')
      .map((method) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`)
  })
}

test('the document is OpenAPI 3.1, and needs no login', () => {
  expect(document.openapi).toMatch(/^3\.1\./)
})

test('every route is in the document, except pages and the metrics', () => {
  const undocumented =
    /^(GET (\/|\/openapi\.json|\/docs.*|\/metrics|\/oidc\/auth\/\{uid\})|(GET|POST) \/api\/v1\/auth-jwt\/sign-(in|out).*)$/
  const routes = routesOf(t.app().printRoutes({ commonPrefix: false }))
  const documentedRoutes = routes.filter((route) => !undocumented.test(route))
  expect(documentedRoutes.toSorted()).toEqual(operations.map(({ what }) => what).toSorted())
  expect(documentedRoutes).toContain('POST /api/v1/ticket/auth')
  expect(documentedRoutes.length).toBeGreaterThan(35)
})

test('every operation has a unique name, a summary and a known tag', () => {
  const names = operations.map(({ operation }) => operation.operationId)
  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(names.length)
  const tags = new Set(document.tags.map(({ name }) => name))
  for (const { what, operation } of operations) {
    expect(operation.operationId, what).toMatch(/^[a-z][A-Za-z]+$/)
    expect(operation.summary, what).toBeTruthy()
    expect(operation.tags, what).toHaveLength(1)
    expect(tags.has(operation.tags?.[0] ?? ''), what).toBe(true)
  }
})

test('every parameter of a path is described', () => {
  for (const { what, path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
    expect(described.map(({ name }) => name).sort(), what).toEqual(named.sort())
    for (const { required } of described) expect(required, what).toBe(true)
  }
})

describe('problems', () => {
  const problemsOf = ({ responses }: Operation) =>
    Object.entries(responses).filter(([status]) => Number(status) >= 400)

  test('every operation has a successful answer, and its problems with examples: as problem+json, or in the form of OAuth under /oidc', () => {
    for (const { what, path, operation } of operations) {
      const good = Object.keys(operation.responses).filter((status) => Number(status) < 400)
      expect(good.length, what).toBeGreaterThan(0)
      if (path.startsWith('/health')) continue
      for (const [status, { content, description }] of problemsOf(operation)) {
        expect(description, `${what} ${status}`).not.toBe('Default Response')
        const forms = [content?.['application/problem+json']]
        if (path.startsWith('/oidc/')) forms.push(content?.['application/json'])
        const told = forms.filter((form) => form?.schema && Object.keys(form.examples ?? {})[0])
        expect(told.length, `${what} ${status}`).toBeGreaterThan(0)
      }
    }
  })

  test('every operation of the API lists the problems of all routes, of its login and of its body', () => {
    for (const { what, path, operation } of operations) {
      if (!path.startsWith('/api/')) continue
      const statuses = problemsOf(operation).map(([status]) => status)
      expect(statuses, what).toEqual(expect.arrayContaining(['400', '429', '503']))
      if ((operation.security ?? []).length > 0) expect(statuses, what).toContain('401')
      if (operation.requestBody)
        expect(statuses, what).toEqual(expect.arrayContaining(['413', '415']))
      // Another site can make a browser send a cookie or a login, but not a token or a secret.
      const { security = [] } = operation
      const isOpenToSites = security.length === 0 || security.some((way) => 'cookie' in way)
      if (operation.requestBody && isOpenToSites) expect(statuses, what).toContain('403')
      if (/\{(id|username)\}/.test(path)) expect(statuses, what).toContain('404')
    }
  })
})

test('routes for applications list the applications’ credentials, and no login of a person', () => {
  const securityOf = (path: string) => document.paths[path]?.['post']?.security
  const token = { application_token: [] }
  const client = { client: [] }
  for (const path of ['/api/v1/licence-seat/heartbeat', '/api/v1/licence-seat/release'])
    expect(securityOf(path), path).toEqual([token, client])
  expect(securityOf('/oidc/userinfo')).toEqual([token])
  expect(securityOf('/oidc/introspect')).toEqual([client])
  for (const path of ['/oidc/token', '/oidc/revoke'])
    expect(securityOf(path), path).toEqual([client, {}])
})

test('the token endpoint declares the errors of OAuth in addition to problems', () => {
  const { responses } = document.paths['/oidc/token']?.['post'] ?? {}
  const codesOf = (status: string, type: string) =>
    Object.keys(responses?.[status]?.content?.[type]?.examples ?? {})
  expect(codesOf('400', 'application/json')).toContain('invalid_grant')
  expect(codesOf('400', 'application/problem+json')).toContain('malformed_input')
  expect(codesOf('401', 'application/json')).toEqual(['invalid_client'])
})

test('every schema compiles, and every example of a request is valid for its schema', () => {
  const { components } = document
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('idn-email', true)
  ajv.addFormat('binary', true)
  for (const { what, operation } of operations) {
    for (const { content } of Object.values(operation.responses))
      for (const { schema } of Object.values(content ?? {}))
        if (schema) expect(() => ajv.compile({ ...schema, components }), what).not.toThrow()
    const json = operation.requestBody?.content['application/json']
    if (!json?.schema) continue
    const fits = ajv.compile({ ...json.schema, components })
    const inSchema = 'examples' in json.schema ? (json.schema.examples as unknown[]) : []
    const beside = Object.values(json.examples ?? {}).map((example) =>
      typeof example === 'object' && example && 'value' in example ? example.value : example,
    )
    for (const example of [...inSchema, ...beside, ...(json.example ? [json.example] : [])])
      expect(fits(example), `${what}: ${ajv.errorsText(fits.errors)}`).toBe(true)
  }
})

/** Every object schema with fields below a value, and where it is; no reference is followed. */
function* objectsIn(value: unknown, at: string): Generator<{ at: string; schema: object }> {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && value.type === 'object' && 'properties' in value)
    yield { at, schema: value }
  for (const [key, part] of Object.entries(value)) yield* objectsIn(part, `${at}/${key}`)
}

/** The unnamed ones of all bodies, answers and named schemas. */
function unnamedObjects(): { at: string; schema: object }[] {
  const { schemas } = document.components
  return [
    ...operations.flatMap(({ what, operation: { requestBody, responses } }) =>
      [requestBody, responses].flatMap((part) => [...objectsIn(part, what)]),
    ),
    ...Object.entries(schemas).flatMap(([name, schema]) =>
      Object.entries(schema).flatMap(([key, part]) => [...objectsIn(part, `${name}/${key}`)]),
    ),
  ]
}

describe('the schemas have names, so that generated clients have types', () => {
  test('an object of a body or an answer with more than three fields has a name', () => {
    const large = unnamedObjects().filter(
      ({ schema }) => Object.keys(Reflect.get(schema, 'properties')).length > 3,
    )
    expect(large.map(({ at }) => at)).toEqual([])
  })

  test('no two routes repeat an object without a name, except one of a single field', () => {
    const places = Map.groupBy(unnamedObjects(), ({ schema }) => JSON.stringify(schema))
    const repeated = [...places]
      .filter(([, found]) => found.length > 1)
      .filter(([text]) => Object.keys(JSON.parse(text).properties).length > 1)
    expect(repeated).toEqual([])
  })

  test('the things of the glossary have the names of the glossary', () => {
    const names = Object.keys(document.components.schemas)
    const things = `User Session Event Ticket Credential Licence LicenceMember LicenceSeat
      BorrowedLicenceSeat Invitation Owner Application ServiceAccount AuditEntry RosterEntry Scan
      GateAnswer Stay Problem`
    expect(names).toEqual(expect.arrayContaining(things.split(/\s+/)))
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z]+$/)
  })

  test.each([
    ['get', '/api/v1/licence/{id}', '200', 'Licence'],
    ['get', '/api/v1/event/{id}', '200', 'Event'],
    ['get', '/api/v1/ticket/{id}', '200', 'Ticket'],
    ['post', '/api/v1/event', '201', 'Event'],
    ['get', '/api/v1/event/list', '200', 'EventPage'],
    ['get', '/api/v1/application/{id}', '200', 'Application'],
    ['put', '/api/v1/user/{username}/role', '200', 'User'],
  ])('%s %s answers %s with %s', (method, path, status, name) => {
    const answer = document.paths[path]?.[method]?.responses[status]
    const $ref = `#/components/schemas/${name}`
    expect(answer?.content?.['application/json']?.schema).toEqual({ $ref })
  })

  test('every problem is a Problem', () => {
    const $ref = '#/components/schemas/Problem'
    let problems = 0
    for (const { what, operation } of operations)
      for (const [status, { content }] of Object.entries(operation.responses)) {
        const problem = content?.['application/problem+json']
        if (!problem) continue
        problems++
        expect(problem.schema, `${what} ${status}`).toEqual({ $ref })
      }
    expect(problems).toBeGreaterThan(300)
  })

  test('every reference leads to a schema of the document', () => {
    const text = JSON.stringify(document)
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(document.components.schemas).toHaveProperty(name)
    expect(text).not.toContain('x-name')
  })
})

test('the login example that /docs fills in is complete, and has nothing else', () => {
  const login = document.paths['/api/v1/auth-jwt/login']?.['post']
  const { example } = login?.requestBody?.content['application/json'] ?? {}
  expect(Object.keys(example ?? {})).toEqual(['username', 'password', 'security_code'])
})

test('/docs and the document that it shows are served by this server', async () => {
  const page = await t.call('GET', '//docs')
  const followed =
    page.statusCode === 302 ? await t.call('GET', `/${page.headers['location']}`) : page
  expect(followed.statusCode).toBe(200)
  expect(followed.headers['content-type']).toContain('text/html')
  expect(followed.body).not.toMatch(/(src|href)="(https?:)?\/\//)
})

test('the application starts without a word on the console', async () => {
  const said = (['log', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level))
  try {
    const app = await ownApp(t)
    // A choice of schemas is compiled with its first answer.
    const { accessToken } = await t.person({ role: 'admin' })
    const owner = { name: 'Ada', surname: 'L', email: 'a@x.org', affiliation: 'Institute' }
    const made = await app.inject({
      method: 'POST',
      url: '/api/v1/owner',
      headers: { authorization: `Bearer ${accessToken}` },
      payload: owner,
    })
    expect(made.statusCode, made.body).toBe(201)
    for (const spy of said) expect(spy.mock.calls).toEqual([])
  } finally {
    for (const spy of said) spy.mockRestore()
  }
})
