import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../test/app.ts'
import { heldTicket, publishedEvent } from '../../test/events.ts'
import { makeLicence, makeOwner } from '../../test/licences.ts'
import { problemOf } from '../../test/logins.ts'
import { openOrder } from '../../test/orders.ts'
import { ownApp } from '../../test/ownApp.ts'
import { makeMachine } from '../../test/serviceAccounts.ts'
import { openSql } from '../db/sql.ts'

const t = testApp()
/** An id of no row. */
const UUID = '0190a6c0-0000-7000-8000-000000000001'
const noDatabase = openSql({ url: 'postgres://nobody@localhost:1/none' })
afterAll(() => noDatabase.end())

interface Operation {
  readonly operationId: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly takesJson: boolean
  /** The media types of its body. */
  readonly takes: readonly string[]
  /** The example of its body. */
  readonly example: object | undefined
  /** The problems that it declares. */
  readonly codes: ReadonlySet<string>
}

let operations: Operation[]
/** A platform admin, who passes every hook that requires a login. */
let admin: Person

beforeAll(async () => {
  const { paths } = t.app().swagger() as unknown as { paths: Record<string, Methods> }
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, requestBody, responses }]) => ({
      operationId,
      method: method.toUpperCase() as Operation['method'],
      url: path.replace(/\{\w+\}/g, UUID),
      takes: Object.keys(requestBody?.content ?? {}),
      takesJson: requestBody?.content['application/json'] !== undefined,
      example: exampleOf(requestBody?.content['application/json']),
      codes: new Set(
        Object.values(responses).flatMap(({ content }) =>
          Object.keys(content?.['application/problem+json']?.examples ?? {}),
        ),
      ),
    })),
  )
  admin = await t.person({ role: 'admin' })
})

type Methods = Record<
  string,
  {
    operationId: string
    requestBody?: { content: Record<string, Body> }
    responses: Record<string, { content?: Record<string, { readonly examples?: object }> }>
  }
>

interface Body {
  readonly example?: object
  readonly examples?: Readonly<Record<string, { readonly value: object }>>
}

const exampleOf = ({ example, examples = {} }: Body = {}): object | undefined =>
  example ?? Object.values(examples)[0]?.value

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }

const MOST_PICTURE_BYTES = 5 * 1024 * 1024

/** A request that gets the problem from any operation that declares it. */
const causes: Record<string, (operation: Operation) => InjectOptions> = {
  '400 malformed_input': () => ({ query: { x: '\0' } }),
  '400 malformed_json': () => ({ headers: JSON_TYPE, payload: '{' }),
  '401 unauthenticated': () => ({ headers: { authorization: 'Bearer nothing' } }),
  '403 cross_site': () => ({ headers: { origin: 'https://elsewhere.example' } }),
  '413 body_too_large': ({ codes, takes }) => {
    const picture = takes.find((type) => type.startsWith('image/'))
    if (picture !== undefined)
      return { headers: { 'content-type': picture }, payload: Buffer.alloc(MOST_PICTURE_BYTES + 1) }
    return {
      headers: codes.has('malformed_json') ? JSON_TYPE : FORM_TYPE,
      payload: JSON.stringify('a'.repeat(300_000)),
    }
  },
  '415 unsupported_media_type': () => ({
    headers: { 'content-type': 'text/plain' },
    payload: 'text',
  }),
}

/**
 * Returns the operations that were called and did not answer this problem.
 *
 * @param declared The operations that declare this code are called; by default the problem's own
 * code.
 */
async function answeringOther(
  problem: string,
  request: (operation: Operation) => InjectOptions,
  { app = t.app(), declared = problem.slice(4) }: { app?: FastifyInstance; declared?: string } = {},
): Promise<string[]> {
  const declaring = operations.filter(({ codes }) => codes.has(declared))
  expect(declaring.length).toBeGreaterThan(20)
  const others: string[] = []
  for (const operation of declaring) {
    const { method, url } = operation
    const { headers, ...more } = request(operation)
    const answer = await app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${admin.accessToken}`, ...headers },
      ...more,
    })
    const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json')
    const said = isProblem ? problemOf(answer) : String(answer.statusCode)
    if (said !== problem) others.push(`${operation.operationId}: ${said}`)
  }
  return others
}

test.each(Object.entries(causes))(
  'every operation that declares %s answers it',
  async (problem, request) => {
    expect(await answeringOther(problem, request)).toEqual([])
  },
)

test('every operation with a rate limit answers 429 rate_limited above it', async () => {
  const app = await ownApp(t, { config: { rateLimitScale: 0.0001 } })
  const addresses = new Map<string, string>()
  const from = ({ operationId }: Operation): InjectOptions => {
    const remoteAddress = addresses.get(operationId) ?? `192.0.2.${addresses.size}`
    addresses.set(operationId, remoteAddress)
    return { remoteAddress, headers: { authorization: '' } }
  }
  // The highest limit is 60,000 requests, so six of them succeed.
  for (let i = 0; i < 6; i++) await answeringOther('429 rate_limited', from, { app })
  expect(await answeringOther('429 rate_limited', from, { app })).toEqual([])
})

test('every operation that uses the database answers 503 unavailable without it, also to a valid token', async () => {
  const app = await ownApp(t, { sql: noDatabase })
  const { refreshToken, username } = await t.person()
  const proof = { username, password: PASSWORD }
  const somebody = {
    username: 'somebody',
    email: 'somebody@example.org',
    password1: PASSWORD,
    password2: PASSWORD,
  }
  const client = { headers: FORM_TYPE, payload: `client_id=${UUID}&client_secret=x&token=x` }
  /** The operations that read more of the request before they use the database. */
  const requests: Record<string, InjectOptions> = {
    signUp: { payload: somebody },
    lookAtRosterLink: { payload: { token: 'x' } },
    checkFirstRun: { payload: { code: 'x' } },
    completeFirstRun: { payload: { ...somebody, code: 'x' } },
    login: { payload: { ...proof, security_code: '000000' } },
    enrolFactor: { payload: proof },
    refresh: { headers: { authorization: `Bearer ${refreshToken}` } },
    introspectToken: client,
    revokeToken: client,
  }
  const request = ({ operationId }: Operation) => requests[operationId] ?? {}
  expect(await answeringOther('503 unavailable', request, { app })).toEqual([])
})

test('every idempotent write refuses a key of another request, and one of a request that still runs', async () => {
  const event = await publishedEvent(t)
  const venue = await t.call('POST', '/venue', {
    as: admin,
    body: { name: 'The Old Mill', timezone: 'UTC' },
  })
  const ids: Record<string, string> = {
    event: event.uuid,
    venue: venue.json().uuid,
    seller: (await t.call('GET', '/seller')).json().items[0].uuid,
    licence: (await makeLicence(t)).uuid,
    owner: await makeOwner(t),
    'service-account': (await makeMachine(t, admin)).uuid,
    ticket: (await heldTicket(t, event, admin)).ticket_id,
    order: (await openOrder(t, event, admin)).uuid,
    user: admin.username,
  }
  /** The operations that have no example. */
  const bodies: Record<string, object> = {
    setRole: { role: 'user' },
    setActive: { is_active: false },
    changeServiceAccount: { name: 'Register' },
    changeEvent: { capacity: 10 },
    register: { event_id: event.uuid },
    order: { event_id: event.uuid, positions: [{ product_id: UUID }] },
  }
  const request =
    (key: string) =>
    ({ url, operationId, example }: Operation): InjectOptions => {
      const payload = bodies[operationId] ?? example
      const [, , , kind = ''] = url.split('/')
      return {
        url: url.replace(UUID, ids[kind] ?? UUID),
        headers: { 'idempotency-key': key },
        ...(payload && { payload }),
      }
    }
  const others = (problem: string, key: string) =>
    answeringOther(problem, request(key), { declared: 'idempotency_running' })

  await t.sql`
    insert into idempotent_answers (user_id, key, request_hash, status, body)
    values (${admin.uuid}, 'taken', '\\x00', 200, '{}')`
  expect(await others('422 idempotency_mismatch', 'taken')).toEqual([])
  await t.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`${admin.uuid} running`}, 0))`
    expect(await others('409 idempotency_running', 'running')).toEqual([])
  })
  await t.sql`insert into settings (name, value) values ('limit idempotency_keys', '1')`
  expect(await others('409 storage_limit', 'another')).toEqual([])
  await t.sql`delete from settings where name = 'limit idempotency_keys'`
})

test('the example of every body is accepted as it stands in /docs', async () => {
  const bodies = operations.filter(({ takesJson }) => takesJson)
  expect(bodies.length).toBeGreaterThan(30)
  for (const { operationId, method, url, example } of bodies) {
    if (!example) throw new Error(`${operationId} has no example of its body.`)
    const authorization = `Bearer ${(await t.person({ role: 'admin' })).accessToken}`
    const answer = await t
      .app()
      .inject({ method, url, headers: { authorization }, payload: example })
    // An id of the example is of no row.
    const { errors = [] } = answer.body ? answer.json() : {}
    if (errors.some(({ reason = '' }) => reason.startsWith('there is no such'))) continue
    expect([400, 413, 415, 500], `${operationId}: ${answer.body}`).not.toContain(answer.statusCode)
  }
})
