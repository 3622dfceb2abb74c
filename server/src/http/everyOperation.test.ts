import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, testApp } from '../../test/app.ts'
import { problemOf } from '../../test/logins.ts'
import { ownApp } from '../../test/ownApp.ts'
import { openSql } from '../db/sql.ts'

const t = testApp()
/** No row has it. */
const UUID = '0190a6c0-0000-7000-8000-000000000001'
const noDatabase = openSql({ url: 'postgres://nobody@localhost:1/none' })
afterAll(() => noDatabase.end())

interface Operation {
  readonly operationId: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  /** The problems that it declares. */
  readonly codes: ReadonlySet<string>
}

let operations: Operation[]
/** Of a platform admin, who comes past every hook that asks for a login. */
let authorization: string

beforeAll(async () => {
  const { paths } = t.app().swagger() as unknown as { paths: Record<string, Methods> }
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, responses }]) => ({
      operationId,
      method: method.toUpperCase() as Operation['method'],
      url: path.replace(/\{\w+\}/g, UUID),
      codes: new Set(
        Object.values(responses).flatMap(({ content }) =>
          Object.keys(content?.['application/problem+json']?.examples ?? {}),
        ),
      ),
    })),
  )
  authorization = `Bearer ${(await t.person({ role: 'admin' })).accessToken}`
})

type Methods = Record<string, { operationId: string; responses: Record<string, Declared> }>

interface Declared {
  readonly content?: Record<string, { readonly examples?: object }>
}

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }

/** What makes any operation answer a problem, whatever else is wrong with the request. */
const causes: Record<string, (operation: Operation) => InjectOptions> = {
  '400 malformed_input': () => ({ query: { x: '\0' } }),
  '400 malformed_json': () => ({ headers: JSON_TYPE, payload: '{' }),
  '401 unauthenticated': () => ({ headers: { authorization: 'Bearer nothing' } }),
  '403 cross_site': () => ({ headers: { origin: 'https://elsewhere.example' } }),
  '413 body_too_large': ({ codes }) => ({
    headers: codes.has('malformed_json') ? JSON_TYPE : FORM_TYPE,
    payload: JSON.stringify('a'.repeat(300_000)),
  }),
  '415 unsupported_media_type': () => ({
    headers: { 'content-type': 'text/plain' },
    payload: 'text',
  }),
}

/** The operations that declare a problem and answer another thing to a request. */
async function answeringOther(
  problem: string,
  request: (operation: Operation) => InjectOptions,
  app: FastifyInstance = t.app(),
): Promise<string[]> {
  const [, code = ''] = problem.split(' ')
  const declaring = operations.filter(({ codes }) => codes.has(code))
  expect(declaring.length).toBeGreaterThan(30)
  const others: string[] = []
  for (const operation of declaring) {
    const { method, url } = operation
    const { headers, ...more } = request(operation)
    const answer = await app.inject({
      method,
      url,
      headers: { authorization, ...headers },
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

test('every operation that has a limit answers 429 rate_limited at its end', async () => {
  const app = await ownApp(t, { config: { rateLimitScale: 0.0001 } })
  const addresses = new Map<string, string>()
  const from = ({ operationId }: Operation): InjectOptions => {
    const remoteAddress = addresses.get(operationId) ?? `192.0.2.${addresses.size}`
    addresses.set(operationId, remoteAddress)
    return { remoteAddress, headers: { authorization: '' } }
  }
  // The highest limit is of 60,000 requests, so six come through.
  for (let i = 0; i < 6; i++) await answeringOther('429 rate_limited', from, app)
  expect(await answeringOther('429 rate_limited', from, app)).toEqual([])
})

test('every operation that asks the database answers 503 unavailable without it, also to a token that counts', async () => {
  const app = await ownApp(t, { sql: noDatabase })
  const { refreshToken, username } = await t.person()
  const proof = { username, password: PASSWORD }
  const client = { headers: FORM_TYPE, payload: `client_id=${UUID}&client_secret=x&token=x` }
  /** Those that read more of the request before they ask the database. */
  const requests: Record<string, InjectOptions> = {
    signUp: {
      payload: {
        username: 'somebody',
        email: 'somebody@example.org',
        password1: PASSWORD,
        password2: PASSWORD,
      },
    },
    login: { payload: { ...proof, security_code: '000000' } },
    enrolFactor: { payload: proof },
    refresh: { headers: { authorization: `Bearer ${refreshToken}` } },
    introspectToken: client,
    revokeToken: client,
  }
  const request = ({ operationId }: Operation) => requests[operationId] ?? {}
  expect(await answeringOther('503 unavailable', request, app)).toEqual([])
})
