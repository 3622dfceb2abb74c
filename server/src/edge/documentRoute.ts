import type { FastifySchema, RouteOptions } from 'fastify'
import { type ProblemCode, statusOf } from './problem.ts'
import { partsOf, type RoutePart } from './routePart.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What body the routes of this scope take; `unread` leaves it to whom the request is handed. JSON by default. */
    readonly takes?: 'json' | 'form' | 'unread'
    /** Answers without the database, so an outage of it is never its answer. */
    readonly asksNoDatabase?: boolean
  }
}

const SAFE_METHODS: readonly unknown[] = ['GET', 'HEAD', 'OPTIONS']
const RETRY_AFTER = {
  'retry-after': { type: 'integer', description: 'seconds until it is worth asking again' },
}
/** The problems whose answers always carry `Retry-After`. */
export const SAYS_WHEN: ReadonlySet<string> = new Set<ProblemCode>([
  'rate_limited',
  'unavailable',
  'busy',
  'too_many_attempts',
  'credential_limit',
  'idempotency_running',
])
/** `licence_full` says when to retry only to a person who waits in the queue. */
const MAY_SAY_WHEN: ReadonlySet<string> = new Set<string>([...SAYS_WHEN, 'licence_full'])

/**
 * The schema of a route with all that its method, its settings, its hooks and its handler add: the problems that it can
 * answer, the headers that it reads and writes, and who gets in. A route names in `refuses` only what its room function
 * refuses with.
 */
export function documentRoute(route: RouteOptions): FastifySchema {
  const { refuses: _, response, ...schema } = route.schema ?? {}
  const parts = partsOf(route)
  const codes = problemsOf(route, parts)
  const reads = Object.assign({}, ...parts.map((part) => part.reads ?? {}))
  const answers = { ...(typeof response === 'object' && response) }
  const writes = Object.assign({}, ...parts.map((part) => part.writes ?? {}))
  return {
    ...schema,
    ...(Object.keys(reads).length > 0 && { headers: { type: 'object', properties: texts(reads) } }),
    response: withHeaders(withProblems(answers, codes), {
      headers: texts(writes),
      refused: refusedOnce(route, parts),
    }),
    security: schema.security ?? securityOf(codes, parts),
  }
}

/** Every problem that a route can answer: of HTTP, of the limits and the database, of its hooks, handler and room function. */
function problemsOf(
  { method, config = {} }: RouteOptions,
  parts: readonly RoutePart[],
): ReadonlySet<ProblemCode> {
  const isUnsafe = ![method].flat().every((name) => SAFE_METHODS.includes(name))
  const { takes = 'json', rateLimit, asksNoDatabase, fromAnySite } = config
  const codes = new Set<ProblemCode>(['malformed_input'])
  if (rateLimit !== false) codes.add('rate_limited')
  if (!asksNoDatabase) codes.add('unavailable')
  if (isUnsafe && !fromAnySite) codes.add('cross_site')
  if (isUnsafe && takes !== 'unread') codes.add('body_too_large').add('unsupported_media_type')
  if (isUnsafe && takes === 'json') codes.add('malformed_json')
  for (const code of parts.flatMap(({ refuses = [] }) => refuses)) codes.add(code)
  return codes
}

/** Adds the problems to what a route answers, each under its status. */
function withProblems(
  answers: Readonly<Record<string, unknown>>,
  codes: ReadonlySet<ProblemCode>,
): Record<string, object> {
  const byStatus = Map.groupBy(codes, statusOf)
  const statuses = new Set([...Object.keys(answers), ...[...byStatus.keys()].map(String)])
  return Object.fromEntries(
    [...statuses].map((status) => {
      const names = byStatus.get(Number(status)) ?? []
      const { [status]: own } = answers
      if (typeof own !== 'object' || own === null) return [status, problemAnswer(names)]
      return [status, names.length === 0 ? own : both(own, problemAnswer(names))]
    }),
  )
}

function problemAnswer(names: readonly ProblemCode[]) {
  return {
    description: names.map((name) => `\`${name}\``).join(', '),
    ...(names.some((name) => MAY_SAY_WHEN.has(name)) && { headers: RETRY_AFTER }),
    content: {
      'application/problem+json': {
        schema: { $ref: 'Problem#' },
        examples: Object.fromEntries(names.map((name) => [name, { value: exampleOf(name) }])),
      },
    },
  }
}

function exampleOf(name: ProblemCode) {
  return {
    type: `/problems/${name}`,
    title: name.replaceAll('_', ' '),
    status: statusOf(name),
    instance: 'urn:uuid:0190a6c0-0000-7000-8000-000000000001',
  }
}

/**
 * A status that has a form of its own beside our problems, such as the errors of OAuth.
 *
 * @param own A whole answer with its `content`, or only the schema of its JSON.
 */
function both(own: object, problem: ReturnType<typeof problemAnswer>): object {
  const description = 'description' in own ? `${own.description}; ` : ''
  const content = 'content' in own ? own.content : { 'application/json': { schema: own } }
  const headers = { ...headersOf(own), ...headersOf(problem) }
  return {
    description: `${description}${problem.description}`,
    ...(Object.keys(headers).length > 0 && { headers }),
    content: { ...(typeof content === 'object' && content), ...problem.content },
  }
}

/** The statuses of what the room function refuses with, where such a refusal may be repeated. */
function refusedOnce({ schema }: RouteOptions, parts: readonly RoutePart[]): ReadonlySet<string> {
  if (!parts.some(({ writesOnRefusals }) => writesOnRefusals)) return new Set()
  return new Set((schema?.refuses ?? []).map((code) => String(statusOf(code))))
}

function withHeaders(
  answers: Readonly<Record<string, object>>,
  { headers, refused }: { readonly headers: object; readonly refused: ReadonlySet<string> },
) {
  if (Object.keys(headers).length === 0) return answers
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => {
      if (Number(status) >= 400 && !refused.has(status)) return [status, answer]
      return [status, { ...answer, headers: { ...headersOf(answer), ...headers } }]
    }),
  )
}

function headersOf(answer: object): object {
  const own = 'headers' in answer ? answer.headers : undefined
  return typeof own === 'object' && own !== null ? own : {}
}

function texts(described: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(described).map(([name, description]) => [name, { type: 'string', description }]),
  )
}

function securityOf(
  codes: ReadonlySet<ProblemCode>,
  parts: readonly RoutePart[],
): Record<string, string[]>[] {
  if (!codes.has('unauthenticated')) return []
  const scopes = parts.flatMap(({ scope }) => (scope ? [{ service_account: [scope] }] : []))
  return [{ bearer: [] }, { cookie: [] }, ...scopes]
}
