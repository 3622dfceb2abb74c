import type { FastifySchema, RouteOptions } from 'fastify'
import { type ProblemCode, statusOf } from './problem.ts'
import { partsOf, type RoutePart } from './routePart.ts'

declare module 'fastify' {
  interface FastifySchema {
    /**
     * The fields that the standard of this route defines: of its form, or of the query of a safe
     * method. They are only documented. The handler or a library reads them.
     */
    readonly form?: object
  }
  interface FastifyContextConfig {
    /**
     * The body that the routes of this scope take; JSON by default. `unread` leaves it to the
     * handler.
     */
    readonly takes?: 'json' | 'form' | 'picture' | 'unread'
    /** The route works without the database, so an outage of it is never its answer. */
    readonly asksNoDatabase?: boolean
  }
}

const SAFE_METHODS: readonly unknown[] = ['GET', 'HEAD', 'OPTIONS']
const RETRY_AFTER = {
  'retry-after': { type: 'integer', description: 'seconds until a retry makes sense' },
}
/** The problems whose answers always carry `Retry-After`. */
export const SAYS_WHEN: ReadonlySet<string> = new Set<ProblemCode>([
  'rate_limited',
  'unavailable',
  'busy',
  'too_many_attempts',
  'credential_limit',
  'stream_limit',
  'too_many_reads',
  'idempotency_running',
])
/**
 * `licence_full` says when to retry only to a person who waits in line, `storage_limit` only where
 * time makes room.
 */
const MAY_SAY_WHEN: ReadonlySet<string> = new Set<string>([
  ...SAYS_WHEN,
  'licence_full',
  'storage_limit',
])

/**
 * Returns the schema of a route with everything that its method, settings, hooks and handler add:
 * the problems that it can answer, the headers that it reads and writes, and who is admitted. In
 * `refuses` a route lists only the refusals of its room function.
 */
export function documentRoute(route: RouteOptions): FastifySchema {
  const { refuses: _, act: __, form, response, ...schema } = route.schema ?? {}
  const parts = partsOf(route)
  const codes = problemsOf(route, parts)
  const reads = Object.assign({}, ...parts.map((part) => part.reads ?? {}))
  const answers = { ...(typeof response === 'object' && response) }
  const writes = Object.assign({}, ...parts.map((part) => part.writes ?? {}))
  return {
    ...schema,
    ...(form && sentAs(route, form)),
    ...(route.config?.takes === 'picture' && { body: PICTURE_BODY }),
    ...(Object.keys(reads).length > 0 && { headers: { type: 'object', properties: texts(reads) } }),
    response: withHeaders(withProblems(answers, codes), {
      headers: texts(writes),
      refused: refusedOnce(route, parts),
    }),
    security: schema.security ?? securityOf(codes, parts),
  }
}

const PICTURE_BODY = {
  content: Object.fromEntries(
    ['image/jpeg', 'image/png', 'image/webp'].map((type) => [
      type,
      { schema: { type: 'string', format: 'binary' } },
    ]),
  ),
}

function sentAs({ method }: RouteOptions, form: object): FastifySchema {
  if ([method].flat().every(isSafeMethod)) return { querystring: form }
  return { body: form, consumes: ['application/x-www-form-urlencoded'] }
}

/** Whether a request with this method changes nothing (RFC 9110 §9.2.1). */
export function isSafeMethod(method: string): boolean {
  return SAFE_METHODS.includes(method)
}

/**
 * Returns every problem that a route can answer: those of HTTP, of the limits and the database, and
 * of its hooks, handler and room function.
 */
function problemsOf(
  { method, config = {} }: RouteOptions,
  parts: readonly RoutePart[],
): ReadonlySet<ProblemCode> {
  const isUnsafe = ![method].flat().every(isSafeMethod)
  const { takes = 'json', rateLimit, asksNoDatabase, fromAnySite, countsReads } = config
  const codes = new Set<ProblemCode>(['malformed_input'])
  if (rateLimit !== false) codes.add('rate_limited')
  if (!asksNoDatabase) codes.add('unavailable')
  if (countsReads || (isUnsafe && !fromAnySite)) codes.add('cross_site')
  if (isUnsafe && takes !== 'unread') codes.add('body_too_large').add('unsupported_media_type')
  if (isUnsafe && takes === 'json') codes.add('malformed_json')
  for (const code of parts.flatMap(({ refuses = [] }) => refuses)) codes.add(code)
  return codes
}

/** Adds the problems to the answers of a route, each under its status. */
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
 * Combines an answer that has its own form, such as the errors of OAuth, with the problems of the
 * same status.
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

/** Returns the statuses of the room function's refusals, where such a refusal may be replayed. */
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
