import type { FastifyInstance } from 'fastify'

/**
 * Logs one line per request: its route, but never its query (which may hold a code), a header or a
 * body.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    done()
    if (app.log.level !== 'debug' && reply.statusCode < 500) return
    const line = {
      reqId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      address: request.address,
    }
    if (reply.statusCode >= 500) request.log.warn(line, 'answered')
    else request.log.debug(line, 'answered')
  })
}
