import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** The answer to a request for the metrics. */
export interface Metrics {
  readonly contentType: string
  read(): Promise<string>
}

/** Makes the answer from the counts of this process, to which it may add. */
export type OpenMetrics = (own: Registry) => Metrics

export const readOwnMetrics: OpenMetrics = (own) => ({
  contentType: own.contentType,
  read: () => own.metrics(),
})

/** Counts and times requests by route and never by path, because a path may hold a name. */
export function addMetrics(app: FastifyInstance): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    duration.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
    done()
  })
  return registry
}

/**
 * Headers that only a proxy sets. A request through a proxy does not count as one from this
 * machine, even from a local address.
 */
const BY_PROXY = /^(via|forwarded|x-real-ip|x-forwarded-.*)$/
export const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/**
 * Returns whether a request comes from this machine itself: not through a proxy that says so, and
 * not from a page whose host name was made to point here (DNS rebinding). A browser sends that name
 * as the host. A proxy need not say anything, so this may only be asked where nobody comes through
 * one: where PUBLIC_URL is this machine.
 */
export function isFromLoopback(request: FastifyRequest): boolean {
  const { headers, socket } = request
  return (
    /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '') &&
    LOOPBACK_NAME.test(headers.host ?? '') &&
    !Object.keys(headers).some((name) => BY_PROXY.test(name))
  )
}
