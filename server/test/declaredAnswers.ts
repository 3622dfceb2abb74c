import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { afterAll, afterEach, expect } from 'vitest'
import { SAYS_WHEN } from '../src/edge/documentRoute.ts'
import { type AppOptions, buildApp } from '../src/http/app.ts'

interface DeclaredAnswer {
  readonly headers?: object
  readonly content?: Readonly<Record<string, { readonly examples?: object }>>
}

interface Operation {
  readonly operationId: string
  readonly responses: Readonly<Record<string, DeclaredAnswer>>
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

/** What was sent, as far as it is compared. */
interface SentAnswer {
  readonly status: number
  readonly type: string
  /** The problem's code, or the `error` of an OAuth answer. */
  readonly code: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
}

/** Headers that an answer may not carry unless its status declares them. */
const DECLARED_HEADERS = ['etag', 'idempotency-replayed', 'link', 'retry-after']
/** Every other declared header is sent with every answer of its status. */
const SENT_SOMETIMES: Readonly<Record<string, string>> = {
  link: 'only where there is a next page',
  'idempotency-replayed': 'only on an answer that was given before',
  'retry-after': 'only with the problems that say when to retry',
}

const differences: string[] = []
const expectedDifferences: string[] = []
const answered = new Set<string>()

/**
 * Builds the application for tests. Every answer of it is compared with the OpenAPI document:
 * status, media type, problem code and headers.
 *
 * Outside the comparison: a request that matches no route, malformed HTTP (Node's parser refuses
 * it before there is a request), and routes that are not in the document, such as pages.
 */
export function buildWatchedApp(options: AppOptions): Promise<FastifyInstance> {
  // A hook reaches only the routes that are added after it, so it is added when Fastify starts.
  let isWatched = false
  const watch = (message: unknown): void => {
    watchAnswers((message as { readonly fastify: FastifyInstance }).fastify)
    isWatched = true
  }
  subscribe('fastify.initialization', watch)
  const building = buildApp(options)
  unsubscribe('fastify.initialization', watch)
  if (!isWatched) throw new Error('Fastify did not announce its start: no answer is compared.')
  return building
}

/** Fails the tests of the calling file that get an answer which the document does not declare. */
export function failOnUndeclaredAnswers(): void {
  const check = (): void => {
    expect(differences.splice(0), 'answers that differ from the OpenAPI document').toEqual(
      expectedDifferences.splice(0),
    )
  }
  afterEach(check)
  afterAll(() => {
    noteAnswered()
    check()
  })
}

/**
 * Says that the calling test breaks the server on purpose, so that this operation answers 500 once.
 * A fault of ours is no part of the API, so no operation declares it.
 */
export function expectFault(operationId: string): void {
  expectedDifferences.push(`${operationId} answered 500 internal: this status is not declared`)
}

function watchAnswers(app: FastifyInstance): void {
  const bodies = new WeakMap<FastifyRequest, string>()
  app.addHook('onRequest', (request, reply, done) => {
    // Also the bodies of the OpenID Connect provider, which writes past Fastify.
    const { raw } = reply
    const end = raw.end.bind(raw) as (...given: unknown[]) => typeof raw
    raw.end = (...given: unknown[]) => {
      const [body] = given
      if (typeof body === 'string' || Buffer.isBuffer(body)) bodies.set(request, String(body))
      return end(...given)
    }
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const isUndocumented = request.is404 || request.routeOptions.schema?.hide
    // An answer without headers was cut off by its client.
    if (!isUndocumented && reply.raw.headersSent)
      compare(operationOf(app, request), sentBy(reply, bodies.get(request)))
    done()
  })
}

/**
 * HEAD is documented as the GET of its route. The method is that of the route, because the
 * authorization endpoint passes its POST to the library as a GET.
 */
function operationOf(app: FastifyInstance, { routeOptions }: FastifyRequest): Operation {
  const method = String(routeOptions.method)
  const { paths } = app.swagger() as unknown as { readonly paths: Paths }
  const path = String(routeOptions.url).replace(/:(\w+)/g, '{$1}')
  const operation = paths[path]?.[method === 'HEAD' ? 'get' : method.toLowerCase()]
  return operation ?? { operationId: `${method} ${path}`, responses: {} }
}

function sentBy(reply: FastifyReply, body: string | undefined): SentAnswer {
  const headers = reply.getHeaders()
  const type = String(headers['content-type'] ?? '').split(';')[0] ?? ''
  const { statusCode: status } = reply.raw
  return {
    status,
    type,
    code: status >= 400 && body ? codeOf(type, body) : undefined,
    headers,
  }
}

/** An exception in an `onResponse` hook is only logged, so a body that is not JSON gets a code. */
function codeOf(type: string, body: string): string | undefined {
  if (!type.endsWith('json')) return undefined
  try {
    const { type: problem, error } = JSON.parse(body)
    return type === 'application/json' ? error : String(problem).replace('/problems/', '')
  } catch {
    return 'a body that is not JSON'
  }
}

function compare({ operationId, responses }: Operation, sent: SentAnswer): void {
  const { status, code } = sent
  answered.add([operationId, status, ...(code === undefined ? [] : [code])].join(' '))
  const what = `${operationId} answered ${status} ${code ?? sent.type}`
  const declared = responses[status]
  const wrong = declared ? [...differencesOf(declared, sent)] : ['this status is not declared']
  differences.push(...wrong.map((difference) => `${what}: ${difference}`))
}

function* differencesOf(
  { content, headers = {} }: DeclaredAnswer,
  { status, type, code, headers: sent }: SentAnswer,
): Generator<string> {
  const ofType = content?.[type]
  // The body of a redirect is only for a browser that does not follow it.
  const isRedirect = status >= 300 && status < 400
  if (type !== '' && !ofType && !isRedirect) yield `the media type ${type} is not declared`
  if (ofType && code !== undefined && !(code in (ofType.examples ?? {})))
    yield 'this code is not declared'
  for (const name of DECLARED_HEADERS)
    if (name in sent && !(name in headers)) yield `the header ${name} is not declared`
  for (const name of Object.keys(headers))
    if (!(name in sent) && !(name in SENT_SOMETIMES)) yield `the header ${name} was not sent`
  if (code !== undefined && SAYS_WHEN.has(code) && !('retry-after' in sent))
    yield 'the header retry-after was not sent'
}

/** Leaves what was answered for `npm test`, which finds what no test got (`findUnanswered.mjs`). */
function noteAnswered(): void {
  const { TESSERA_TEST_ANSWERS: folder } = process.env
  if (folder === undefined) return
  writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify([...answered]))
}
