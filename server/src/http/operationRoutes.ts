import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { SqlPool } from '../db/sql.ts'
import { isFromLoopback, LOOPBACK_NAME, type Metrics } from '../edge/metrics.ts'
import { named } from '../edge/nameSchemas.ts'
import { OWN_CORS } from '../edge/ownCors.ts'
import { Refusal } from '../refusal.ts'
import type { Keyring } from '../tokens/signingKeys.ts'
import { JwkSet } from './jwkSet.ts'

export interface OperationParts {
  readonly sql: SqlPool
  readonly keyring: Keyring
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
  readonly publicUrl: string
  /** Whether the disk of the database is full, where this server knows it. */
  readonly isDiskFull: () => Promise<boolean>
  /** True from the moment when the server is told to stop. */
  readonly isStopping: () => boolean
}

const JWKS_MAX_AGE_SECONDS = 300

/** Routes for load balancers, monitors and other applications, outside `/api/v1`. */
export const operationRoutes: FastifyPluginAsyncTypebox<OperationParts> = async (app, parts) => {
  const { sql, keyring, metrics, metricsToken, isStopping, isDiskFull } = parts
  const isLocal = LOOPBACK_NAME.test(new URL(parts.publicUrl).host)
  const Status = Type.Object({ status: Type.String() }, named('Health'))

  app.get('/health/live', {
    config: { rateLimit: false, asksNoDatabase: true },
    schema: {
      operationId: 'isAlive',
      tags: ['operation'],
      summary: 'Check whether the process answers',
      response: { 200: Status },
    },
    handler: async () => ({ status: 'ok' }),
  })

  app.get('/health/ready', {
    config: { rateLimit: false, asksNoDatabase: true },
    schema: {
      operationId: 'isReady',
      tags: ['operation'],
      summary:
        'Check whether the process can serve: its database answers, its disk is not full, and it is not stopping',
      response: { 200: Status, 503: Status },
    },
    handler: async (_request, reply) => {
      if (isStopping()) return reply.code(503).send({ status: 'stopping' })
      const answers = await sql`select 1`.then(
        () => true,
        () => false,
      )
      if (!answers) return reply.code(503).send({ status: 'database does not answer' })
      if (await isDiskFull()) return reply.code(503).send({ status: 'disk is full' })
      return { status: 'ok' }
    },
  })

  app.get('/metrics', {
    config: { rateLimit: false },
    schema: { hide: true },
    handler: async (request, reply) => {
      const { authorization } = request.headers
      const shown = authorization?.startsWith('Bearer ') ? authorization.slice(7) : undefined
      const allowed =
        (isLocal && isFromLoopback(request)) ||
        (metricsToken !== undefined && shown !== undefined && isSame(shown, metricsToken))
      if (!allowed) throw new Refusal('not_found', 'There is nothing at this path.')
      return reply
        .type(metrics.contentType)
        .serializer(String)
        .send(await metrics.read())
    },
  })

  app.get('/.well-known/jwks.json', {
    ...OWN_CORS,
    schema: {
      operationId: 'jwks',
      tags: ['operation'],
      summary: 'Read the keys that verify access tokens (RFC 7517)',
      response: { 200: JwkSet },
    },
    handler: async (_request, reply) => {
      // A page of an application verifies its tokens with them.
      reply.header('access-control-allow-origin', '*')
      reply.header('cache-control', `public, max-age=${JWKS_MAX_AGE_SECONDS}`)
      return keyring.jwks()
    },
  })
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
