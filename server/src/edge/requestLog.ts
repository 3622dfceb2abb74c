import type { FastifyInstance } from 'fastify'
import { boundLines } from './boundLines.ts'

/** Answers that refuse somebody: who is guessing, or comes from another site, shows in them. */
const REFUSALS = new Set([401, 403, 429])

/**
 * Logs one line per request: its route, but never its query (which may hold a code), a header or a
 * body. Without `debug`, only requests that failed and requests that were refused (401, 403 with
 * those of other sites, 429), the latter in a bounded number of lines.
 */
export function logRequests(app: FastifyInstance): void {
  const mayLog = boundLines(app.log)
  app.addHook('onResponse', (request, reply, done) => {
    done()
    const { statusCode } = reply
    const isRefused = REFUSALS.has(statusCode)
    if (app.log.level !== 'debug' && statusCode < 500 && !isRefused) return
    const line = {
      reqId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      status: statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      address: request.address,
    }
    if (statusCode >= 500) request.log.warn(line, 'answered')
    else if (isRefused && mayLog()) request.log.info(line, 'refused')
    else request.log.debug(line, 'answered')
  })
}
