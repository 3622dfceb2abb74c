import { resolve } from 'node:path'
import cookie from '@fastify/cookie'
import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import { openServiceCallers, serviceTokenReader } from '../clients/serviceToken.ts'
import type { Config } from '../config.ts'
import type { SideRedis } from '../db/redis.ts'
import type { SqlPool } from '../db/sql.ts'
import { classifyActs } from '../edge/acts.ts'
import { openAuthenticate } from '../edge/authenticate.ts'
import { addClientAddress } from '../edge/clientAddress.ts'
import { openCookieJar } from '../edge/cookies.ts'
import { crossSiteGuard } from '../edge/crossSite.ts'
import { openEventStreams } from '../edge/eventStream.ts'
import type { FollowedCertificate } from '../edge/followCertificate.ts'
import { openHeavyReads, openReadShare } from '../edge/heavyRead.ts'
import { openMachineEntry } from '../edge/machineEntry.ts'
import { addMetrics, type OpenMetrics, readOwnMetrics } from '../edge/metrics.ts'
import { moveCookies } from '../edge/moveCookies.ts'
import { requireOneHost } from '../edge/oneHost.ts'
import { addOpenApi } from '../edge/openapi.ts'
import { openOwnership } from '../edge/ownership.ts'
import { logRequests } from '../edge/requestLog.ts'
import { addSecurityHeaders } from '../edge/securityHeaders.ts'
import { guardText } from '../edge/textGuard.ts'
import { warnOfProxy } from '../edge/warnOfProxy.ts'
import { openLiveBoard } from '../gate/openLiveBoard.ts'
import { openGate } from '../gate/scanTicket.ts'
import type { RunningServer } from '../installation/describeServer.ts'
import type { CommonCounter } from '../limits/commonCounter.ts'
import { countInRedis } from '../limits/countInRedis.ts'
import type { FairShare } from '../limits/fairShare.ts'
import { addRateLimit } from '../limits/rateLimit.ts'
import { followRedis } from '../limits/redisState.ts'
import { openIsOfAnother } from '../login/isOfAnother.ts'
import type { TokenKeys } from '../login/login.ts'
import { openClaims } from '../sales/openClaims.ts'
import { answerFirst, openFastDenylist } from '../sessions/fastDenylist.ts'
import { overBecause } from '../sessions/overBecause.ts'
import { watchSessions } from '../sessions/watchSessions.ts'
import { openWhoAmI, type WhoAmI } from '../sessions/whoAmI.ts'
import { DEFAULT_LIMITS } from '../settings.ts'
import { accessTokenReader } from '../tokens/accessToken.ts'
import { openKeyring } from '../tokens/signingKeys.ts'
import { openTicketSecrets } from '../vault/ticketKeys.ts'
import type { Vault } from '../vault/vault.ts'
import { addRoutes, BASE } from './addRoutes.ts'
import { CLAIM_ANSWERS } from './claimAnswers.ts'
import { firstRunRoutes } from './firstRunRoutes.ts'
import { openFastify } from './openFastify.ts'
import { openNews } from './openNews.ts'
import { operationRoutes } from './operationRoutes.ts'
import type { Parts } from './parts.ts'
import { serverRoutes } from './serverRoutes.ts'
import { addWebFolder } from './webFolder.ts'

export interface AppOptions {
  readonly sql: SqlPool
  /**
   * For the batched statements and the health check, which must not wait behind other statements.
   */
  readonly hotSql?: SqlPool
  /** Asked first for what it can answer. Nothing is lost without it. */
  readonly redis?: SideRedis | undefined
  /** Where the processes of one machine count their requests together, if there are several. */
  readonly commonCounter?: CommonCounter | undefined
  /** In which heavy reads take turns; by default a part of the connections of `sql`. */
  readonly readShare?: FairShare | undefined
  /** What `/metrics` answers; by default the counts of this process. */
  readonly openMetrics?: OpenMetrics | undefined
  readonly vault: Vault
  readonly config: Pick<
    Config,
    | 'publicUrl'
    | 'installationName'
    | 'trustProxy'
    | 'metricsToken'
    | 'logLevel'
    | 'rateLimitScale'
    | 'allowedOrigins'
  > &
    Partial<
      Pick<Config, 'cookiePrefix' | 'backchannelHosts' | 'streamsPerUser' | 'streamsPerAddress'>
    >
  /** A built web application to serve, if there is one. */
  readonly webFolder?: string | undefined
  readonly isStopping?: () => boolean
  /** With which the server speaks https itself. */
  readonly tls?: FollowedCertificate['options'] | undefined
  /** What the server knows of itself beyond its settings here; by default one process alone. */
  readonly running?: Partial<Omit<RunningServer, 'fingerprint'>>
  /** Whether the disk of the database is full; by default nobody knows. */
  readonly isDiskFull?: () => Promise<boolean>
}

/** Builds the HTTP application around the given handles. It opens and closes none of them. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { sql, hotSql = sql, redis, vault, config } = options
  const app = openFastify(config, options.tls)
  addClientAddress(app)
  addSecurityHeaders(app, { https: config.publicUrl.startsWith('https:'), dataBelow: `${BASE}/` })
  const registry = addMetrics(app)
  logRequests(app)
  app.addHook('onRequest', requireOneHost)
  app.addHook('onRequest', crossSiteGuard(config))
  if (config.trustProxy === false) warnOfProxy(app)
  if (config.allowedOrigins.length > 0) await allowOrigins(app, config.allowedOrigins)
  const commonCounter = redis ? countInRedis(redis) : options.commonCounter
  const rateLimit = addRateLimit(app, {
    scale: config.rateLimitScale,
    common: commonCounter,
    whoIs: ({ caller, machine }) => caller?.uuid ?? machine?.uuid,
  })
  // Cookies are read by `edge/cookies.ts`; the plugin only writes them.
  await app.register(cookie, { hook: false })
  app.addHook('preValidation', guardText)
  classifyActs(app)
  await addOpenApi(app)

  const keyring = openKeyring(hotSql, vault)
  const keys: TokenKeys = {
    vault,
    keyring,
    issuer: config.publicUrl,
    audience: `${config.publicUrl}${BASE}`,
  }
  const readAccessToken = accessTokenReader(keys)
  const secrets = openTicketSecrets(vault)
  const whoAmI = whoAmIBeside(app, hotSql, redis)
  if (redis) followRedis(app, registry, redis)
  const sessionWatch = watchSessions(hotSql)
  app.addHook('onClose', async () => sessionWatch.close())
  const cookies = openCookieJar(app, config)
  if (config.publicUrl.startsWith('https:'))
    moveCookies(app, { cookies, sql: hotSql, vault, readAccessToken })
  const isOfAnother = openIsOfAnother(hotSql, vault)
  const liveBoard = openLiveBoard(sql)
  const news = openNews(sql, liveBoard)
  app.addHook('onClose', async () => news.close())
  const parts: Parts = {
    sql,
    keys,
    secrets,
    readAccessToken,
    scanTicket: openGate({ sql: hotSql, secrets, whoAmI }),
    claimPlaces: openClaims(hotSql, CLAIM_ANSWERS),
    liveBoard,
    news,
    auth: openAuthenticate(app, {
      cookies,
      isOfAnother,
      readAccessToken,
      whoAmI,
      rateLimit,
      explainOver: (sid) => overBecause(sql, sid),
      enterMachine: openMachineEntry({
        readServiceToken: serviceTokenReader(keys),
        findServiceCaller: openServiceCallers(hotSql),
        rateLimit,
      }),
    }),
    only: openOwnership(app, sql),
    cookies,
    isOfAnother,
    whoAmI,
    backchannelHosts: config.backchannelHosts ?? [],
    installationName: config.installationName,
    streams: openEventStreams(app, {
      ofUser: config.streamsPerUser ?? DEFAULT_LIMITS.streamsPerUser,
      ofAddress: config.streamsPerAddress ?? DEFAULT_LIMITS.streamsPerAddress,
    }),
    heavyReads: openHeavyReads(app, options.readShare ?? openReadShare(sql.connections.max)),
    sessionWatch,
  }
  await addRoutes(app, parts, { hotSql, hasWebPart: options.webFolder !== undefined })
  const server = describeRunning(options)
  for (const routes of [serverRoutes, firstRunRoutes])
    await app.register(routes, { ...parts, server, prefix: BASE })
  await app.register(operationRoutes, {
    sql: hotSql,
    keyring,
    metrics: (options.openMetrics ?? readOwnMetrics)(registry),
    metricsToken: config.metricsToken,
    publicUrl: config.publicUrl,
    isDiskFull: options.isDiskFull ?? (async () => false),
    isStopping: options.isStopping ?? (() => false),
  })
  await addWebFolder(app, { folder: options.webFolder, rateLimit })
  return app
}

/** What is known of the running server, also where only the application was built. */
function describeRunning({ config, vault, running }: AppOptions): RunningServer {
  return {
    environment: {},
    startedAt: new Date(),
    processes: 1,
    isEmbedded: false,
    config: {
      ...config,
      dataFolder: resolve('.tessera'),
      redisUrl: undefined,
      smtpUrl: undefined,
      tls: undefined,
    },
    fingerprint: vault.fingerprint,
    ...running,
  }
}

async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  await app.register(cors, {
    origin: [...origins],
    credentials: true,
    exposedHeaders: [
      'Link',
      'Retry-After',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'X-Request-Id',
      'Idempotency-Replayed',
      'ETag',
    ],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  })
}

/** Returns who-am-I. With a Redis, its denylist is asked first. */
function whoAmIBeside(app: FastifyInstance, sql: SqlPool, redis: SideRedis | undefined): WhoAmI {
  const whoAmI = openWhoAmI(sql)
  if (!redis) return whoAmI
  const denylist = openFastDenylist(sql, redis)
  app.addHook('onClose', async () => denylist.close())
  return answerFirst(denylist, whoAmI)
}
