import type { FastifyInstance } from 'fastify'

/**
 * Warns about a proxy that is not trusted: everybody behind it has its address, and shares one
 * limit and one attempt budget.
 */
export function warnOfProxy(app: FastifyInstance): void {
  let isTold = false
  app.addHook('onRequest', (request, _reply, done) => {
    if (!isTold && request.headers['x-forwarded-for'] !== undefined) {
      isTold = true
      app.log.warn(
        'A request came with X-Forwarded-For, but TRUST_PROXY is not set. Everybody behind that proxy counts as one address. Set TRUST_PROXY to the proxy.',
      )
    }
    done()
  })
}
