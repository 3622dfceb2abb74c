import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import cors from '@fastify/cors'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { openGate } from '../admission/scanTicket.ts'
import type { Config } from '../config.ts'
import type { SqlPool } from '../db/sql.ts'
import { openAuthenticate } from '../edge/authenticate.ts'
import { openCookieJar } from '../edge/cookies.ts'
import { crossSiteGuard } from '../edge/crossSite.ts'
import { addMetrics } from '../edge/metrics.ts'
import { addOpenApi } from '../edge/openapi.ts'
import { sendProblem } from '../edge/problem.ts'
import { addSecurityHeaders } from '../edge/securityHeaders.ts'
import { guardText } from '../edge/textGuard.ts'
import { validatorCompiler } from '../edge/validate.ts'
import { accessTokenReader } from '../sessions/accessToken.ts'
import type { TokenKeys } from '../sessions/login.ts'
import { openKeyring } from '../sessions/signingKeys.ts'
import { openWhoAmI } from '../sessions/whoAmI.ts'
import { openTicketSecrets } from '../vault/ticketKeys.ts'
import type { Vault } from '../vault/vault.ts'
import { eventRoutes } from './eventRoutes.ts'
import { gateRoutes } from './gateRoutes.ts'
import { operationRoutes } from './operationRoutes.ts'
import type { Parts } from './parts.ts'
import { rosterRoutes } from './rosterRoutes.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { ticketRoutes } from './ticketRoutes.ts'
import { userRoutes } from './userRoutes.ts'
import { addWebFolder } from './webFolder.ts'

export interface AppOptions {
  readonly sql: SqlPool
  readonly vault: Vault
  readonly config: Pick<
    Config,
    'publicUrl' | 'trustProxy' | 'metricsToken' | 'logLevel' | 'rateLimitScale' | 'allowedOrigins'
  >
  /** A built web application to serve, if there is one. */
  readonly webFolder?: string | undefined
  readonly isStopping?: () => boolean
}

const BASE = '/api/v1'
const BODY_LIMIT_BYTES = 64 * 1024
/** What one address may ask in a minute: a venue full of phones and its gates share one. */
const REQUESTS_A_MINUTE = 6_000
/** A request whose head or body does not come within this long is dropped. */
const REQUEST_TIMEOUT_MS = 30_000
/** Longer than the usual 60 s of load balancers, so that they close first. */
const KEEP_ALIVE_MS = 65_000

/** Builds the HTTP application around the handles it is given; it opens and closes nothing itself. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { sql, vault, config } = options
  const app = Fastify({
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    trustProxy: trustOf(config.trustProxy),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 256 },
    frameworkErrors: (error, request, reply) => {
      sendProblem(error, request, reply)
    },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler(sendProblem)
  takeJsonOnly(app)

  addSecurityHeaders(app, { https: config.publicUrl.startsWith('https:') })
  const isStopping = options.isStopping ?? (() => false)
  closeWhenStopping(app, isStopping)
  const registry = addMetrics(app)
  logRequests(app)
  app.addHook('onRequest', crossSiteGuard(config))
  if (config.allowedOrigins.length > 0)
    await app.register(cors, {
      origin: [...config.allowedOrigins],
      credentials: true,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    })
  await app.register(rateLimit, {
    max: Math.ceil(REQUESTS_A_MINUTE * config.rateLimitScale),
    timeWindow: '1 minute',
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error(`Too many requests. Try again in ${Math.ceil(ttl / 1000)} s.`), {
        statusCode: 429,
        code: 'FST_ERR_RATE_LIMIT',
      }),
  })
  await app.register(cookie)
  app.addHook('preValidation', guardText)
  await addOpenApi(app)

  const keyring = openKeyring(sql, vault)
  const keys: TokenKeys = {
    vault,
    keyring,
    issuer: config.publicUrl,
    audience: `${config.publicUrl}${BASE}`,
  }
  const readAccessToken = accessTokenReader(keys)
  const secrets = openTicketSecrets(vault)
  const parts: Parts = {
    sql,
    keys,
    secrets,
    readAccessToken,
    scanTicket: openGate(sql, secrets),
    auth: openAuthenticate({ readAccessToken, whoAmI: openWhoAmI(sql) }),
    cookies: openCookieJar(config),
    rateLimitScale: config.rateLimitScale,
  }
  for (const routes of [
    userRoutes,
    sessionRoutes,
    eventRoutes,
    rosterRoutes,
    ticketRoutes,
    gateRoutes,
  ])
    await app.register(routes, { ...parts, prefix: BASE })
  await app.register(operationRoutes, {
    sql,
    keyring,
    registry,
    metricsToken: config.metricsToken,
    isStopping,
  })
  await addWebFolder(app, options.webFolder)
  return app
}

/**
 * JSON is the only body there is. Many clients say JSON and send nothing where there is nothing to send: that is no body,
 * and no fault.
 */
function takeJsonOnly(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (body === '') done(null)
      else parseJson(request, body, done)
    },
  )
}

function trustOf(proxies: Config['trustProxy']) {
  if (typeof proxies === 'number') return (_address: string, hop: number) => hop < proxies
  return proxies === false ? false : [...proxies]
}

/** A connection whose answer says that it stays open would keep a stopping server waiting for its next request. */
function closeWhenStopping(app: FastifyInstance, isStopping: () => boolean): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isStopping()) reply.header('connection', 'close')
    done()
  })
}

/** One line a request: its route, never its query (a code may stand there), never a header or a body. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    done()
    if (app.log.level !== 'debug' && reply.statusCode < 500) return
    const line = {
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      address: request.ip,
    }
    if (reply.statusCode >= 500) request.log.warn(line, 'answered')
    else request.log.debug(line, 'answered')
  })
}
