import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Config } from '../config.ts'
import { trustOf } from '../edge/clientAddress.ts'
import type { FollowedCertificate } from '../edge/followCertificate.ts'
import { takeJsonOnly } from '../edge/jsonOnly.ts'
import { answerMalformedHttp } from '../edge/malformedHttp.ts'
import { sendProblem } from '../edge/problem.ts'
import { validatorCompiler } from '../edge/validate.ts'

const BODY_LIMIT_BYTES = 64 * 1024
/** The connection is closed when a request's head or body takes longer to arrive. */
const REQUEST_TIMEOUT_MS = 30_000
/** A connection on which nothing moves for so long is closed: nobody reads the answer. */
const SILENCE_MS = 120_000
/** Longer than the usual 60 s of load balancers, so that they close first. */
const KEEP_ALIVE_MS = 65_000

/** Opens the framework with its limits, its validation and its answers to errors. */
export function openFastify(
  config: Pick<Config, 'logLevel' | 'trustProxy'>,
  tls: FollowedCertificate['options'] | undefined,
): FastifyInstance {
  const app: FastifyInstance = Fastify({
    ...(tls && { https: { ...tls } }),
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // A logger for each request took 2 µs of the request's 40, and few requests log. A log line of
    // a request names its id.
    childLoggerFactory: (logger) => logger,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: SILENCE_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    trustProxy: trustOf(config.trustProxy),
    // Answers are not validated, but a choice between two schemas is made by a validator.
    serializerOpts: { ajv: { formats: { 'idn-email': true } } },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 256 },
    clientErrorHandler: answerMalformedHttp,
    frameworkErrors: (error, request, reply) => {
      sendProblem(error, request, reply)
    },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler(sendProblem)
  takeJsonOnly(app)
  return app
}
