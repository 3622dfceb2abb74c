import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What is answered to whoever asks for the metrics. */
export interface Metrics {
  readonly contentType: string
  read(): Promise<string>
}

/** Makes the answer from what this process counts, to which it may add. */
export type OpenMetrics = (own: Registry) => Metrics

export const readOwnMetrics: OpenMetrics = (own) => ({
  contentType: own.contentType,
  read: () => own.metrics(),
})

/** Counts and times requests by route, never by path: a path may hold a name. */
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

/** Headers that only a proxy sets: what asks through one is not on this machine, whatever its address says. */
const BY_PROXY = /^(via|forwarded|x-real-ip|x-forwarded-.*)$/
const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/**
 * Asked from this machine itself: not through a proxy on it, and not by a page whose host name was made to point here
 * (DNS rebinding), which its browser sends along.
 */
export function isFromLoopback(request: FastifyRequest): boolean {
  const { headers, socket } = request
  return (
    /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '') &&
    LOOPBACK_NAME.test(headers.host ?? '') &&
    !Object.keys(headers).some((name) => BY_PROXY.test(name))
  )
}
